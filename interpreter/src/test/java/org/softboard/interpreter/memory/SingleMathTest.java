package org.softboard.interpreter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Results of a Cortex-M4F build of MicroPython's lib/libm, bit for bit.
class SingleMathTest {

    private final FloatMath math = FloatMath.of(Representation.A);

    private static void assertBits(int expected, double actual) {
        assertEquals(Integer.toHexString(expected), Integer.toHexString(Float.floatToRawIntBits((float) actual)));
    }

    @Test
    void functionsAgreeToTheLastBit() {
        assertBits(0x41ed64a0, math.pow(2.5f, 3.7f));
        assertBits(0x3727c5ac, math.pow(10, -5));
        assertBits(0x4e9184e7, math.pow(5, 13));
        assertBits(0x402df854, math.exp(1));
        assertBits(0x38144cd4, math.exp(-10.25f));
        assertBits(0x3eb320b2, math.expm1(0.3f));
        assertBits(0x3fa77773, math.log(3.7f));
        assertBits(0x4204e08b, math.log2(1e10f));
        assertBits(0x4045dafe, math.log10(1234.5f));
        assertBits(0x40168de1, math.cosh(1.5f));
        assertBits(0xc0961e0d, math.sinh(-2.25f));
        assertBits(0x3f1ab7d8, math.tanh(0.7f));
        assertBits(0x3fc88ce1, math.acosh(2.5f));
        assertBits(0x3e976276, math.asinh(0.3f));
        assertBits(0x3fbc71af, math.atanh(0.9f));
        assertBits(0xbf07a358, math.sin(3.7f));
        assertBits(0xbcfd9fc2, math.sin(100.5f));
        assertBits(0x3f0a5140, math.cos(1));
        assertBits(0x41619f6b, math.tan(1.5f));
        assertBits(0x3f591a99, math.asin(0.75f));
        assertBits(0x3ff01006, math.acos(-0.3f));
        assertBits(0x3f8db70d, math.atan(2));
        assertBits(0xc02b6374, math.atan2(-1, -2));
        assertBits(0x3f4c022d, math.erf(0.9f));
        assertBits(0x37b94efc, math.erfc(3));
        assertBits(0x413a1b92, math.gamma(4.5f));
        assertBits(0x3fa1fc4d, math.lgamma(-0.5f));
    }

    @Test
    void aSumOfProductsIsFused() {
        float a = 1.0000001f;
        assertEquals(Math.fma(a, a, -(a * a)), math.products(a, a, -a, a));
    }

    @Test
    void largeAnglesAreReducedWithEnoughOfPi() {
        assertEquals(-0.3499935f, (float) math.sin(1e6));
        assertEquals(6.7376412f, (float) math.tan(1e38f));
    }
}
