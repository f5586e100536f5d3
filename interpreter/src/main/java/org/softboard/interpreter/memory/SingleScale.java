package org.softboard.interpreter.memory;

/// Decimal powers for single-precision boards: the power of two goes into the exponent bits, the rest is pow(5, n).
/// After py/parsenum.c without "larger floats"; a wrapped exponent gives the same wrong number as on the board.
final class SingleScale extends DecimalScale {

    private static final int EXACT_POWER_OF_5 = 10;
    private static final int TABLE = 64;
    private static final float[] FIVES = new float[2 * TABLE + 1];

    static {
        for (int n = -TABLE; n <= TABLE; n++) {
            FIVES[n + TABLE] = SinglePower.pow(5, n);
        }
    }

    @Override
    double scale(double value, int tens) {
        return scale((float) value, tens);
    }

    @Override
    double scaleMantissa(long mantissa, int tens) {
        return scale((float) mantissa, tens);
    }

    /// The conversion saturates, as the Cortex-M instruction does.
    @Override
    long mantissa(double value, int tens) {
        long rounded = (long) (scale((float) value, tens) + 0.5f);
        return Math.clamp(rounded, 0, 0xFFFF_FFFFL);
    }

    @Override
    int roughExponent(double value) {
        int power = (Float.floatToRawIntBits((float) value) >>> 23 & 0xFF) - 127;
        return (int) (power * 0.3010299956639812f);
    }

    private static float scale(float value, int tens) {
        if (tens == 0 || value == 0) {
            return value;
        }
        int bits = Float.floatToRawIntBits(value);
        int power = (bits >>> 23) + tens & 0xFF;
        float shifted = Float.intBitsToFloat(bits & 0x807F_FFFF | power << 23);
        if (tens < 0 && tens >= -EXACT_POWER_OF_5) {
            return shifted / five(-tens);
        }
        return shifted * five(tens);
    }

    private static float five(int power) {
        return Math.abs(power) <= TABLE ? FIVES[power + TABLE] : SinglePower.pow(5, power);
    }
}
