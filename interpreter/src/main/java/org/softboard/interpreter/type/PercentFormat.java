package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Padding;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `text % values` (py/objstr.c, str_modulo_format). One object per use.
final class PercentFormat {

    private static final int BUFFER = 16;

    private final Vm vm;
    private final Heap heap;
    private final boolean isBytes;
    private final int start;
    private final int top;
    /// The values: the items of a tuple at an address, or the one value itself.
    private final long single;
    private final int items;
    private final int count;
    private final boolean isDict;
    private final Vstr out;

    private int at;
    private int used;
    private int flags;
    private int fill;
    private int width;
    private int precision;
    private boolean prefixed;

    PercentFormat(Vm vm, long pattern, long value) {
        this.vm = vm;
        heap = vm.heap;
        if (!vm.strings.isText(pattern)) {
            throw vm.strings.cannotConvert(pattern);
        }
        isBytes = !vm.isStr(pattern);
        start = vm.strings.address(pattern);
        top = start + vm.strings.length(pattern);
        single = value;
        int type = TypeObject.of(heap, value);
        if (type == CoreType.TUPLE || type == CoreType.ATTRTUPLE || TypeObject.isNamedTuple(heap, type)) {
            items = TupleObject.items(heap, Word.address(value));
            count = TupleObject.length(heap, Word.address(value));
        } else {
            items = 0;
            count = 1;
        }
        isDict = type == CoreType.DICT;
        out = new Vstr(heap, BUFFER);
    }

    long run() {
        for (at = start; at < top; at++) {
            int c = heap.int8(at);
            if (c != '%') {
                out.character(c);
                continue;
            }
            at++;
            if (at >= top) {
                throw incomplete();
            }
            if (heap.int8(at) == '%') {
                out.character('%');
            } else {
                field();
            }
        }
        if (!isDict && used != count) {
            throw vm.error(CoreType.TYPE_ERROR, "format string didn't convert all arguments");
        }
        return isBytes ? vm.strings.bytes(out) : vm.strings.str(out);
    }

    private PythonError incomplete() {
        return vm.valueError("bad format string", "incomplete format");
    }

    private int character() {
        return at < top ? heap.int8(at) : -1;
    }

    private void field() {
        long value = Word.NULL;
        if (character() == '(') {
            value = byKey();
        }
        readFlags();
        width = character() == '*' ? star() : number(0);
        precision = -1;
        if (character() == '.') {
            at++;
            if (at < top) {
                precision = character() == '*' ? star() : number(0);
            }
        }
        if (at >= top) {
            throw incomplete();
        }
        print(value == Word.NULL ? nextValue() : value);
    }

    private long byKey() {
        if (!isDict) {
            throw vm.error(CoreType.TYPE_ERROR, "format needs a dict");
        }
        used = 1;
        int key = ++at;
        while (character() != ')') {
            if (at >= top) {
                throw vm.valueError("bad format string", "incomplete format key");
            }
            at++;
        }
        int name = vm.names.intern(key, at - key);
        at++;
        long value = vm.maps.value(DictObject.map(heap, Word.address(single)), name);
        if (value == Word.NULL) {
            throw vm.error(CoreType.KEY_ERROR, Word.ofQstr(name));
        }
        return value;
    }

    private void readFlags() {
        flags = 0;
        fill = ' ';
        prefixed = false;
        for (; at < top; at++) {
            switch (heap.int8(at)) {
                case '-' -> flags |= Padding.LEFT;
                case '+' -> flags |= Padding.SIGN;
                case ' ' -> flags |= Padding.SPACE;
                case '#' -> prefixed = true;
                case '0' -> {
                    flags |= Padding.AFTER_SIGN;
                    fill = '0';
                }
                default -> {
                    return;
                }
            }
        }
    }

    private int star() {
        int number = (int) vm.toLong(nextValue());
        at++;
        return number;
    }

    private int number(int absent) {
        int number = absent;
        for (boolean first = true; at < top && Utf8.isDigit(heap.int8(at)); at++, first = false) {
            number = (first ? 0 : number * 10) + heap.int8(at) - '0';
        }
        return number;
    }

    private long nextValue() {
        if (used >= count) {
            throw vm.error(CoreType.TYPE_ERROR, "format string needs more arguments");
        }
        long value = items == 0 ? single : heap.field(items, used);
        used++;
        return value;
    }

    private void print(long value) {
        int letter = heap.int8(at);
        int prefix = prefixed ? Padding.PREFIX : 0;
        switch (letter) {
            case 'c' -> printCharacter(value);
            case 'd', 'i', 'u' -> {
                long whole = vm.numbers.isFloat(value) ? vm.numbers.integer(FloatObject.value(heap, value)) : value;
                vm.numbers.printInt(out, whole, 10, 'a', flags, fill, width, precision);
            }
            case 'o' -> {
                int octal = prefixed ? Padding.PREFIX | Padding.OCTAL_LETTER : 0;
                vm.numbers.printInt(out, value, 8, 'a', flags | octal, fill, width, precision);
            }
            case 'x', 'X' -> vm.numbers.printInt(out, value, 16, letter - ('X' - 'A'), flags | prefix, fill, width,
                    precision);
            case 'r', 's' -> printText(value, letter == 'r');
            default -> {
                if (!isFloatLetter(letter)) {
                    throw vm.valueError("bad format string", "unsupported format character '%c' (0x%x) at index %d",
                            String.valueOf((char) letter), Integer.toHexString(letter), at - start);
                }
                vm.numbers.printFloat(out, vm.numbers.toFloat(value), (char) letter, flags, fill, width, precision);
            }
        }
    }

    private boolean isFloatLetter(int letter) {
        return vm.profile.language().hasFloat() && "eEfFgG".indexOf(letter) >= 0;
    }

    private void printCharacter(long value) {
        if (vm.isStr(value)) {
            if (vm.strings.length(value) != 1) {
                throw vm.error(CoreType.TYPE_ERROR, "%c needs int or char");
            }
            Padding.print(out, heap, vm.strings.address(value), 1, flags, ' ', width);
        } else if (vm.numbers.isWhole(value)) {
            StringFormat.printCharacter(vm, out, value, flags, ' ', width);
        } else {
            throw vm.error(CoreType.TYPE_ERROR, "integer needed");
        }
    }

    private void printText(long value, boolean asRepr) {
        var text = new Vstr(heap, BUFFER);
        PrintKind kind = asRepr ? PrintKind.REPR : PrintKind.STR;
        if (!asRepr && isBytes && TypeObject.of(heap, value) == CoreType.BYTES) {
            kind = PrintKind.RAW;
        }
        vm.print(text, value, kind);
        int length = precision < 0 ? text.length() : Math.min(text.length(), precision);
        Padding.print(out, heap, text.address(), length, flags, ' ', width);
        text.free();
    }
}
