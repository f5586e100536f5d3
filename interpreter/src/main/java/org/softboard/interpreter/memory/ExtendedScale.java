package org.softboard.interpreter.memory;

/// Decimal powers for double boards, reckoned in 80-bit extended numbers as the x87 long double does.
/// After py/parsenum.c with MICROPY_FLOAT_FORMAT_IMPL_EXACT. A number is `significand * 2 ** exponent`, top bit set.
final class ExtendedScale extends DecimalScale {

    private static final long TOP = Long.MIN_VALUE;
    private static final int INFINITE = 1 << 20;            // any exponent from here on stands for infinity
    private static final int LARGEST = 16383 - 63;          // exponent of the largest finite extended number

    /// 10 ** (2 ** n), each the rounded square of the one before; the next one would be infinite.
    private static final long[] POWER = new long[13];
    private static final int[] POWER_EXPONENT = new int[13];

    static {
        var square = new ExtendedScale();
        square.set(10L << 60, -60);
        for (int n = 0; n < POWER.length; n++) {
            POWER[n] = square.significand;
            POWER_EXPONENT[n] = square.exponent;
            square.multiply(POWER[n], POWER_EXPONENT[n]);
        }
    }

    private long significand;
    private int exponent;

    @Override
    double scale(double value, int tens) {
        if (tens == 0 || value == 0) {
            return value;
        }
        load(value);
        shift(tens);
        return toDouble();
    }

    @Override
    double scaleMantissa(long mantissa, int tens) {
        if (mantissa == 0) {
            return 0;
        }
        int zeros = Long.numberOfLeadingZeros(mantissa);
        set(mantissa << zeros, -zeros);
        shift(tens);
        return toDouble();
    }

    @Override
    long mantissa(double value, int tens) {
        if (value == 0) {
            return 0;
        }
        load(value);
        shift(tens);
        return rounded();
    }

    @Override
    int roughExponent(double value) {
        return (int) ((int) ((Double.doubleToRawLongBits(value) >>> 52 & 0x7FF) - 1023) * 0.3010299956639812);
    }

    private void load(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (1L << 52) - 1;
        int power = (int) (bits >>> 52) & 0x7FF;
        if (power == 0) {
            power = 1;
        } else {
            fraction |= 1L << 52;
        }
        int zeros = Long.numberOfLeadingZeros(fraction);
        set(fraction << zeros, power - 1075 - zeros);
    }

    private void set(long significand, int exponent) {
        this.significand = significand;
        this.exponent = exponent;
    }

    /// Multiplies or divides by the powers that the binary digits of `tens` name, lowest first.
    private void shift(int tens) {
        boolean down = tens < 0;
        int rest = Math.abs(tens);
        for (int n = 0; rest != 0; n++, rest >>>= 1) {
            if ((rest & 1) == 0) {
                continue;
            }
            if (n >= POWER.length) {
                set(down ? 0 : TOP, down ? 0 : INFINITE);
                return;
            }
            if (down) {
                divide(POWER[n], POWER_EXPONENT[n]);
            } else {
                multiply(POWER[n], POWER_EXPONENT[n]);
            }
        }
    }

    private void multiply(long factor, int factorExponent) {
        if (exponent >= INFINITE) {
            return;
        }
        long high = Math.unsignedMultiplyHigh(significand, factor);
        long low = significand * factor;
        int power = exponent + factorExponent + 64;
        if (high >= 0) {
            high = high << 1 | low >>> 63;
            low <<= 1;
            power--;
        }
        round(high, power, low < 0, low << 1 != 0);
    }

    private void divide(long divisor, int divisorExponent) {
        int power = exponent - divisorExponent - 64;
        long high = significand;
        long low = 0;
        if (Long.compareUnsigned(significand, divisor) >= 0) {
            high = significand >>> 1;
            low = significand << 63;
            power++;
        }
        // Two digits of base 2^32, as in schoolbook division; the divisor's top bit is set.
        long divisorHigh = divisor >>> 32;
        long divisorLow = divisor & 0xFFFF_FFFFL;
        long first = digit(high, low >>> 32, divisorHigh, divisorLow);
        long middle = (high << 32 | low >>> 32) - first * divisor;
        long second = digit(middle, low & 0xFFFF_FFFFL, divisorHigh, divisorLow);
        long remainder = (middle << 32 | low & 0xFFFF_FFFFL) - second * divisor;
        boolean half = remainder < 0 || Long.compareUnsigned(remainder << 1, divisor) >= 0;
        boolean more = remainder < 0 || remainder << 1 != divisor;
        round(first << 32 | second, power, half, more);
    }

    private static long digit(long high, long next, long divisorHigh, long divisorLow) {
        long digit = Long.divideUnsigned(high, divisorHigh);
        long rest = high - digit * divisorHigh;
        while (digit >>> 32 != 0 || Long.compareUnsigned(digit * divisorLow, rest << 32 | next) > 0) {
            digit--;
            rest += divisorHigh;
            if (rest >>> 32 != 0) {
                break;
            }
        }
        return digit;
    }

    /// Rounds to nearest, ties to even. `half`: what was cut off is half a unit or more; `more`: it is not just half.
    private void round(long bits, int power, boolean half, boolean more) {
        if (half && (more || (bits & 1) != 0) && ++bits == 0) {
            bits = TOP;
            power++;
        }
        set(bits, power > LARGEST ? INFINITE : power);
    }

    /// The number plus one half, rounded to 64 bits, without its fraction.
    private long rounded() {
        if (significand == 0 || exponent < -64) {
            return 0;
        }
        if (exponent >= 0) {
            return exponent == 0 ? significand + (significand & 1) : 0;
        }
        int fraction = -exponent;
        long sum = significand + (1L << (fraction - 1));
        if (Long.compareUnsigned(sum, significand) >= 0) {
            return fraction == 64 ? 0 : sum >>> fraction;
        }
        long half = sum >>> 1 | TOP;
        return half + (sum & half & 1) >>> (fraction - 1);
    }

    private double toDouble() {
        if (significand == 0) {
            return 0;
        }
        int power = exponent + 63;
        if (power > 1023) {
            return Double.POSITIVE_INFINITY;
        }
        int cut = power >= -1022 ? 11 : 11 - 1022 - power;
        if (cut > 64) {
            return 0;
        }
        long kept = cut == 64 ? 0 : significand >>> cut;
        long lost = cut == 64 ? significand : significand << (64 - cut);
        if (lost < 0 && (lost != TOP || (kept & 1) != 0)) {
            kept++;
        }
        long biased = power >= -1022 ? power + 1022L : 0;   // the leading bit adds one
        return Double.longBitsToDouble((biased << 52) + kept);
    }
}
