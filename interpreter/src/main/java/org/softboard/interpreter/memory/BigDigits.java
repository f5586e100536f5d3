package org.softboard.interpreter.memory;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// The digits of long ints (py/mpz.c): reading and writing them, and taking room for them exactly as upstream does.
/// A number is given by its word, so a small int is read as the digits that upstream would put on the C stack.
public final class BigDigits {

    /// Bits of a digit.
    public static final int BITS = 16;
    /// Digits that a conversion from a 64-bit number asks for.
    public static final int FOR_LONG = 64 / BITS;

    private static final int LEAST = 2;
    private static final int MASK = 0xFFFF;

    private BigDigits() {
    }

    /// Digits that a conversion from a machine word asks for.
    public static int forWord(Heap heap) {
        return heap.wordBytes() * 8 / BITS;
    }

    // ---- making ----

    /// A long int without digits yet: zero.
    public static int create(Heap heap) {
        int number = heap.allocate(heap.words(IntObject.LAYOUT.words()));
        heap.field(number, 0, CoreType.INT);
        return number;
    }

    public static int create(Heap heap, int digits) {
        int number = create(heap);
        need(heap, number, digits);
        return number;
    }

    /// Makes room for so many digits: it never shrinks, and grows to just what is needed.
    public static void need(Heap heap, int number, long digits) {
        int header = IntObject.HEADER.get(heap, number);
        long room = Math.max(LEAST, digits);
        int old = IntObject.DIGITS.get(heap, number);
        if (old == 0 || header >>> 2 < room) {
            int size = (int) Math.min(2 * room, Integer.MAX_VALUE - heap.blockBytes());
            IntObject.DIGITS.set(heap, number, heap.reallocate(old, size));
            IntObject.HEADER.set(heap, number, header & 3 | (int) room << 2);
        }
    }

    /// The digits there is room for; a small int has those of a machine word.
    static int capacity(Heap heap, long word) {
        return Word.isSmallInt(word) ? forWord(heap) : IntObject.HEADER.get(heap, Word.address(word)) >>> 2;
    }

    /// A long int from a 64-bit number, whatever its size.
    public static int ofLong(Heap heap, long value) {
        int number = create(heap, FOR_LONG);
        set(heap, number, value);
        return number;
    }

    /// A long int from an unsigned 64-bit number, whatever its size.
    public static int ofUnsigned(Heap heap, long value) {
        int number = create(heap, FOR_LONG);
        setMagnitude(heap, number, value, false);
        return number;
    }

    /// An unsigned machine word: a small int if it fits.
    public static long ofUnsignedWord(Heap heap, long value) {
        return value >= 0 && IntObject.isSmall(heap, value) ? Word.smallInt(value) : ofUnsigned(heap, value);
    }

    /// A finite float without its fraction.
    public static long ofFloat(Heap heap, double value) {
        if (Math.abs(value) < 0x1p62 && IntObject.isSmall(heap, (long) value)) {
            return Word.smallInt((long) value);
        }
        int number = create(heap, (Math.getExponent(value) + BITS) / BITS);
        long bits = Double.doubleToRawLongBits(value);
        var significand = BigInteger.valueOf(bits & (1L << 52) - 1 | 1L << 52);
        var magnitude = significand.shiftLeft(Math.getExponent(value) - 52);
        set(heap, number, value < 0 ? magnitude.negate() : magnitude);
        return number;
    }

    /// A long int of the bytes at an address, taken as unsigned.
    public static int ofBytes(Heap heap, int address, int length, boolean bigEndian) {
        int number = create(heap, (length * 8 + BITS - 1) / BITS);
        byte[] bytes = heap.copyOut(address, length);
        if (!bigEndian) {
            for (int i = 0, j = length - 1; i < j; i++, j--) {
                byte swap = bytes[i];
                bytes[i] = bytes[j];
                bytes[j] = swap;
            }
        }
        set(heap, number, new BigInteger(1, bytes));
        return number;
    }

    /// Reads digits up to the first character that is none, and answers where that was; room is taken for all of the
    /// text.
    public static int read(Heap heap, int number, byte[] text, int start, int end, int base, boolean negative) {
        need(heap, number, (end - start) * 8L / BITS + 1);
        int at = start;
        while (at < end) {
            int digit = NumberText.digit(text[at]);
            if (digit < 0 || digit >= base) {
                break;
            }
            at++;
        }
        var magnitude = at == start || base < 2 ? BigInteger.ZERO
                : new BigInteger(new String(text, start, at - start, StandardCharsets.ISO_8859_1), base);
        set(heap, number, negative ? magnitude.negate() : magnitude);
        return at;
    }

    // ---- reading ----

    public static boolean isNegative(Heap heap, long word) {
        return Word.isSmallInt(word) ? Word.value(word) < 0
                : (IntObject.HEADER.get(heap, Word.address(word)) & 1) != 0;
    }

    /// Digits of the magnitude.
    public static int length(Heap heap, long word) {
        return Word.isSmallInt(word) ? digits(Math.abs(Word.value(word)))
                : IntObject.LENGTH.get(heap, Word.address(word));
    }

    /// Digits of an unsigned number.
    static int digits(long magnitude) {
        return (64 - Long.numberOfLeadingZeros(magnitude) + BITS - 1) / BITS;
    }

