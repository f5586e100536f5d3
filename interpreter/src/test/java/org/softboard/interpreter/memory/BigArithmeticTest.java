package org.softboard.interpreter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/// Long ints in a 32-bit memory: values, and the heap that upstream's operations leave used.
class BigArithmeticTest {

    private final Heap heap = new Heap(new MemoryMap(1 << 18, 0, 1 << 16, 1 << 12, 0, 0x2000_0000), Representation.A,
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
}
