package org.softboard.interpreter.vm;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.ComplexObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatMath;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.FloatText;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.NumberText;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.ErrorLevel;

/// Numbers whatever their type: converting (py/obj.c), reading (py/parsenum.c) and printing them (py/mpprint.c,
/// py/objint.c), with the buffers that upstream takes on the way.
public final class Numbers {

    private static final byte[] POINT_ZERO = {'.', '0'};

    /// The board's C library for floats.
    public final FloatMath math;

    private final Vm vm;
    private final Heap heap;
    private final FloatText floats;
    private final NumberText reader;
    private double real;
    private double imaginary;

    /// The text of the integer printed last: `length` bytes from `from` on, and upstream's buffer for it.
    private byte[] text = new byte[96];
    private int from;
    private int length;
    private int buffer;

    Numbers(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        math = FloatMath.of(heap.representation);
        floats = switch (heap.representation) {
            case A -> FloatText.single();
            case C -> FloatText.singleInWord();
            case D -> FloatText.wide();
        };
        reader = new NumberText(floats);
    }

    // ---- kinds ----

    /// An int itself, small or long; not a bool.
    public boolean isInt(long word) {
        return Word.isSmallInt(word) || isLong(word);
    }

    public boolean isLong(long word) {
        return Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.INT;
    }

    public boolean isFloat(long word) {
        return FloatObject.isFloat(heap, word);
    }

    public boolean isComplex(long word) {
        return Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.COMPLEX;
    }

    /// An int or a bool.
    public boolean isWhole(long word) {
        return isInt(word) || isBool(word);
    }

    private static boolean isBool(long word) {
        return word == Word.TRUE || word == Word.FALSE;
    }

    public int sign(long integer) {
        return BigDigits.length(heap, integer) == 0 ? 0 : BigDigits.isNegative(heap, integer) ? -1 : 1;
    }

    // ---- conversions ----

    /// Whether the object can be had as a float; [#real] is its value then (mp_obj_get_float_maybe).
    public boolean hasFloat(long word) {
        if (isFloat(word)) {
            real = FloatObject.value(heap, word);
        } else if (isInt(word)) {
            real = BigDigits.toFloat(heap, word);
        } else if (isBool(word)) {
            real = word == Word.TRUE ? 1 : 0;
        } else {
            long made = vm.types.of(word).unary == null ? Word.NULL : vm.operators.unary(UnaryOperator.FLOAT, word);
            if (made == Word.NULL || !isFloat(made)) {
                return false;
            }
            real = FloatObject.value(heap, made);
        }
        return true;
    }

    /// Whether the object can be had as a complex number; [#real] and [#imaginary] are its parts then.
    public boolean hasComplex(long word) {
        if (hasFloat(word)) {
            imaginary = 0;
            return true;
        }
        long made = word;
        if (!isComplex(word)) {
            made = vm.types.of(word).unary == null ? Word.NULL : vm.operators.unary(UnaryOperator.COMPLEX, word);
            if (made == Word.NULL || !isComplex(made)) {
                return false;
            }
        }
        real = ComplexObject.real(heap, Word.address(made));
        imaginary = ComplexObject.imaginary(heap, Word.address(made));
        return true;
    }

    /// The value, or real part, found by the last successful question.
    public double real() {
        return real;
    }

    public double imaginary() {
        return imaginary;
    }

    public double toFloat(long word) {
        if (!hasFloat(word)) {
            throw vm.typeError("can't convert to float", "can't convert %s to float", vm.typeName(word));
        }
        return real;
    }

    /// Sets [#real] and [#imaginary].
    public void toComplex(long word) {
        if (!hasComplex(word)) {
            throw vm.typeError("can't convert to complex", "can't convert %s to complex", vm.typeName(word));
        }
    }

    /// A float without its fraction, as an int.
    public long integer(double value) {
        if (Double.isInfinite(value)) {
            throw vm.error(CoreType.OVERFLOW_ERROR, "can't convert inf to int");
        }
        if (Double.isNaN(value)) {
            throw vm.error(CoreType.VALUE_ERROR, "can't convert NaN to int");
        }
        return BigDigits.ofFloat(heap, value);
    }

    /// The hash of a float: its whole part as a C conversion gives it.
    public long hash(double value) {
        return heap.wordBytes() == 4 ? (int) value : (long) value;
    }

    /// The complaint about a long int where a machine word is wanted.
    public PythonError overflow() {
        return vm.error(CoreType.OVERFLOW_ERROR, "overflow converting long int to machine word");
    }

    /// A machine word from an int of any size, cut off; anything else is converted and checked.
    public long truncated(long word) {
        return isInt(word) ? BigDigits.truncated(heap, word) : vm.toLong(word);
    }

    // ---- reading ----

    /// The int that the text says, NULL if it says none (base 0: the prefix tells).
    public long readInteger(byte[] source, int start, int end, int base) {
        long most = (1L << heap.representation.smallIntBits() - 1) - 1;
        return switch (reader.readInteger(source, start, end, base, most)) {
            case SMALL -> Word.smallInt(reader.integer());
            case BIG -> readBig(source, end);
            default -> Word.NULL;
        };
    }

