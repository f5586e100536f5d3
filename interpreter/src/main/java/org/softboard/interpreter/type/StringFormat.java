package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Padding;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `str.format`, which f-strings become too (py/objstr.c, mp_obj_str_format_helper). One object per call; the text is
/// read where it stands in memory.
public final class StringFormat {

    private static final int BUFFER = 16;
    private static final int LARGEST_CHARACTER = 0x110000;

    private final Vm vm;
    private final Heap heap;
    private final Args args;
    /// The next automatic field, -1 once fields have been numbered by hand.
    private int next;
    /// Where reading is, inside the format.
    private int at;

    private StringFormat(Vm vm, Args args) {
        this.vm = vm;
        heap = vm.heap;
        this.args = args;
    }

    public static long format(Vm vm, Args args) {
        long pattern = args.word(0);
        int start = vm.strings.address(pattern);
        Vstr made = new StringFormat(vm, args).run(start, start + vm.strings.length(pattern));
        return StrMethods.like(vm, TypeObject.of(vm.heap, pattern), made);
    }

    /// `'{:#b}'.format(x)`, for bin().
    public static long binary(Vm vm, long word) {
        var made = new Vstr(vm.heap, BUFFER);
        var spec = new Vstr(vm.heap, BUFFER);
        spec.free();
        if (!vm.numbers.isWhole(word)) {
            throw unknown(vm, 'b', word);
        }
        vm.numbers.printInt(made, word, 2, 'a', Padding.PREFIX, ' ', -1, 0);
        return vm.strings.str(made);
    }

    /// `pattern % value`.
    public static long modulo(Vm vm, long pattern, long value) {
        return new PercentFormat(vm, pattern, value).run();
    }

    private Vstr run(int start, int top) {
        var out = new Vstr(heap, BUFFER);
        for (at = start; at < top; at++) {
            int c = heap.int8(at);
            if (c == '}') {
                at++;
                if (character(top) != '}') {
                    throw bad("single '}' encountered in format string");
                }
                out.character('}');
            } else if (c != '{') {
                out.character(c);
            } else {
                at++;
                if (character(top) == '{') {
                    out.character('{');
                } else {
                    field(out, top);
                }
            }
        }
        return out;
    }

    /// The character at the reading position, -1 at the end.
    private int character(int top) {
        return at < top ? heap.int8(at) : -1;
    }

    private PythonError bad(String text) {
        return vm.valueError("bad format string", text);
    }

    private void field(Vstr out, int top) {
        int name = at;
        while (at < top && character(top) != '}' && character(top) != '!' && character(top) != ':') {
            at++;
        }
        int nameEnd = at;
        int conversion = 0;
        if (character(top) == '!') {
            at++;
            conversion = character(top);
            if (conversion != 'r' && conversion != 's') {
                throw badConversion(conversion);
            }
            at++;
        }
        int spec = 0;
        if (character(top) == ':') {
            at++;
            if (character(top) != '}') {
                spec = at;
                skipNested(top);
            }
        }
        if (at >= top) {
            throw bad("unmatched '{' in format");
        }
        if (character(top) != '}') {
            throw bad("expected ':' after format specifier");
        }
        long value = nameEnd > name ? named(name, nameEnd) : automatic();
        if (spec == 0 && conversion == 0) {
            conversion = 's';
        }
        if (conversion != 0) {
            var text = new Vstr(heap, BUFFER);
            vm.print(text, value, conversion == 's' ? PrintKind.STR : PrintKind.REPR);
            value = vm.strings.str(text);
        }
        int end = at;
        print(out, value, spec, end);
        at = end;
    }

    private PythonError badConversion(int character) {
        return switch (vm.profile.language().errorLevel()) {
            case TERSE, NORMAL -> bad("bad conversion specifier");
            case DETAILED -> character < 0 ? bad("end of format while looking for conversion specifier")
                    : vm.error(CoreType.VALUE_ERROR, "unknown conversion specifier %c",
                            String.valueOf((char) character));
        };
    }

