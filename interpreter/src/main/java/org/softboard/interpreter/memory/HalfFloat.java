package org.softboard.interpreter.memory;

/// Floats of 16 bits as firmware reckons them without such a type of its own (py/binary.c): half a unit rounds up without
/// looking further, and values from 2^16 to 2^48 lose the high bits of their exponent.
public final class HalfFloat {

    private static final int SIGN = 0x8000;
    private static final int FRACTION_BITS = 10;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final int LARGEST_EXPONENT = 0x1F;
    private static final int SINGLE_LARGEST_EXPONENT = 0xFF;
    private static final int SINGLE_FRACTION_BITS = 23;
    private static final int DROPPED_BITS = SINGLE_FRACTION_BITS - FRACTION_BITS;
    /// By so much the exponents' biases differ.
    private static final int BIAS = 127 - 15;
    private static final int OVERFLOW = 0x3F;
    private static final int SMALLEST = -FRACTION_BITS - 1;

    private HalfFloat() {
    }

    /// The value of 16 bits.
    public static float decode(int half) {
        int fraction = half & FRACTION;
        int exponent = half >> FRACTION_BITS & LARGEST_EXPONENT;
        if (exponent == LARGEST_EXPONENT) {
            exponent = SINGLE_LARGEST_EXPONENT;
        } else if (exponent != 0) {
            exponent += BIAS;
        } else if (fraction != 0) {
            exponent = BIAS + 1;
            while (fraction <= FRACTION) {
                fraction <<= 1;
                exponent--;
            }
            fraction &= FRACTION;
        }
        return Float.intBitsToFloat((half & SIGN) << 16 | exponent << SINGLE_FRACTION_BITS | fraction << DROPPED_BITS);
    }

    /// The 16 bits of a value.
    public static int encode(float value) {
        int single = Float.floatToRawIntBits(value);
        int fraction = single >> DROPPED_BITS & FRACTION;
        if ((single & 1 << DROPPED_BITS - 1) != 0) {
            fraction++;
        }
        int exponent = single >> SINGLE_FRACTION_BITS & SINGLE_LARGEST_EXPONENT;
        if (exponent == SINGLE_LARGEST_EXPONENT) {
            exponent = LARGEST_EXPONENT;
        } else if (exponent != 0) {
            exponent -= BIAS;
            if (exponent < 0) {
                fraction = exponent < SMALLEST ? 0 : subnormal(fraction, -exponent);
                exponent = 0;
            } else if (exponent > OVERFLOW) {
                exponent = LARGEST_EXPONENT;
                fraction = 0;
            }
        }
        return (single >> 16 & SIGN | exponent << FRACTION_BITS | fraction) & 0xFFFF;
    }

    private static int subnormal(int fraction, int shift) {
        int shifted = (fraction | FRACTION + 1) >> shift;
        return (shifted >> 1) + (shifted & 1);
    }
}