    private long readBig(byte[] source, int end) {
        int number = BigDigits.create(heap);
        int stop = BigDigits.read(heap, number, source, reader.start(), end, reader.base(), reader.isNegative());
        return reader.isEnd(source, stop, end) ? number : Word.NULL;
    }

    /// The text of the complaint about the integer read last.
    public String badInteger() {
        return vm.profile.language().isTerse() ? "invalid syntax for integer"
                : "invalid syntax for integer with base %d";
    }

    /// The base that [#badInteger] names.
    public int badBase() {
        return reader.base() == 1 ? 0 : reader.base();
    }

    /// As `int(text, base)`.
    public long parseInteger(byte[] source, int start, int end, int base) {
        if (base != 0 && base < 2 || base > 36) {
            throw vm.error(CoreType.VALUE_ERROR, "int() arg 2 must be >= 2 and <= 36");
        }
        long number = readInteger(source, start, end, base);
        if (number != Word.NULL) {
            return number;
        }
        if (vm.profile.language().errorLevel() == ErrorLevel.DETAILED) {
            String quoted = quoted(source, reader.start(), end);
            throw vm.error(CoreType.VALUE_ERROR, "invalid syntax for integer with base %d: %s", badBase(), quoted);
        }
        throw vm.valueError(badInteger(), badInteger(), badBase());
    }

    /// The text that [#readInteger] could not read, as the complaint quotes it.
    public String quotedInteger(byte[] source, int end) {
        return quoted(source, reader.start(), end);
    }

