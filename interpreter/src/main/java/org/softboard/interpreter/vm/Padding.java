package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.Heap;

/// Filling text up to a width (py/mpprint.c, mp_print_strn): the flags of a format, and the fill in the pieces that
/// upstream prints, so that a buffer that takes them grows alike.
public final class Padding {

    public static final int LEFT = 0x01;
    /// A sign also for numbers that are not negative.
    public static final int SIGN = 0x02;
    /// A space where there is no sign.
    public static final int SPACE = 0x04;
    /// The fill comes between sign and digits.
    public static final int AFTER_SIGN = 0x08;
    public static final int CENTER = 0x10;
    /// A number without point or exponent gets `.0`.
    public static final int POINT = 0x20;
    public static final int PERCENT = 0x40;
    /// 0x, 0b, 0.
    public static final int PREFIX = 0x80;
    /// 0o instead of 0.
    public static final int OCTAL_LETTER = 0x100;
    /// The character between groups of digits stands in the flags from this bit on.
    public static final int SEPARATOR_SHIFT = 9;

    private static final byte[] SPACES = "                ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] ZEROES = "0000000000000000_000,00".getBytes(
            java.nio.charset.StandardCharsets.US_ASCII);
    private static final int PLAIN_ZEROES = 16;
    private static final int GROUP_UNDERSCORE = 12;
    private static final int GROUP_COMMA = 17;

    private Padding() {
    }

    /// Text of a Java array; a fill of 0 is a space.
    public static void print(Printer out, byte[] text, int from, int length, int flags, int fill, int width) {
        fill(out, length, flags, fill, width, true);
        if (length > 0) {
            out.bytes(text, from, length);
        }
        fill(out, length, flags, fill, width, false);
    }

    /// Text in memory.
    public static void print(Printer out, Heap heap, int address, int length, int flags, int fill, int width) {
        fill(out, length, flags, fill, width, true);
        if (length > 0) {
            out.memory(heap, address, length);
        }
        fill(out, length, flags, fill, width, false);
    }

    /// What comes before or after a text of `length`.
    private static void fill(Printer out, int length, int flags, int fill, int width, boolean before) {
        int pad = width - length;
        int separator = flags >> SEPARATOR_SHIFT;
        byte[] pieces = SPACES;
        int from = 0;
        int size = SPACES.length;
        if (fill == '0' && separator == 0) {
            pieces = ZEROES;
            size = PLAIN_ZEROES;
        } else if (fill == '0') {
            pieces = ZEROES;
            from = separator == '_' ? GROUP_UNDERSCORE : GROUP_COMMA;
            size = separator == '_' ? 5 : 4;
            // A number never begins with a separator: one zero more stands there.
            int filled = width;
            if (width % size == 0) {
                pad++;
                filled++;
            }
            from += size - 1 - filled % size;
        } else if (fill != 0 && fill != ' ') {
            pieces = null;
            size = 1;
        }
        int left = (flags & CENTER) != 0 ? pad / 2 : (flags & LEFT) != 0 ? 0 : pad;
        for (int rest = before ? left : pad - left; rest > 0; rest -= size) {
            if (pieces == null) {
                out.character(fill);
            } else {
                out.bytes(pieces, from, Math.min(rest, size));
            }
        }
    }
}
