package org.softboard.interpreter.memory;

/// Single-precision powers, exponentials and logarithms, to the last bit as a Cortex-M4F board computes them.
/// From fdlibm as lib/libm/math.c has it; `fma` stands where that compiler fuses a multiplication and an addition.
///
/// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
/// Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
/// notice is preserved.
public final class SinglePower {

    private static final float HUGE = 1.0e30f;
    private static final float TINY = 1.0e-30f;
    private static final float LN2 = 0.6931472f;
    private static final float SCALE_UP = 0x1p127f;

    // pow
    private static final float[] SQUARE_ROOT_HIGH = {0, 5.84960938e-01f};
    private static final float[] SQUARE_ROOT_LOW = {0, 1.56322085e-06f};
    private static final float[] LOG2_SERIES = {6.0000002384e-01f, 4.2857142843e-01f, 3.3333334327e-01f,
        2.7272811532e-01f, 2.3066075146e-01f, 2.0697501302e-01f};
    private static final float[] EXP2_SERIES = {1.6666667163e-01f, -2.7777778450e-03f, 6.6137559770e-05f,
        -1.6533901999e-06f, 4.1381369442e-08f};
    private static final float LG2 = 6.9314718246e-01f;
    private static final float LG2_HIGH = 6.93145752e-01f;
    private static final float LG2_LOW = 1.42860654e-06f;
    private static final float OVERFLOW_TAIL = 4.2995665694e-08f;
    private static final float CP = 9.6179670095e-01f;
    private static final float CP_HIGH = 9.6191406250e-01f;
    private static final float CP_LOW = -1.1736857402e-04f;
    private static final float INVERSE_LN2 = 1.4426950216e+00f;
    private static final float INVERSE_LN2_HIGH = 1.4426879883e+00f;
    private static final float INVERSE_LN2_LOW = 7.0526075433e-06f;

    // exp and its kin
    private static final float LN2_HIGH = 6.9313812256e-01f;
    private static final float LN2_LOW = 9.0580006145e-06f;

    private SinglePower() {
    }