    private void skipNested(int top) {
        for (int nest = 1; at < top; at++) {
            int c = heap.int8(at);
            if (c == '{') {
                nest++;
            } else if (c == '}' && --nest == 0) {
                return;
            }
        }
    }

    private long automatic() {
        if (next < 0) {
            throw bad("can't switch from manual field specification to automatic field numbering");
        }
        return argument(next++);
    }

    private long argument(int index) {
        if (Integer.compareUnsigned(index, args.count() - 1) >= 0) {
            throw vm.error(CoreType.INDEX_ERROR, "tuple index out of range");
        }
        return args.word(index + 1);
    }

    private long named(int start, int end) {
        int stop = start;
        long value;
        int first = heap.int8(start);
        if (first >= '0' && first <= '9') {
            if (next > 0) {
                throw bad("can't switch from automatic field numbering to manual field specification");
            }
            int index = 0;
            for (; stop < end && isDigit(heap.int8(stop)); stop++) {
                index = index * 10 + heap.int8(stop) - '0';
            }
            value = argument(index);
            next = -1;
        } else {
            while (stop < end && heap.int8(stop) != '.' && heap.int8(stop) != '[') {
                stop++;
            }
            int name = vm.names.intern(start, stop - start);
            value = args.named(name);
            if (value == Word.NULL) {
                throw vm.error(CoreType.KEY_ERROR, Word.ofQstr(name));
            }
        }
        if (stop < end) {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "attributes not supported");
        }
        return value;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    // ---- one field ----

    private int fill;
    private int align;
    private int width;
    private int precision;
    private int flags;
    private int letter;

    private void print(Vstr out, long value, int spec, int end) {
        fill = 0;
        align = 0;
        width = -1;
        precision = -1;
        flags = 0;
        letter = 0;
        boolean isWhole = vm.numbers.isWhole(value);
        boolean isNumber = isWhole || vm.numbers.isFloat(value);
        if (spec != 0) {
            readSpec(spec, end, isNumber);
        }
        if (align == 0) {
            align = isNumber ? '>' : '<';
        }
        if (fill == 0) {
            fill = ' ';
        }
        if ((flags & (Padding.SIGN | Padding.SPACE)) != 0) {
            if (letter == 's') {
                throw bad("sign not allowed in string format specifier");
            }
            if (letter == 'c') {
                throw bad("sign not allowed with integer format specifier 'c'");
            }
        }
        flags |= switch (align) {
            case '<' -> Padding.LEFT;
            case '=' -> Padding.AFTER_SIGN;
            case '^' -> Padding.CENTER;
            default -> 0;
        };
        if (isWhole && printWhole(out, value)) {
            return;
        }
        if (isNumber) {
            printFloat(out, value);
        } else {
            printText(out, value);
        }
    }

    /// Reads `[[fill]align][sign][#][0][width][,][.precision][type]`, after filling in the fields within.
    private void readSpec(int spec, int end, boolean isNumber) {
        vm.calls.checkRecursion();
        Vstr text = run(spec, end);
        fill = 0;
        align = 0;
        width = -1;
        precision = -1;
        flags = 0;
        letter = 0;
        if (text.capacity() == text.length()) {
            text.extendExactly(1);
            text.cutTail(1);
        }
        int stop = text.address() + text.length();
        heap.int8(stop, 0);
        at = text.address();
        if (isAlignment(heap.int8(at))) {
            align = heap.int8(at++);
        } else if (at < stop && isAlignment(heap.int8(at + 1))) {
            fill = heap.int8(at++);
            align = heap.int8(at++);
        }
        int c = heap.int8(at);
        if (c == '+' || c == '-' || c == ' ') {
            flags |= c == '+' ? Padding.SIGN : c == ' ' ? Padding.SPACE : 0;
            at++;
        }
        if (heap.int8(at) == '#') {
            flags |= Padding.PREFIX;
            at++;
        }
        if (heap.int8(at) == '0') {
            if (align == 0 && isNumber) {
                align = '=';
            }
            if (fill == 0) {
                fill = '0';
            }
        }
        width = number(width);
        c = heap.int8(at);
        if (c == ',' || c == '_') {
            flags |= c << Padding.SEPARATOR_SHIFT;
            at++;
        }
        if (heap.int8(at) == '.') {
            at++;
            precision = number(precision);
        }
        if (isType(heap.int8(at))) {
            letter = heap.int8(at++);
        }
        if (heap.int8(at) != 0) {
            throw bad("invalid format specifier");
        }
        text.free();
    }

