package org.softboard.interpreter.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.softboard.interpreter.memory.FloatText;
import org.softboard.interpreter.memory.NumberText;

/// Constants for tests: words that stand for Java values, with memory of upstream's size taken for each. Arithmetic is
/// Python's, with doubles.
public final class ScratchConstants implements Constants {

    private record Str(byte[] text) {
    }

    private record Bytes(byte[] data) {
    }

    private record Complex(double real, double imaginary) {
    }

    private record Tuple(long[] items) {
    }

    private static final int MOST_BITS = 20_000;
    private static final long NONE = 14;
    private static final long FALSE = 30;
    private static final long TRUE = 62;

    private final Storage storage;
    private final Names names;
    private final int smallIntBits;
    private final FloatText floats = FloatText.wide();
    private final NumberText numbers = new NumberText(floats);
    private final Map<Long, Object> values = new HashMap<>();
    private final long ellipsis;
    private final long emptyTuple;
    private final long nan;

    public ScratchConstants(ScratchMemory memory) {
        this(memory, memory);
    }

    public ScratchConstants(Storage storage, Names names) {
        this.storage = storage;
        this.names = names;
        smallIntBits = storage.wordBytes() == 4 ? 31 : 47;
        ellipsis = make(storage.wordBytes(), "...");
        emptyTuple = make(storage.words(2), new Tuple(new long[0]));
        nan = of(Double.NaN);
    }

    private long make(int bytes, Object value) {
        long word = storage.allocate(bytes);
        values.put(word, value);
        return word;
    }

    private Object value(long word) {
        if (isSmallInt(word)) {
            return BigInteger.valueOf(word >> 1);
        }
        Object value = values.get(word);
        if (value == null) {
            throw new IllegalArgumentException("no such constant: " + word);
        }
        return value;
    }