    /// Horner's rule with fused steps, lowest coefficient first.
    static float series(float x, float[] coefficients) {
        float sum = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = Math.fma(sum, x, coefficients[i]);
        }
        return sum;
    }

    static int bits(float x) {
        return Float.floatToRawIntBits(x);
    }

    static float number(int bits) {
        return Float.intBitsToFloat(bits);
    }

    /// The leading 12 bits of the significand.
    static float head(float x) {
        return number(bits(x) & 0xFFFF_F000);
    }

    /// `x * 2 ** n`, rounded twice at most where the result is subnormal.
    static float scaled(float x, int n) {
        float y = x;
        int power = n;
        for (int step = 0; step < 2 && power > 127; step++) {
            y *= SCALE_UP;
            power -= 127;
        }
        for (int step = 0; step < 2 && power < -126; step++) {
            y *= 0x1p-126f;
            power += 126;
        }
        return y * number(0x7F + Math.clamp(power, -126, 127) << 23);
    }

    public static float pow(float x, float y) {
        int xBits = bits(x);
        int yBits = bits(y);
        int xSize = xBits & 0x7FFF_FFFF;
        int ySize = yBits & 0x7FFF_FFFF;
        if (ySize == 0 || xBits == 0x3F80_0000) {
            return 1;
        }
        if (xSize > 0x7F80_0000 || ySize > 0x7F80_0000) {
            return x + y;
        }
        boolean whole = y == (float) Math.rint(y);
        boolean odd = whole && ySize < 0x4B80_0000 && ((int) y & 1) != 0;
        if (ySize == 0x7F80_0000) {
            if (xSize == 0x3F80_0000) {
                return 1;
            }
            if (xSize != 0) {
                return xSize > 0x3F80_0000 == yBits >= 0 ? Math.abs(y) : 0;
            }
        }
        if (ySize == 0x3F80_0000) {
            return yBits >= 0 ? x : 1 / x;
        }
        if (yBits == 0x4000_0000) {
            return x * x;
        }
        if (yBits == 0x3F00_0000 && xBits >= 0) {
            return (float) Math.sqrt(x);
        }
        if (xSize == 0x7F80_0000 || xSize == 0 || xSize == 0x3F80_0000) {
            float result = yBits < 0 ? 1 / Math.abs(x) : Math.abs(x);
            if (xBits >= 0) {
                return result;
            }
            return xSize == 0x3F80_0000 && !whole ? Float.NaN : odd ? -result : result;
        }
        if (xBits < 0 && !whole) {
            return Float.NaN;
        }
        float sign = xBits < 0 && odd ? -1 : 1;
        float high;
        float low;
        if (ySize > 0x4D00_0000) {                            // |y| > 2^27: x must be next to one
            if (xSize < 0x3F7F_FFF8) {
                return yBits < 0 ? sign * HUGE * HUGE : sign * TINY * TINY;
            }
            if (xSize > 0x3F80_0007) {
                return yBits > 0 ? sign * HUGE * HUGE : sign * TINY * TINY;
            }
            float t = Math.abs(x) - 1;
            float w = t * t * Math.fma(-Math.fma(-t, 0.25f, 0.333333333333f), t, 0.5f);
            float v = Math.fma(t, INVERSE_LN2_LOW, -(w * INVERSE_LN2));
            high = head(Math.fma(t, INVERSE_LN2_HIGH, v));
            low = v - Math.fma(-t, INVERSE_LN2_HIGH, high);
        } else {
            float ax = Math.abs(x);
            int n = 0;
            if (xSize < 0x0080_0000) {
                ax *= 16777216.0f;
                n = -24;
                xSize = bits(ax);
            }
            n += (xSize >> 23) - 0x7F;
            int fraction = xSize & 0x007F_FFFF;
            int half = 0;
            int normal = fraction | 0x3F80_0000;
            if (fraction > 0x1C_C471) {                       // above sqrt(3/2)
                if (fraction < 0x5D_B3D7) {                   // below sqrt(3)
                    half = 1;
                } else {
                    n++;
                    normal -= 0x0080_0000;
                }
            }
            ax = number(normal);
            float base = half == 0 ? 1 : 1.5f;
            float u = ax - base;
            float v = 1 / (ax + base);
            float s = u * v;
            float sHigh = head(s);
            float tHigh = number((normal >> 1 & 0xFFFF_F000 | 0x2000_0000) + 0x0040_0000 + (half << 21));
            float tLow = ax - (tHigh - base);
            float sLow = v * Math.fma(-sHigh, tLow, Math.fma(-sHigh, tHigh, u));
            float square = s * s;
            float r = Math.fma(square * square, series(square, LOG2_SERIES), (s + sHigh) * sLow);
            tHigh = head(Math.fma(sHigh, sHigh, 3.0f) + r);
            tLow = r - Math.fma(-sHigh, sHigh, tHigh - 3.0f);
            v = Math.fma(sLow, tHigh, s * tLow);
            float pHigh = head(Math.fma(sHigh, tHigh, v));
            float pLow = v - Math.fma(-sHigh, tHigh, pHigh);
            float zLow = Math.fma(pHigh, CP_LOW, pLow * CP) + SQUARE_ROOT_LOW[half];
            float t = n;
            high = head(Math.fma(pHigh, CP_HIGH, zLow) + SQUARE_ROOT_HIGH[half] + t);
            low = zLow - Math.fma(-pHigh, CP_HIGH, high - t - SQUARE_ROOT_HIGH[half]);
        }
        float yHigh = head(y);
        return powerOfTwo(Math.fma(y - yHigh, high, low * y), yHigh * high, sign);
    }

    /// `sign * 2 ** (low + high)`. Results below 2 ** -150 are only caught where the original catches them.
    private static float powerOfTwo(float low, float high, float sign) {
        float z = low + high;
        int zBits = bits(z);
        if (zBits > 0x4300_0000 || zBits == 0x4300_0000 && low + OVERFLOW_TAIL > z - high) {
            return sign * HUGE * HUGE;
        }
        if (zBits != 0x4300_0000) {
            if ((zBits & 0x7FFF_FFFF) > 0x4316_0000 || zBits == 0xC316_0000 && low <= z - high) {
                return sign * TINY * TINY;
            }
        }
        int size = zBits & 0x7FFF_FFFF;
        int n = 0;
        if (size > 0x3F00_0000) {
            int nearest = zBits + (0x0080_0000 >> (size >> 23) - 0x7F + 1);
            int power = ((nearest & 0x7FFF_FFFF) >> 23) - 0x7F;
            float whole = number(nearest & ~(0x007F_FFFF >> power));
            n = (nearest & 0x007F_FFFF | 0x0080_0000) >> 23 - power;
            if (zBits < 0) {
                n = -n;
            }
            high -= whole;
        }
        float t = number(bits(low + high) & 0xFFFF_8000);
        float v = Math.fma(low - (t - high), LG2, t * LG2_LOW);
        z = Math.fma(t, LG2_HIGH, v);
        float w = v - Math.fma(-t, LG2_HIGH, z);
        t = z * z;
        float t1 = Math.fma(-series(t, EXP2_SERIES), t, z);
        float r = z * t1 / (t1 - 2.0f) - Math.fma(z, w, w);
        z = 1.0f - (r - z);
        int result = bits(z) + (n << 23);
        return sign * (result >> 23 <= 0 ? scaled(z, n) : number(result));
    }

    public static float exp(float x) {
        boolean negative = bits(x) < 0;
        int size = bits(x) & 0x7FFF_FFFF;
        if (size >= 0x42B1_7218 && !negative) {
            return x * SCALE_UP;
        }
        if (size >= 0x42CF_F1B5 && negative) {
            return 0;
        }
        if (size <= 0x3900_0000) {
            return 1 + x;
        }
        int k = 0;
        float high = x;
        float low = 0;
        float rest = x;
        if (size > 0x3EB1_7218) {                             // more than half of ln 2
            if (size > 0x3F85_1592) {
                k = (int) Math.fma(x, INVERSE_LN2, negative ? -0.5f : 0.5f);
            } else {
                k = negative ? -1 : 1;
            }
            high = Math.fma(-(float) k, 6.9314575195e-1f, x);
            low = k * 1.4286067653e-6f;
            rest = high - low;
        }
        float square = rest * rest;
        float c = Math.fma(-Math.fma(square, -2.7667332906e-3f, 1.6666625440e-1f), square, rest);
        float y = 1 + (rest * c / (2 - c) - low + high);
        return k == 0 ? y : scaled(y, k);
    }

    public static float expm1(float x) {
        boolean negative = bits(x) < 0;
        int size = bits(x) & 0x7FFF_FFFF;
        if (size >= 0x4195_B844) {
            if (size > 0x7F80_0000) {
                return x;
            }
            if (negative) {
                return -1;
            }
            if (x > 8.8721679688e+01f) {
                return x * SCALE_UP;
            }
        }
        int k = 0;
        float rest = x;
        float c = 0;
        if (size > 0x3EB1_7218) {
            float high;
            float low;
            if (size < 0x3F85_1592) {
                k = negative ? -1 : 1;
                high = negative ? x + LN2_HIGH : x - LN2_HIGH;
                low = negative ? -LN2_LOW : LN2_LOW;
            } else {
                k = (int) (INVERSE_LN2 * x + (negative ? -0.5f : 0.5f));
                high = Math.fma(-(float) k, LN2_HIGH, x);
                low = k * LN2_LOW;
            }
            rest = high - low;
            c = high - rest - low;
        } else if (size < 0x3300_0000) {
            return x;
        }
        float half = 0.5f * rest;
        float halfSquare = rest * half;
        float r1 = Math.fma(Math.fma(halfSquare, 1.5807170421e-3f, -3.3333212137e-2f), halfSquare, 1.0f);
        float t = Math.fma(-half, r1, 3.0f);
        float e = halfSquare * ((r1 - t) / Math.fma(-rest, t, 6.0f));
        if (k == 0) {
            return rest - Math.fma(rest, e, -halfSquare);
        }
        e = Math.fma(rest, e - c, -c) - halfSquare;
        if (k == -1) {
            return Math.fma(rest - e, 0.5f, -0.5f);
        }
        if (k == 1) {
            return rest < -0.25f ? -2.0f * (e - (rest + 0.5f)) : Math.fma(rest - e, 2.0f, 1.0f);
        }
        float power = number(0x7F + k << 23);
        if (k < 0 || k > 56) {
            float y = rest - e + 1.0f;
            return (k == 128 ? y * 2.0f * SCALE_UP : y * power) - 1.0f;
        }
        float inverse = number(0x7F - k << 23);
        return (k < 23 ? rest - e + (1 - inverse) : rest - (e + inverse) + 1) * power;
    }

    public static float log(float x) {
        int size = bits(x);
        int k = 0;
        if (size < 0x0080_0000) {
            if (size << 1 == 0) {
                return Float.NEGATIVE_INFINITY;
            }
            if (size < 0) {
                return Float.NaN;
            }
            k = -25;
            size = bits(x * 0x1p25f);
        } else if (size >= 0x7F80_0000) {
            return x;
        } else if (size == 0x3F80_0000) {
            return 0;
        }
        size += 0x3F80_0000 - 0x3F35_04F3;
        k += (size >> 23) - 0x7F;
        return logOf(number((size & 0x007F_FFFF) + 0x3F35_04F3) - 1.0f, k, 0);
    }

    public static float log1p(float x) {
        int xBits = bits(x);
        if (xBits >= 0x7F80_0000) {
            return x;
        }
        if (x <= -1) {
            return x == -1 ? Float.NEGATIVE_INFINITY : Float.NaN;
        }
        if (xBits >>> 31 != 0 && Float.isNaN(x)) {
            return Float.NaN;
        }
        if (xBits << 1 >>> 1 < 0x3380_0000) {
            return x;
        }
        if (xBits < 0x3ED4_13D0 && Integer.compareUnsigned(xBits, 0xBE95_F619) <= 0) {
            return logOf(x, 0, 0);
        }
        float sum = 1 + x;
        int size = bits(sum) + 0x3F80_0000 - 0x3F35_04F3;
        int k = (size >>> 23) - 0x7F;
        float correction = 0;
        if (k < 25) {
            correction = (k >= 2 ? 1 - (sum - x) : x - (sum - 1)) / sum;
        }
        return logOf(number((size & 0x007F_FFFF) + 0x3F35_04F3) - 1, k, correction);
    }

    /// log((1 + f) * 2^k) + c
    private static float logOf(float f, int k, float c) {
        float s = f / (2.0f + f);
        float z = s * s;
        float w = z * z;
        float even = z * Math.fma(w, 0x91e9eep-25f, 0xaaaaaap-24f);
        float r = Math.fma(Math.fma(w, 0xf89e26p-26f, 0xccce13p-25f), w, even);
        float half = 0.5f * f;
        float dk = k;
        float sum = Math.fma(Math.fma(half, f, r), s, Math.fma(dk, LN2_LOW, c));
        return Math.fma(dk, LN2_HIGH, Math.fma(-half, f, sum) + f);
    }

    public static float log2(float x) {
        return log(x) * 1.442695040888963407354163704f;
    }

    public static float log10(float x) {
        return log(x) / 2.30258509299404f;
    }

    public static float cosh(float x) {
        float size = Math.abs(x);
        int w = bits(size);
        if (w < 0x3F31_7217) {
            if (w < 0x3F80_0000 - (12 << 23)) {
                return 1;
            }
            float t = expm1(size);
            return 1 + t * t / (2 * (1 + t));
        }
        if (w < 0x42B1_7217) {
            float t = exp(size);
            return 0.5f * (t + 1 / t);
        }
        return halfExp(size);
    }

    public static float sinh(float x) {
        float half = bits(x) < 0 ? -0.5f : 0.5f;
        float size = Math.abs(x);
        int w = bits(size);
        if (w >= 0x42B1_7217) {
            return 2 * half * halfExp(size);
        }
        if (w < 0x3F80_0000 - (12 << 23)) {
            return x;
        }
        float t = expm1(size);
        if (w < 0x3F80_0000) {
            return half * Math.fma(t, 2.0f, -(t * t / (t + 1)));
        }
        return half * (t + t / (t + 1));
    }

    /// exp(x) / 2 where exp(x) itself would overflow.
    private static float halfExp(float x) {
        float scale = number(0x7F + 235 / 2 << 23);
        return exp(x - 0x1.45c778p+7f) * scale * scale;
    }

    public static float tanh(float x) {
        float t = expm1(-2 * (x < 0 ? -x : x));
        t = t / (t + 2);
        return x < 0 ? t : -t;
    }

    public static float acosh(float x) {
        int size = bits(x) & 0x7FFF_FFFF;
        if (size < 0x3F80_0000 + (1 << 23)) {
            float t = x - 1;
            return log1p(t + (float) Math.sqrt(Math.fma(t, t, 2 * t)));
        }
        if (size < 0x3F80_0000 + (12 << 23)) {
            return log(Math.fma(x, 2.0f, -(1 / (x + (float) Math.sqrt(Math.fma(x, x, -1.0f))))));
        }
        return log(x) + LN2;
    }

    public static float asinh(float x) {
        float size = Math.abs(x);
        int w = bits(size);
        float y = size;
        if (w >= 0x3F80_0000 + (12 << 23)) {
            y = log(size) + LN2;
        } else if (w >= 0x3F80_0000 + (1 << 23)) {
            y = log(Math.fma(size, 2.0f, 1 / ((float) Math.sqrt(Math.fma(size, size, 1.0f)) + size)));
        } else if (w >= 0x3F80_0000 - (12 << 23)) {
            float square = size * size;
            y = log1p(size + square / ((float) Math.sqrt(square + 1) + 1));
        }
        return bits(x) < 0 ? -y : y;
    }

    public static float atanh(float x) {
        float y = Math.abs(x);
        int w = bits(y);
        if (w >= 0x3F80_0000 - (1 << 23)) {
            y = 0.5f * log1p(2 * (y / (1 - y)));
        } else if (w >= 0x3F80_0000 - (32 << 23)) {
            float twice = 2 * y;
            y = 0.5f * log1p(twice + twice * y / (1 - y));
        }
        return bits(x) < 0 ? -y : y;
    }
}
