package org.softboard.interpreter.memory;

import java.math.BigInteger;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A long int: 16-bit digits, least significant first (py/mpz.h).
///
///     int -> type | negative (bit 0), fixed (bit 1), capacity << 2 | length | digits
public final class IntObject {

    public static final Layout LAYOUT = Layout.of("int");

    public static final IntField HEADER = LAYOUT.integer("header");
    public static final IntField LENGTH = LAYOUT.integer("length");
    public static final RefField DIGITS = LAYOUT.ref("digits");

    private static final int WORDS = LAYOUT.words();
    private static final int LONG_LONG_DIGITS = 4;

    private IntObject() {
    }

    /// Does the value fit a small int of this memory?
    public static boolean isSmall(Heap heap, long value) {
        int spare = 64 - heap.representation.smallIntBits();
        return value << spare >> spare == value;
    }

    /// The word of a value: a small int, or a new long int.
    public static long of(Heap heap, long value) {
        return isSmall(heap, value) ? Word.smallInt(value) : create(heap, BigInteger.valueOf(value), LONG_LONG_DIGITS);
    }

    /// A long int with room for at least `capacity` digits.
    public static int create(Heap heap, BigInteger value, int capacity) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.INT);
        BigInteger magnitude = value.abs();
        int length = (magnitude.bitLength() + 15) / 16;
        int room = Math.max(2, Math.max(capacity, length));
        DIGITS.set(heap, object, heap.allocate(2 * room));
        HEADER.set(heap, object, (value.signum() < 0 ? 1 : 0) | room << 2);
        LENGTH.set(heap, object, length);
        write(heap, DIGITS.get(heap, object), magnitude, length);
        return object;
    }

    /// A long int in ROM.
    public static int inRom(Heap heap, long value) {
        int object = heap.allocateRom(heap.words(WORDS));
        BigInteger magnitude = BigInteger.valueOf(value).abs();
        int length = (magnitude.bitLength() + 15) / 16;
        heap.field(object, 0, CoreType.INT);
        DIGITS.set(heap, object, heap.allocateRom(2 * length));
        HEADER.set(heap, object, (value < 0 ? 1 : 0) | 2 | length << 2);
        LENGTH.set(heap, object, length);
        write(heap, DIGITS.get(heap, object), magnitude, length);
        return object;
    }

    /// Writes the digits of a magnitude.
    public static void write(Heap heap, int digits, BigInteger magnitude, int length) {
        byte[] bytes = magnitude.toByteArray();
        for (int i = 0; i < 2 * length; i++) {
            int at = bytes.length - 1 - i;
            heap.int8(digits + i, at >= 0 ? bytes[at] : 0);
        }
    }

    /// The value of a long int object.
    public static BigInteger value(Heap heap, int object) {
        int length = 2 * LENGTH.get(heap, object);
        int digits = DIGITS.get(heap, object);
        byte[] bytes = heap.copyOut(digits, length);
        for (int i = 0; i < length / 2; i++) {
            byte low = bytes[i];
            bytes[i] = bytes[length - 1 - i];
            bytes[length - 1 - i] = low;
        }
        BigInteger magnitude = new BigInteger(1, bytes);
        return (HEADER.get(heap, object) & 1) != 0 ? magnitude.negate() : magnitude;
    }
}
