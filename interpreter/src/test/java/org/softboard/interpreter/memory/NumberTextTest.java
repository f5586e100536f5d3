package org.softboard.interpreter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.softboard.interpreter.memory.NumberText.Outcome;

class NumberTextTest {

    private static final long LARGEST = (1 << 30) - 1;

    private final NumberText numbers = new NumberText(FloatText.wide());

    private Outcome integer(String text, int base) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return numbers.readInteger(bytes, 0, bytes.length, base, LARGEST);
    }

    private Outcome decimal(String text, boolean imaginary, boolean complex) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return numbers.readDecimal(bytes, 0, bytes.length, imaginary, complex);
    }

    @Test
    void theBaseIsGivenOrFoundInThePrefix() {
        assertEquals(Outcome.SMALL, integer(" -0x1F\n", 0));
        assertEquals(-31, numbers.integer());
        assertEquals(Outcome.SMALL, integer("z", 36));
        assertEquals(35, numbers.integer());
        assertEquals(Outcome.SMALL, integer("0b11", 2));
        assertEquals(3, numbers.integer());
        assertEquals(Outcome.SMALL, integer("1_000", 10));
        assertEquals(1000, numbers.integer());
    }

    @Test
    void aLeadingZeroAllowsOnlyZeros() {
        assertEquals(Outcome.SMALL, integer("000", 0));
        assertEquals(Outcome.BAD, integer("010", 0));
        assertEquals(1, numbers.base());
    }

    @Test
    void whatDoesNotFitIsLeftForDigits() {
        assertEquals(Outcome.SMALL, integer("1073741823", 10));
        assertEquals(Outcome.BIG, integer("-1073741824", 10));
        assertEquals(1, numbers.start());
    }

    @Test
    void emptyAndStrayTextIsRefused() {
        assertEquals(Outcome.BAD, integer("", 10));
        assertEquals(Outcome.BAD, integer("-", 10));
        assertEquals(Outcome.BAD, integer("1 2", 10));
        assertEquals(Outcome.BAD, integer("9", 8));
        assertEquals(Outcome.BAD_BASE, integer("1", 37));
    }

    @Test
    void decimalsMayBeWordsOrComplex() {
        assertEquals(Outcome.FLOAT, decimal(" Infinity ", false, false));
        assertEquals(Double.POSITIVE_INFINITY, numbers.real());
        assertEquals(Outcome.COMPLEX, decimal("2.5j", true, false));
        assertEquals(2.5, numbers.imaginary());
        assertEquals(Outcome.COMPLEX, decimal("1-2j", true, true));
        assertEquals(1, numbers.real());
        assertEquals(-2, numbers.imaginary());
        assertEquals(Outcome.BAD, decimal("1-2j", true, false));
        assertEquals(Outcome.BAD, decimal("1+2", true, true));
        assertEquals(Outcome.BAD, decimal("1e", false, false));
    }
}
