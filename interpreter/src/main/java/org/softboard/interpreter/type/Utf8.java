package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// UTF-8 text in memory, and the classes of ASCII characters (py/unicode.c).
public final class Utf8 {

    private Utf8() {
    }

    public static boolean isContinuation(int b) {
        return (b & 0xC0) == 0x80;
    }

    /// Address of the character after the one at `at`.
    public static int next(Heap heap, int at) {
        int after = at + 1;
        while (isContinuation(heap.int8(after))) {
            after++;
        }
        return after;
    }

    /// The code point of the character at an address.
    public static int character(Heap heap, int at) {
        int first = heap.int8(at);
        if ((first & 0x80) == 0) {
            return first;
        }
        int mask = 0x40;
        int value = first & 0x7F;
        int from = at + 1;
        while ((first & mask) != 0) {
            value &= ~mask;
            mask >>= 1;
        }
        while (isContinuation(heap.int8(from))) {
            value = value << 6 | heap.int8(from++) & 0x3F;
        }
        return value;
    }

    /// Characters in a run of bytes.
    public static int length(Heap heap, int from, int bytes) {
        int count = 0;
        for (int i = 0; i < bytes; i++) {
            if (!isContinuation(heap.int8(from + i))) {
                count++;
            }
        }
        return count;
    }

    /// Characters before an address.
    public static int index(Heap heap, int from, int at) {
        return length(heap, from, at - from);
    }

    /// Is this run well-formed as upstream checks it (py/unicode.c, utf8_check)?
    public static boolean isValid(Heap heap, int from, int bytes) {
        int need = 0;
        for (int i = 0; i < bytes; i++) {
            int c = heap.int8(from + i);
            if (need > 0) {
                if (!isContinuation(c)) {
                    return false;
                }
                need--;
            } else if (c >= 0xC0) {
                if (c >= 0xF8) {
                    return false;
                }
                need = 0xE5 >> (c >> 3 & 6) & 3;
            } else if (c >= 0x80) {
                return false;
            }
        }
        return need == 0;
    }

    /// A copy of a text as a str; what is no UTF-8 raises UnicodeError.
    static long str(Vm vm, int from, int bytes) {
        if (!isValid(vm.heap, from, bytes)) {
            throw vm.error(CoreType.UNICODE_ERROR);
        }
        return vm.strings.str(from, bytes);
    }

    /// Adds one character.
    public static void add(Vstr vstr, int c) {
        if (c < 0x80) {
            vstr.character(c);
        } else {
            byte[] bytes = new byte[4];
            vstr.bytes(bytes, 0, encode(c, bytes));
        }
    }

    /// Writes one character and answers how many bytes it took.
    public static int encode(int c, byte[] to) {
        if (c < 0x80) {
            to[0] = (byte) c;
            return 1;
        }
        int length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        int rest = c;
        for (int i = length - 1; i > 0; i--, rest >>= 6) {
            to[i] = (byte) (rest & 0x3F | 0x80);
        }
        to[0] = (byte) (0xF00 >> length | rest);
        return length;
    }

    public static boolean isSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    public static boolean isAlpha(int c) {
        return isUpper(c) || isLower(c);
    }

    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    public static int toLower(int c) {
        return isUpper(c) ? c + 32 : c;
    }

    public static int toUpper(int c) {
        return isLower(c) ? c - 32 : c;
    }

    /// The value of a hex digit, -1 for any other character.
    public static int hexDigit(int c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
