package org.softboard.interpreter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Long ints in a 32-bit memory: values, and the heap that upstream's operations leave used.
class BigArithmeticTest {

    private final Heap heap = Heap.of(new MemoryMap(1 << 18, 0, 1 << 16, 1 << 12, 0, 0x2000_0000), Representation.A,
            true, new Meter(Meter.Prices.FREE));

    private long number(String decimal) {
        var value = new BigInteger(decimal);
        int number = BigDigits.create(heap, BigDigits.digits(value));
        BigDigits.set(heap, number, value);
        return number;
    }

    private void assertValue(String decimal, long word) {
        assertEquals(new BigInteger(decimal), BigDigits.value(heap, word));
    }

    private int used(Runnable operation) {
        int before = heap.usedBytes();
        operation.run();
        return heap.usedBytes() - before;
    }

    @Test
    void floorDivisionRoundsDown() {
        long a = number("-100000000000000000007");
        long b = number("10000000000");

        assertValue("-10000000001", BigArithmetic.quotient(heap, BigDigits.create(heap), a, b));
        assertValue("9999999993", BigArithmetic.remainder(heap, BigDigits.create(heap), a, b));
    }

    @Test
    void aShiftTakesDigitsForWhatItMayFill() {
        long one = Word.smallInt(1);

        assertEquals(16 + 16, used(() -> BigArithmetic.shiftLeft(heap, BigDigits.create(heap), one, 100)));
        assertEquals(16 + 80, used(() -> BigArithmetic.shiftLeft(heap, BigDigits.create(heap), one, 500)));
    }

    @Test
    void aResultThatFitsLeavesItsObjectBehind() {
        long a = number("1099511627781");
        long b = number("1099511627776");

        assertEquals(32, used(() -> {
            int number = BigArithmetic.sum(heap, BigDigits.create(heap), a, b, true);
            assertEquals(Word.smallInt(5), BigArithmetic.result(heap, number));
        }));
    }

    @Test
    void temporariesOfAPowerAreFreed() {
        long a = number("3000000000");

        assertEquals(16 + 48, used(() -> assertValue("59049" + "0".repeat(90),
                BigArithmetic.power(heap, BigDigits.create(heap), a, Word.smallInt(10)))));
    }

    @Test
    void powersOfAModulusStayLong() {
        long word = BigArithmetic.power(heap, Word.smallInt(3), Word.smallInt(4), Word.smallInt(-7));

        assertFalse(Word.isSmallInt(word));
        assertValue("-3", word);
    }

    @Test
    void floatsAddUpDigitByDigit() {
        assertEquals(1.2676506E30f, (float) BigDigits.toFloat(heap, number("1267650600228229401496703205376")));
        assertValue("10000000000", BigDigits.ofFloat(heap, 1e10f));
        assertValue("-1073741824", BigDigits.ofFloat(heap, -0x1p30));
        assertTrue(Word.isSmallInt(BigDigits.ofFloat(heap, -0x1p30)));
    }

    @Test
    void bytesOfEitherOrder() {
        int room = heap.allocate(12);

        assertTrue(BigDigits.toBytes(heap, number("-1208925819614629174706176"), room, 12, false, true));
        assertEquals(0xFFFF_0000, heap.int32(room + 8));
        assertTrue(BigDigits.toBytes(heap, number("18446744073709551615"), room, 8, true, false));
        assertFalse(BigDigits.toBytes(heap, number("18446744073709551616"), room, 8, true, false));
    }

    @Test
    void longNumbersAreReckonedAsBigIntegerDoes() {
        var random = new Random(1);
        int mark = heap.fresh();
        for (int round = 0; round < 20_000; round++) {
            BigInteger a = some(random);
            BigInteger b = some(random);
            long x = number(a.toString());
            long y = number(b.toString());
            assertEquals(a.add(b), reckoned(BigArithmetic.sum(heap, BigDigits.create(heap), x, y, false)));
            assertEquals(a.subtract(b), reckoned(BigArithmetic.sum(heap, BigDigits.create(heap), x, y, true)));
            assertEquals(a.multiply(b), reckoned(BigArithmetic.product(heap, BigDigits.create(heap), x, y)));
            if (b.signum() != 0) {
                BigInteger floored = a.subtract(floorModulo(a, b)).divide(b);
                assertEquals(floored, reckoned(BigArithmetic.quotient(heap, BigDigits.create(heap), x, y)));
                assertEquals(floorModulo(a, b), reckoned(BigArithmetic.remainder(heap, BigDigits.create(heap), x, y)));
            }
            heap.release(mark);
        }
    }

    /// Numbers of all lengths, many with limbs of ones or zeros, which the long division has special cases for.
    private static BigInteger some(Random random) {
        var value = new BigInteger(random.nextInt(1 << random.nextInt(10)) + 1, random);
        if (random.nextInt(3) == 0) {
            value = value.or(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE).shiftLeft(32 * random.nextInt(8)));
        }
        if (random.nextInt(3) == 0) {
            value = value.shiftLeft(random.nextInt(100));
        }
        return random.nextBoolean() ? value : value.negate();
    }

    private static BigInteger floorModulo(BigInteger a, BigInteger b) {
        BigInteger rest = a.mod(b.abs());
        return b.signum() < 0 && rest.signum() != 0 ? rest.add(b) : rest;
    }

    private BigInteger reckoned(long word) {
        return BigDigits.value(heap, word);
    }
}
