package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.FloatingPointUnit.ALTERNATIVE_HALF;
import static org.softboard.peripherals.arm.FloatingPointUnit.INEXACT;
import static org.softboard.peripherals.arm.FloatingPointUnit.INVALID_OPERATION;

/// Conversions between single precision and integers, fixed-point numbers and half precision (DDI 0403E, A2.5.8).
final class FloatingPointConversion {

    static final int TOWARDS_ZERO = 3;

    private static final int HALF_MANTISSA_BITS = 10;
    private static final int HALF_INFINITY = 0x7c00;
    private static final int HALF_NAN = 0x7e00;
    private static final int SINGLE_INFINITY = 0x7f80_0000;
    private static final int MANTISSA_BITS = 23;

    private final FloatingPointUnit fpu;

    FloatingPointConversion(FloatingPointUnit fpu) {
        this.fpu = fpu;
    }

    /// FPToFixed: what does not fit becomes the nearest that does, a NaN 0.
    int toFixed(int bits, int size, int fraction, boolean isUnsigned, int mode) {
        int operand = fpu.operand(bits);
        if (FloatingPointUnit.isNan(operand)) {
            fpu.raise(INVALID_OPERATION);
            return 0;
        }
        double value = Math.scalb((double) Float.intBitsToFloat(operand), fraction);
        double magnitude = FloatingPointUnit.roundWhole(Math.abs(value), value < 0, mode);
        double whole = value < 0 ? -magnitude : magnitude;
        double least = isUnsigned ? 0 : -Math.scalb(1.0, size - 1);
        double most = Math.scalb(1.0, isUnsigned ? size : size - 1) - 1;
        if (whole < least || whole > most) {
            fpu.raise(INVALID_OPERATION);
            return (int) (long) (whole < least ? least : most);
        }
        if (whole != value) {
            fpu.raise(INEXACT);
        }
        return (int) (long) whole;
    }

    /// FixedToFP of a number that is extended to a long.
    int ofFixed(long value, int fraction) {
        return fpu.round(Math.scalb((double) value, -fraction));
    }

    /// FixedToFP, rounded to nearest whatever the mode.
    int ofFixedToNearest(long value, int fraction) {
        float nearest = Math.scalb((float) value, -fraction);
        if (nearest != Math.scalb((double) value, -fraction)) {
            fpu.raise(INEXACT);
        }
        return Float.floatToRawIntBits(nearest);
    }

    /// FPHalfToSingle. The alternative format has another binade in place of infinities and NaNs.
    int halfToSingle(int half) {
        int sign = (half & 0x8000) << 16;
        int rest = half & 0x7fff;
        if (rest >= HALF_INFINITY && !fpu.has(ALTERNATIVE_HALF)) {
            int single = sign | SINGLE_INFINITY | (rest & 0x3ff) << MANTISSA_BITS - HALF_MANTISSA_BITS;
            return rest == HALF_INFINITY ? single : fpu.quiet(single);
        }
        int exponent = rest >>> HALF_MANTISSA_BITS;
        int mantissa = rest & 0x3ff;
        int fraction = exponent == 0 ? mantissa : mantissa | 0x400;
        return sign | Float.floatToRawIntBits(Math.scalb((float) fraction, Math.max(exponent, 1) - 25));
    }

    /// FPSingleToHalf.
    int singleToHalf(int bits) {
        int operand = fpu.operand(bits);
        int sign = operand >>> 16 & 0x8000;
        boolean isAlternative = fpu.has(ALTERNATIVE_HALF);
        if (FloatingPointUnit.isNan(operand)) {
            return nanToHalf(operand, sign, isAlternative);
        }
        double value = Math.abs(Float.intBitsToFloat(operand));
        if (Double.isInfinite(value)) {
            if (isAlternative) {
                fpu.raise(INVALID_OPERATION);
                return sign | 0x7fff;
            }
            return sign | HALF_INFINITY;
        }
        return finiteToHalf(value, sign, isAlternative);
    }

    private int nanToHalf(int operand, int sign, boolean isAlternative) {
        if (isAlternative) {
            fpu.raise(INVALID_OPERATION);
            return sign;
        }
        int single = fpu.quiet(operand);
        return single >>> 16 & 0x8000 | HALF_NAN | single >>> MANTISSA_BITS - HALF_MANTISSA_BITS & 0x1ff;
    }

    private int finiteToHalf(double value, int sign, boolean isAlternative) {
        int exponent = Math.max(Math.getExponent(value), -14);
        double steps = Math.scalb(value, HALF_MANTISSA_BITS - exponent);
        double whole = FloatingPointUnit.roundWhole(steps, sign != 0, fpu.roundingMode());
        boolean isTiny = value < 0x1p-14;
        int result = (exponent + 14 << HALF_MANTISSA_BITS) + (int) whole;
        if (isAlternative && result > 0x7fff) {
            fpu.raise(INVALID_OPERATION);
            return sign | 0x7fff;
        }
        if (whole != steps) {
            fpu.raise(isTiny ? FloatingPointUnit.UNDERFLOW | INEXACT : INEXACT);
        }
        if (!isAlternative && result >= HALF_INFINITY) {
            fpu.raise(FloatingPointUnit.OVERFLOW | INEXACT);
            int mode = fpu.roundingMode();
            boolean isInfinite = mode == FloatingPointUnit.TO_NEAREST
                    || mode == (sign == 0 ? FloatingPointUnit.UP : FloatingPointUnit.DOWN);
            return sign | (isInfinite ? HALF_INFINITY : HALF_INFINITY - 1);
        }
        return sign | result;
    }
}