    /// The text as the repr of bytes, without the b.
    private static String quoted(byte[] source, int start, int end) {
        var quoted = new StringBuilder();
        boolean single = false;
        boolean both = false;
        for (int i = start; i < end; i++) {
            single |= source[i] == '\'';
            both |= source[i] == '"';
        }
        char quote = single && !both ? '"' : '\'';
        quoted.append(quote);
        for (int i = start; i < end; i++) {
            int c = source[i] & 0xFF;
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c == quote) {
                        quoted.append('\\').append(quote);
                    } else if (c >= 32 && c < 127) {
                        quoted.append((char) c);
                    } else {
                        quoted.append("\\x").append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    }
                }
            }
        }
        return quoted.append(quote).toString();
    }

    /// The float or complex number that the text says, NULL if it says none.
    public long readDecimal(byte[] source, int start, int end, boolean imaginaryAllowed, boolean complexWanted) {
        return switch (reader.readDecimal(source, start, end, imaginaryAllowed, complexWanted)) {
            case FLOAT -> FloatObject.of(heap, reader.real());
            case COMPLEX -> ComplexObject.create(heap, reader.real(), reader.imaginary());
            default -> Word.NULL;
        };
    }

    /// As `float(text)`, or `complex(text)` where a complex number is wanted.
    public long parseDecimal(byte[] source, int start, int end, boolean complexWanted) {
        long number = readDecimal(source, start, end, complexWanted, complexWanted);
        if (number == Word.NULL) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid syntax for number");
        }
        return number;
    }

    // ---- printing ----

    /// An int in decimal.
    public void print(Printer out, long integer) {
        format(integer, 10, "", 0, 0);
        int block = buffer;
        out.bytes(text, from, length);
        heap.free(block);
    }

    /// A float as repr() shows it, or without the `.0` of a whole number (flags 0).
    public void print(Printer out, double value, int flags) {
        printFloat(out, value, 'g', flags, 0, -1, FloatText.REPR);
    }

    /// mp_print_float: `letter` is one of eEfFgG, a negative precision the usual one.
    public void printFloat(Printer out, double value, char letter, int flags, int fill, int width, int precision) {
        char sign = (flags & Padding.SIGN) != 0 ? '+' : (flags & Padding.SPACE) != 0 ? ' ' : 0;
        int end = floats.write(value, letter, precision, sign);
        byte[] digits = floats.text();
        if ((flags & Padding.POINT) != 0 && isPlain(digits, end)) {
            System.arraycopy(POINT_ZERO, 0, digits, end, POINT_ZERO.length);
            end += POINT_ZERO.length;
        }
        if ((flags & Padding.PERCENT) != 0) {
            digits[end++] = '%';
        }
        int start = 0;
        int left = width;
        if ((flags & Padding.AFTER_SIGN) != 0 && digits[0] < '0') {
            Padding.print(out, digits, 0, 1, 0, 0, 1);
            start = 1;
            left--;
        }
        Padding.print(out, digits, start, end - start, flags, fill, left);
    }

    private static boolean isPlain(byte[] digits, int end) {
        for (int i = 0; i < end; i++) {
            if (digits[i] == '.' || digits[i] == 'e' || digits[i] == 'n') {
                return false;
            }
        }
        return true;
    }

    /// mp_print_mp_int: `letter` is `a` or `A`, the first digit above 9; `precision` the least number of digits.
    public void printInt(Printer out, long word, int base, int letter, int flags, int fill, int width, int precision) {
        long integer = isInt(word) ? word : Word.smallInt(vm.toLong(word));
        int wide = width;
        int digits = precision;
        int form = flags;
        int filling = fill;
        if ((form & (Padding.LEFT | Padding.CENTER)) == 0 && filling == '0') {
            wide = Math.max(wide, digits);
            digits = 0;
        }
        if (digits > 1) {
            form |= Padding.AFTER_SIGN;
        }
        String prefix = prefix(integer, base, letter, flags);
        boolean apart = (form & Padding.AFTER_SIGN) != 0;
        format(integer, base, apart ? "" : prefix, letter, flags >> Padding.SEPARATOR_SHIFT);
        int block = buffer;
        boolean minus = apart && text[from] == '-';
        int start = minus ? from + 1 : from;
        int count = minus ? length - 1 : length;
        int before = 0;
        int after = 0;
        if (digits > 1) {
            int used = Math.max(count, digits) + (minus ? 1 : 0) + prefix.length();
            if ((form & Padding.LEFT) != 0) {
                after = wide - used;
            } else {
                before = wide - used;
            }
            filling = '0';
            form &= ~Padding.LEFT;
        }
        Padding.print(out, text, 0, 0, 0, ' ', before);
        if (apart) {
            if (minus) {
                out.character('-');
                wide--;
            }
            if (!prefix.isEmpty()) {
                out.text(prefix);
                wide -= prefix.length();
            }
        }
        Padding.print(out, text, start, count, form, filling, digits > 1 ? digits : wide);
        Padding.print(out, text, 0, 0, 0, ' ', after);
        heap.free(block);
    }

    private String prefix(long integer, int base, int letter, int flags) {
        String sign =
                sign(integer) < 0 ? "" : (flags & Padding.SIGN) != 0 ? "+" : (flags & Padding.SPACE) != 0 ? " " : "";
        if ((flags & Padding.PREFIX) == 0) {
            return sign;
        }
        boolean capital = letter == 'A';
        return sign + switch (base) {
            case 2 -> capital ? "0B" : "0b";
            case 8 -> (flags & Padding.OCTAL_LETTER) == 0 ? "0" : capital ? "0O" : "0o";
            case 16 -> capital ? "0X" : "0x";
            default -> "";
        };
    }

    /// Puts an int into [#text], taking what upstream takes: a buffer if the digits may not fit its own on the stack,
    /// and for a long int a copy of the digits while it divides them.
    private void format(long integer, int base, String prefix, int letter, int separator) {
        boolean isSmall = Word.isSmallInt(integer);
        int bits = isSmall ? heap.wordBytes() * 8 : BigDigits.length(heap, integer) * BigDigits.BITS;
        int most = bits / (31 - Integer.numberOfLeadingZeros(base)) + 1;
        int group = base == 10 ? 3 : 4;
        int size = most + (separator == 0 ? 0 : most / group) + prefix.length() + 2;
        buffer = size > heap.wordBytes() * 4 ? heap.allocate(size) : 0;
        if (text.length < size) {
            text = new byte[size];
        }
        from = text.length;
        if (isSmall) {
            long value = Word.value(integer);
            long rest = Math.abs(value);
            int count = 0;
            do {
                if (separator != 0 && count != 0 && count % group == 0) {
                    text[--from] = (byte) separator;
                }
                text[--from] = digit((int) (rest % base), letter);
                rest /= base;
                count++;
            } while (rest != 0);
            prepend(prefix, value < 0);
        } else {
            formatLong(integer, base, group, letter, separator);
            prepend(prefix, BigDigits.isNegative(heap, integer));
        }
        length = text.length - from;
    }

    private void formatLong(long integer, int base, int group, int letter, int separator) {
        int digits = BigDigits.length(heap, integer);
        BigInteger value = BigDigits.value(heap, integer).abs();
        byte[] reckoned = value.toString(base).getBytes(StandardCharsets.ISO_8859_1);
        if (digits > 0) {
            heap.free(heap.allocate(digits * (BigDigits.BITS / 8)));
            vm.meter.charge(vm.meter.prices.digitStep(), digits * reckoned.length);
        }
        for (int i = 0; i < reckoned.length; i++) {
            if (separator != 0 && i != 0 && i % group == 0) {
                text[--from] = (byte) separator;
            }
            int digit = reckoned[reckoned.length - 1 - i];
            text[--from] = digit(digit <= '9' ? digit - '0' : digit - 'a' + 10, letter);
        }
    }

    private static byte digit(int digit, int letter) {
        return (byte) (digit < 10 ? '0' + digit : letter + digit - 10);
    }

    private void prepend(String prefix, boolean negative) {
        for (int i = prefix.length() - 1; i >= 0; i--) {
            text[--from] = (byte) prefix.charAt(i);
        }
        if (negative) {
            text[--from] = '-';
        }
    }
}
