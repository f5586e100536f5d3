package org.softboard.interpreter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Texts that a pyboard (single) and the unix port (double) print; those of the pyboard were printed by its firmware.
class FloatTextTest {

    private final FloatText single = FloatText.single();
    private final FloatText wide = FloatText.wide();

    private static String text(FloatText floats, double value, char letter, int precision) {
        int length = floats.write(value, letter, precision, (char) 0);
        return new String(floats.text(), 0, length, StandardCharsets.US_ASCII);
    }

    private static String repr(FloatText floats, double value) {
        return text(floats, value, 'g', FloatText.REPR);
    }

    private static double read(FloatText floats, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return floats.read(bytes, 0, bytes.length);
    }

    @Test
    void singleReprIsTheShortestTextNearby() {
        assertEquals("3.3000002", repr(single, 1.1f + 2.2f));
        assertEquals("123456.79", repr(single, 123456.789f));
        assertEquals("1e+38", repr(single, 1e38f));
        assertEquals("3.4028236e+38", repr(single, Float.MAX_VALUE));
        assertEquals("1024716640000", repr(single, Float.intBitsToFloat(0x536E95DF)));
        assertEquals("-4.57891424e+21", repr(single, -Float.intBitsToFloat(0x63783933)));
    }

    @Test
    void subnormalSinglesComeOutWrongAsOnTheBoard() {
        assertEquals("1.63250339e-39", repr(single, read(single, "1e-40")));
        assertEquals("4.29496618e-44", repr(single, read(single, "1e-45")));
    }

    @Test
    void singlesReadAsOnTheBoard() {
        assertEquals(0x0e9481bc, Float.floatToRawIntBits((float) read(single, "3.660975e-30")));
        assertEquals(0x762c877e, Float.floatToRawIntBits((float) read(single, "0.8748273297e33")));
        assertEquals(0x3b3a0e84, Float.floatToRawIntBits((float) read(single, "28.39e-4")));
    }

    @Test
    void precisionsOfSingles() {
        assertEquals("100000000000000000.000", text(single, 1e17f, 'f', 3));
        assertEquals("0.0", text(single, 0.05f, 'f', 1));
        assertEquals("2.147e+09", text(single, 2147483648f, 'e', 3));
        assertEquals("1000000000.0000000000", text(single, 1e9f, 'f', 10));
        assertEquals("0.00012345678", text(single, 0.00012345678f, 'g', 10));
        assertEquals("3e+02", text(single, 255.255f, 'g', 0));
    }

    @Test
    void doubleReprReadsBack() {
        assertEquals("0.1", repr(wide, 0.1));
        assertEquals("0.30000000000000004", repr(wide, 0.1 + 0.2));
        assertEquals("1.7976931348623157e+308", repr(wide, Double.MAX_VALUE));
        assertEquals("4.940656458412465e-324", repr(wide, Double.MIN_VALUE));
        assertEquals("1e+16", repr(wide, 1e16));
        assertEquals("1234567890123456", repr(wide, 1234567890123456.0));
    }

    @Test
    void doublesReadToTheNearest() {
        assertEquals(Double.MAX_VALUE, read(wide, "1.7976931348623157e308"));
        assertEquals(Double.POSITIVE_INFINITY, read(wide, "1e99999"));
        assertEquals(0, read(wide, "1e-99999"));
        assertEquals(Double.MIN_VALUE, read(wide, "4.9e-324"));
    }

    @Test
    void signsAndWhatIsNoNumber() {
        assertEquals("-0", repr(single, -0.0));
        assertEquals("-INF", text(wide, Double.NEGATIVE_INFINITY, 'G', -1));
        assertEquals("nan", text(wide, -Double.NaN, 'f', -1));
        assertEquals("+1.5", new String(wide.text(), 0, wide.write(1.5, 'g', -1, '+'), StandardCharsets.US_ASCII));
    }

    @Test
    void anExponentWithoutDigitsIsRefused() {
        read(wide, "1e");
        assertEquals(-1, wide.readTo());
        read(wide, "1.5x");
        assertEquals(3, wide.readTo());
    }
}