    static int digits(BigInteger value) {
        return (value.abs().bitLength() + BITS - 1) / BITS;
    }

    /// Whether the magnitude is below 2 ** 63, so that [#longValue] gives it all.
    public static boolean fitsLong(Heap heap, long word) {
        if (Word.isSmallInt(word)) {
            return true;
        }
        int number = Word.address(word);
        int length = IntObject.LENGTH.get(heap, number);
        return length < 4 || length == 4 && heap.int16(IntObject.DIGITS.get(heap, number) + 6) < 0x8000;
    }

    /// The value modulo 2 ** 64.
    public static long longValue(Heap heap, long word) {
        if (Word.isSmallInt(word)) {
            return Word.value(word);
        }
        int number = Word.address(word);
        int digits = IntObject.DIGITS.get(heap, number);
        long value = 0;
        for (int i = Math.min(FOR_LONG, IntObject.LENGTH.get(heap, number)) - 1; i >= 0; i--) {
            value = value << BITS | heap.int16(digits + 2 * i);
        }
        return (IntObject.HEADER.get(heap, number) & 1) != 0 ? -value : value;
    }

    public static BigInteger value(Heap heap, long word) {
        return fitsLong(heap, word) ? BigInteger.valueOf(longValue(heap, word))
                : IntObject.value(heap, Word.address(word));
    }

    /// The value modulo the machine word, as a signed number (mpz_hash).
    public static long truncated(Heap heap, long word) {
        long value = longValue(heap, word);
        return heap.wordBytes() == 4 ? (int) value : value;
    }

    /// A small int of the bits that fit: what upstream gives where it does not check.
    public static long wrapped(Heap heap, long value) {
        int spare = 64 - heap.representation.smallIntBits();
        return Word.smallInt(value << spare >> spare);
    }

    /// Negative, zero or positive as the numbers compare.
    public static int compare(Heap heap, long a, long b) {
        if (fitsLong(heap, a) && fitsLong(heap, b)) {
            return Long.compare(longValue(heap, a), longValue(heap, b));
        }
        return value(heap, a).compareTo(value(heap, b));
    }

    /// The value as the board's float, adding digit by digit from the top with its rounding.
    public static double toFloat(Heap heap, long word) {
        boolean single = heap.representation != Representation.D;
        if (Word.isSmallInt(word)) {
            return single ? (float) Word.value(word) : (double) Word.value(word);
        }
        int number = Word.address(word);
        int digits = IntObject.DIGITS.get(heap, number);
        int length = IntObject.LENGTH.get(heap, number);
        double value = 0;
        if (single) {
            for (int i = length - 1; i >= 0; i--) {
                value = (float) value * 65536f + heap.int16(digits + 2 * i);
            }
        } else {
            // The machine with doubles has 32-bit digits.
            for (int i = (length - 1) / 2; i >= 0; i--) {
                int high = 2 * i + 1 < length ? heap.int16(digits + 4 * i + 2) : 0;
                value = value * 0x1p32 + ((long) high << BITS | heap.int16(digits + 4 * i));
            }
        }
        return (IntObject.HEADER.get(heap, number) & 1) != 0 ? -value : value;
    }

    /// Writes the number to an address as `length` bytes of two's complement. False if it does not fit; as upstream, the
    /// sign is only looked at when the digits end where the bytes do.
    public static boolean toBytes(Heap heap, long word, int address, int length, boolean bigEndian, boolean signed) {
        boolean isLong = fitsLong(heap, word);
        long low = longValue(heap, word);
        var value = isLong ? BigInteger.ZERO : value(heap, word);
        for (int i = 0; i < length; i++) {
            long bits = isLong ? low >> Math.min(63, 8 * i) : value.shiftRight(8 * i).longValue();
            heap.int8(address + (bigEndian ? length - 1 - i : i), (int) bits);
        }
        int bytes = length(heap, word) * (BITS / 8);
        int bitLength = isLong ? 64 - Long.numberOfLeadingZeros(low ^ low >> 63) : value.bitLength();
        return bytes < length || bitLength <= 8 * length - (signed && bytes == length ? 1 : 0);
    }

    // ---- writing ----

    /// Sets a number that has room enough.
    public static void set(Heap heap, int number, long value) {
        setMagnitude(heap, number, Math.abs(value), value < 0);
    }

    private static void setMagnitude(Heap heap, int number, long magnitude, boolean negative) {
        int digits = IntObject.DIGITS.get(heap, number);
        int length = 0;
        for (long rest = magnitude; rest != 0; rest >>>= BITS) {
            heap.int16(digits + 2 * length++, (int) rest & MASK);
        }
        sign(heap, number, negative);
        IntObject.LENGTH.set(heap, number, length);
    }

    public static void set(Heap heap, int number, BigInteger value) {
        int length = digits(value);
        IntObject.write(heap, IntObject.DIGITS.get(heap, number), value.abs(), length);
        sign(heap, number, value.signum() < 0);
        IntObject.LENGTH.set(heap, number, length);
    }

    private static void sign(Heap heap, int number, boolean negative) {
        IntObject.HEADER.set(heap, number, IntObject.HEADER.get(heap, number) & ~1 | (negative ? 1 : 0));
    }
}