    @Override
    public Kind kind(long word) {
        if (isSmallInt(word)) {
            return Kind.INT;
        }
        if (qstr(word) != 0) {
            return Kind.STR;
        }
        if (word == NONE || word == FALSE || word == TRUE || word == ellipsis) {
            return word == NONE ? Kind.NONE : word == FALSE ? Kind.FALSE : word == TRUE ? Kind.TRUE : Kind.ELLIPSIS;
        }
        return switch (value(word)) {
            case Str _ -> Kind.STR;
            case Bytes _ -> Kind.BYTES;
            case BigInteger _ -> Kind.INT;
            case Double _ -> Kind.FLOAT;
            case Complex _ -> Kind.COMPLEX;
            case Tuple _ -> Kind.TUPLE;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean isSmallInt(long word) {
        return (word & 1) != 0;
    }

    @Override
    public long smallIntValue(long word) {
        return word >> 1;
    }

    @Override
    public long integer(long value) {
        return of(BigInteger.valueOf(value));
    }

    private long of(BigInteger value) {
        if (value.bitLength() < smallIntBits) {
            return value.longValue() << 1 | 1;
        }
        long word = make(storage.words(4), value);
        storage.allocate(Math.max(1, (value.bitLength() + 15) / 16) * 2);
        return word;
    }

    private long of(double value) {
        return make(storage.words(1) + Double.BYTES, value);
    }

    @Override
    public long none() {
        return NONE;
    }

    @Override
    public long falseWord() {
        return FALSE;
    }

    @Override
    public long trueWord() {
        return TRUE;
    }

    @Override
    public long ellipsis() {
        return ellipsis;
    }

    @Override
    public long emptyTuple() {
        return emptyTuple;
    }

    @Override
    public long interned(int qstr) {
        return (long) qstr << 4 | 6;
    }

    @Override
    public int qstr(long word) {
        return (word & 15) == 6 ? (int) (word >> 4) : 0;
    }

    @Override
    public long str(byte[] text, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(text, offset, offset + length);
        long word = make(storage.words(4), new Str(copy));
        storage.allocate(length + 1);
        return word;
    }

    @Override
    public long bytes(byte[] data, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(data, offset, offset + length);
        long word = make(storage.words(4), new Bytes(copy));
        storage.allocate(length + 1);
        return word;
    }

    @Override
    public long integer(byte[] text, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(text, offset, offset + length);
        switch (numbers.readInteger(copy, 0, length, 0, (1L << smallIntBits - 1) - 1)) {
            case SMALL -> {
                return integer(numbers.integer());
            }
            case BIG -> {
                int end = numbers.start();
                while (end < length && NumberText.digit(copy[end]) >= 0
                        && NumberText.digit(copy[end]) < numbers.base()) {
                    end++;
                }
                if (numbers.isEnd(copy, end, length)) {
                    String digits = new String(copy, numbers.start(), end - numbers.start(),
                            StandardCharsets.US_ASCII);
                    var magnitude = new BigInteger(digits, numbers.base());
                    return of(numbers.isNegative() ? magnitude.negate() : magnitude);
                }
            }
            default -> {
            }
        }
        int base = numbers.base() == 1 ? 0 : numbers.base();
        throw CompileError.of(CompileError.Kind.VALUE, "invalid syntax for integer with base " + base);
    }

    @Override
    public long decimal(byte[] text, int offset, int length) {
        return switch (numbers.readDecimal(text, offset, offset + length, true, false)) {
            case FLOAT -> of(numbers.real());
            case COMPLEX -> make(storage.words(3), new Complex(numbers.real(), numbers.imaginary()));
            default -> throw CompileError.of(CompileError.Kind.VALUE, "invalid syntax for number");
        };
    }

    @Override
    public long tuple(int length) {
        return make(storage.words(2 + length), new Tuple(new long[length]));
    }

    @Override
    public void tupleItem(long tuple, int index, long item) {
        ((Tuple) value(tuple)).items()[index] = item;
    }

    @Override
    public long tupleItem(long tuple, int index) {
        return ((Tuple) value(tuple)).items()[index];
    }

    @Override
    public int tupleLength(long tuple) {
        return ((Tuple) value(tuple)).items().length;
    }

    @Override
    public boolean isTrue(long word) {
        return switch (kind(word)) {
            case NONE, FALSE -> false;
            case INT -> ((BigInteger) value(word)).signum() != 0;
            case FLOAT -> (Double) value(word) != 0;
            case STR, BYTES -> text(word).length > 0;
            case TUPLE -> tupleLength(word) > 0;
            case COMPLEX -> !value(word).equals(new Complex(0, 0));
            default -> true;
        };
    }

    @Override
    public byte[] text(long word) {
        if (qstr(word) != 0) {
            return names.bytes(qstr(word));
        }
        return switch (value(word)) {
            case Str(byte[] text) -> text;
            case Bytes(byte[] data) -> data;
            case Double number -> decimal(number).getBytes(StandardCharsets.US_ASCII);
            case Complex(double real, double imaginary) -> {
                String unit = decimal(imaginary, '\0') + "j";
                String whole = real == 0 && 1 / real > 0 ? unit
                        : "(" + decimal(real, '\0') + decimal(imaginary, '+') + "j)";
                yield whole.getBytes(StandardCharsets.US_ASCII);
            }
            default -> value(word).toString().getBytes(StandardCharsets.US_ASCII);
        };
    }

    private String decimal(double number) {
        String text = decimal(number, '\0');
        return text.matches("-?\\d+") ? text + ".0" : text;
    }

    private String decimal(double number, char sign) {
        int length = floats.write(number, 'g', FloatText.REPR, sign);
        return new String(floats.text(), 0, length, StandardCharsets.US_ASCII);
    }

    @Override
    public boolean same(long left, long right) {
        if (left == right) {
            return true;
        }
        if (kind(left) != kind(right)) {
            return false;
        }
        return switch (kind(left)) {
            case TUPLE -> {
                boolean equal = tupleLength(left) == tupleLength(right);
                for (int i = 0; equal && i < tupleLength(left); i++) {
                    equal = same(tupleItem(left, i), tupleItem(right, i));
                }
                yield equal;
            }
            case STR, BYTES -> Arrays.equals(text(left), text(right));
            // nan is only the same as itself
            case FLOAT -> value(left).equals(value(right)) && !Double.isNaN((Double) value(left));
            default -> value(left).equals(value(right));
        };
    }

    @Override
    public int fingerprint(long word) {
        return kind(word) == Kind.FLOAT ? value(word).hashCode() : Constants.super.fingerprint(word);
    }

    /// The constants of `math`, as mpy-cross has them.
    @Override
    public long moduleConstant(int module, int name) {
        if (!names.string(module).equals("math")) {
            return 0;
        }
        return switch (names.string(name)) {
            case "e" -> of(Math.E);
            case "pi" -> of(Math.PI);
            case "tau" -> of(2 * Math.PI);
            case "inf" -> of(Double.POSITIVE_INFINITY);
            case "nan" -> nan;
            default -> 0;
        };
    }

    // ---- arithmetic, by the numbers of the bytecode's operators ----

    @Override
    public long unary(int operator, long operand) {
        if (value(operand) instanceof Double number) {
            return operator == 0 ? operand : of(-number);
        }
        BigInteger number = (BigInteger) value(operand);
        return of(operator == 0 ? number : operator == 1 ? number.negate() : number.not());
    }

    @Override
    public long binary(int operator, long left, long right) {
        Object a = value(left);
        Object b = value(right);
        if (a instanceof BigInteger x && b instanceof BigInteger y && operator - 22 != 10
                && !(operator - 22 == 12 && y.signum() < 0)) {
            return integers(operator - 22, x, y);
        }
        return reals(operator - 22, ((Number) a).doubleValue(), ((Number) b).doubleValue());
    }

    private long integers(int operator, BigInteger x, BigInteger y) {
        boolean isShift = operator == 3 || operator == 4;
        if (isShift && (y.signum() < 0 || y.bitLength() > 62
                || operator == 3 && (y.bitLength() > 30 || y.intValue() > MOST_BITS))
                || operator == 12 && (y.bitLength() > 30 || y.longValue() * x.bitLength() > MOST_BITS)
                || (operator == 9 || operator == 11) && y.signum() == 0 || operator == 8) {
            return 0;
        }
        return of(switch (operator) {
            case 0 -> x.or(y);
            case 1 -> x.xor(y);
            case 2 -> x.and(y);
            case 3 -> x.shiftLeft(y.intValue());
            case 4 -> x.shiftRight((int) Math.min(y.longValue(), Integer.MAX_VALUE));
            case 5 -> x.add(y);
            case 6 -> x.subtract(y);
            case 7 -> x.multiply(y);
            case 9 -> new BigDecimal(x).divide(new BigDecimal(y), 0, RoundingMode.FLOOR).toBigInteger();
            case 11 -> {
                BigInteger rest = x.mod(y.abs());
                yield y.signum() < 0 && rest.signum() != 0 ? rest.add(y) : rest;
            }
            default -> x.pow(y.intValue());
        });
    }

    private long reals(int operator, double x, double y) {
        if ((operator == 9 || operator == 10 || operator == 11) && y == 0 || operator < 5 || operator == 8
                || operator == 12 && (x == 0 && y < 0 || x < 0 && y != Math.rint(y))) {
            return 0;
        }
        double rest = x % y;
        return of(switch (operator) {
            case 5 -> x + y;
            case 6 -> x - y;
            case 7 -> x * y;
            case 9 -> Math.floor(x / y);
            case 10 -> x / y;
            case 11 -> rest == 0 ? Math.copySign(0, y) : rest < 0 != y < 0 ? rest + y : rest;
            default -> Math.pow(x, y);
        });
    }
}