    /// Reads digits if there are any.
    private int number(int absent) {
        if (!isDigit(heap.int8(at))) {
            return absent;
        }
        int number = 0;
        for (; isDigit(heap.int8(at)); at++) {
            number = number * 10 + heap.int8(at) - '0';
        }
        return number;
    }

    private static boolean isAlignment(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private static boolean isType(int c) {
        return c != 0 && "bcdeEfFgGnosxX%".indexOf(c) >= 0;
    }

    /// False if the type is one of those for floats.
    private boolean printWhole(Vstr out, long value) {
        switch (letter) {
            case 'b' -> vm.numbers.printInt(out, value, 2, 'a', flags, fill, width, 0);
            case 'c' -> printCharacter(vm, out, value, flags, fill, width);
            case 0, 'n', 'd' -> vm.numbers.printInt(out, value, 10, 'a', flags, fill, width, 0);
            case 'o' -> {
                int prefix = (flags & Padding.PREFIX) != 0 ? Padding.OCTAL_LETTER : 0;
                vm.numbers.printInt(out, value, 8, 'a', flags | prefix, fill, width, 0);
            }
            case 'X', 'x' -> vm.numbers.printInt(out, value, 16, letter - ('X' - 'A'), flags, fill, width, 0);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
                return false;
            }
            default -> throw unknown(vm, letter, value);
        }
        return true;
    }

    private void printFloat(Vstr out, long value) {
        if (!vm.profile.language().hasFloat()) {
            throw unknown(vm, letter, value);
        }
        double number = 0;
        switch (letter) {
            case 0, 'n', 'e', 'E', 'f', 'F', 'g', 'G', '%' -> number = vm.numbers.toFloat(value);
            default -> throw unknown(vm, letter, value);
        }
        char form = letter == 0 || letter == 'n' ? 'g' : (char) letter;
        if (form == '%') {
            form = 'f';
            flags |= Padding.PERCENT;
            number = vm.numbers.math.round(number * 100);
        }
        vm.numbers.printFloat(out, number, form, flags, fill, width, precision);
    }

    private void printText(Vstr out, long value) {
        if (align == '=') {
            throw bad("'=' alignment not allowed in string format specifier");
        }
        if (letter != 0 && letter != 's') {
            throw unknown(vm, letter, value);
        }
        if (!vm.strings.isText(value)) {
            throw vm.strings.cannotConvert(value);
        }
        int length = vm.strings.length(value);
        if (precision >= 0) {
            length = Math.min(length, precision);
        }
        Padding.print(out, heap, vm.strings.address(value), length, flags, fill, width);
    }

    private static PythonError unknown(Vm vm, int letter, long value) {
        return vm.valueError("bad format string", "unknown format code '%c' for object of type '%s'",
                String.valueOf((char) letter), vm.typeName(value));
    }

    /// The character of a code point, as UTF-8.
    static void printCharacter(Vm vm, Vstr out, long value, int flags, int fill, int width) {
        long code = vm.toLong(value);
        if (code < 0 || code >= LARGEST_CHARACTER) {
            throw vm.error(CoreType.OVERFLOW_ERROR, "char not in range(0x110000)");
        }
        byte[] utf8 = new byte[4];
        Padding.print(out, utf8, 0, Utf8.encode((int) code, utf8), flags, fill, width);
    }
}
