package org.softboard.interpreter.memory;

/// Single-precision trigonometry, to the last bit as a Cortex-M4F board computes it.
/// From fdlibm as lib/libm has it (kf_*.c, ef_rem_pio2.c, atanf.c ...); `fma` stands where that compiler fuses.
///
/// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
/// Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
/// notice is preserved.
public final class SingleAngle {

    private static final float[] SINE = {8.3333337680e-03f, -1.9841270114e-04f, 2.7557314297e-06f,
        -2.5050759689e-08f, 1.5896910177e-10f};
    private static final float SINE_CUBE = -1.6666667163e-01f;
    private static final float[] COSINE = {4.1666667908e-02f, -1.3888889225e-03f, 2.4801587642e-05f,
        -2.7557314297e-07f, 2.0875723372e-09f, -1.1359647598e-11f};
    private static final float TANGENT_CUBE = 3.3333334327e-01f;
    private static final float[] TANGENT_ODD = {1.3333334029e-01f, 2.1869488060e-02f, 3.5920790397e-03f,
        5.8804126456e-04f, 7.8179444245e-05f, -1.8558637748e-05f};
    private static final float[] TANGENT_EVEN = {5.3968254477e-02f, 8.8632395491e-03f, 1.4562094584e-03f,
        2.4646313977e-04f, 7.1407252108e-05f, 2.5907305826e-05f};
    private static final float QUARTER = 7.8539812565e-01f;
    private static final float QUARTER_TAIL = 3.7748947079e-08f;
    private static final float HALF_PI = 1.5707962513e+00f;
    private static final float HALF_PI_TAIL = 7.5497894159e-08f;
    private static final float PI = 3.1415927410e+00f;
    private static final float PI_TAIL = -8.7422776573e-08f;

    private static final float[] ARC = {1.6666586697e-01f, -4.2743422091e-02f, -8.6563630030e-03f};
    private static final float[] ATAN_EVEN = {3.3333328366e-01f, 1.4253635705e-01f, 6.1687607318e-02f};
    private static final float[] ATAN_ODD = {-1.9999158382e-01f, -1.0648017377e-01f};
    private static final float[] ATAN_HIGH = {4.6364760399e-01f, 7.8539812565e-01f, 9.8279368877e-01f,
        1.5707962513e+00f};
    private static final float[] ATAN_LOW = {5.0121582440e-09f, 3.7748947079e-08f, 3.4473217170e-08f,
        7.5497894159e-08f};

    private SingleAngle() {
    }

    public static float sin(float x) {
        if (size(x) <= 0x3F49_0FD8) {
            return sine(x, 0, false);
        }
        if (size(x) >= 0x7F80_0000) {
            return Float.NaN;
        }
        ReducedAngle y = ReducedAngle.of(x);
        return switch (y.quadrant()) {
            case 0 -> sine(y.high(), y.low(), true);
            case 1 -> cosine(y.high(), y.low());
            case 2 -> -sine(y.high(), y.low(), true);
            default -> -cosine(y.high(), y.low());
        };
    }

    public static float cos(float x) {
        if (size(x) <= 0x3F49_0FD8) {
            return cosine(x, 0);
        }
        if (size(x) >= 0x7F80_0000) {
            return Float.NaN;
        }
        ReducedAngle y = ReducedAngle.of(x);
        return switch (y.quadrant()) {
            case 0 -> cosine(y.high(), y.low());
            case 1 -> -sine(y.high(), y.low(), true);
            case 2 -> -cosine(y.high(), y.low());
            default -> sine(y.high(), y.low(), true);
        };
    }

    public static float tan(float x) {
        if (size(x) <= 0x3F49_0FDA) {
            return tangent(x, 0, 1);
        }
        if (size(x) >= 0x7F80_0000) {
            return Float.NaN;
        }
        ReducedAngle y = ReducedAngle.of(x);
        return tangent(y.high(), y.low(), (y.quadrant() & 1) == 0 ? 1 : -1);
    }

    private static int size(float x) {
        return SinglePower.bits(x) & 0x7FFF_FFFF;
    }

    /// sin(x + tail) for |x| up to a quarter of pi.
    static float sine(float x, float tail, boolean hasTail) {
        if (size(x) < 0x3200_0000) {
            return x;
        }
        float z = x * x;
        float cube = z * x;
        float r = SinglePower.series(z, SINE);
        if (!hasTail) {
            return Math.fma(Math.fma(z, r, SINE_CUBE), cube, x);
        }
        float rest = Math.fma(Math.fma(tail, 0.5f, -(cube * r)), z, -tail);
        return x - Math.fma(cube, -SINE_CUBE, rest);
    }

    /// cos(x + tail) for |x| up to a quarter of pi.
    static float cosine(float x, float tail) {
        int size = size(x);
        if (size < 0x3200_0000) {
            return 1;
        }
        float z = x * x;
        float r = z * SinglePower.series(z, COSINE);
        float half = 0.5f * z;
        float rest = Math.fma(z, r, -(x * tail));
        if (size < 0x3E99_999A) {
            return 1 - (half - rest);
        }
        float quarter = size > 0x3F48_0000 ? 0.28125f : SinglePower.number(size - 0x0100_0000);
        return 1 - quarter - (half - quarter - rest);
    }

    /// tan(x + tail) if `sign` is 1, -1 / tan(x + tail) if it is -1.
    private static float tangent(float angle, float angleTail, int sign) {
        float x = angle;
        float tail = angleTail;
        int size = size(x);
        if (size < 0x3180_0000) {
            return sign == 1 ? x : x == 0 ? Float.POSITIVE_INFINITY : -1 / x;
        }
        boolean large = size >= 0x3F2C_A140;
        boolean negative = x < 0;
        if (large) {
            if (negative) {
                x = -x;
                tail = -tail;
            }
            x = QUARTER - x + (QUARTER_TAIL - tail);
            tail = 0;
        }
        float z = x * x;
        float w = z * z;
        float odd = SinglePower.series(w, TANGENT_ODD);
        float even = SinglePower.series(w, TANGENT_EVEN);
        float cube = z * x;
        float r = Math.fma(Math.fma(Math.fma(even, z, odd), cube, tail), z, tail);
        r = Math.fma(cube, TANGENT_CUBE, r);
        w = x + r;
        if (large) {
            float inner = x - (w * w / (w + sign) - r);
            return (negative ? -1 : 1) * Math.fma(-inner, 2.0f, sign);
        }
        if (sign == 1) {
            return w;
        }
        float head = SinglePower.head(w);
        float rest = r - (head - x);
        float inverse = -1 / w;
        float t = SinglePower.head(inverse);
        return Math.fma(Math.fma(rest, t, Math.fma(head, t, 1.0f)), inverse, t);
    }

    /// (asin(x) - x) / x^3, near enough.
    private static float arc(float z) {
        return z * SinglePower.series(z, ARC) / Math.fma(z, -7.0662963390e-01f, 1.0f);
    }

    public static float asin(float x) {
        int size = size(x);
        if (size >= 0x3F80_0000) {
            return size == 0x3F80_0000 ? x * HALF_PI : Float.NaN;
        }
        if (size < 0x3F00_0000) {
            if (size < 0x3980_0000 && size >= 0x0080_0000) {
                return x;
            }
            return Math.fma(arc(x * x), x, x);
        }
        float z = (1 - Math.abs(x)) * 0.5f;
        float s = (float) Math.sqrt(z);
        float y = HALF_PI - Math.fma(Math.fma(arc(z), s, s), 2.0f, -HALF_PI_TAIL);
        return x < 0 ? -y : y;
    }

    public static float acos(float x) {
        int size = size(x);
        if (size >= 0x3F80_0000) {
            return size > 0x3F80_0000 ? Float.NaN : x < 0 ? 2 * HALF_PI : 0;
        }
        if (size < 0x3F00_0000) {
            if (size <= 0x3280_0000) {
                return HALF_PI;
            }
            return HALF_PI - (x - Math.fma(-arc(x * x), x, HALF_PI_TAIL));
        }
        if (x < 0) {
            float z = (1 + x) * 0.5f;
            float s = (float) Math.sqrt(z);
            return 2 * (HALF_PI - (s + Math.fma(arc(z), s, -HALF_PI_TAIL)));
        }
        float z = (1 - x) * 0.5f;
        float s = (float) Math.sqrt(z);
        float head = SinglePower.head(s);
        float c = Math.fma(-head, head, z) / (s + head);
        return 2 * (head + Math.fma(arc(z), s, c));
    }

    public static float atan(float x) {
        int size = size(x);
        if (size >= 0x4C80_0000) {
            return size > 0x7F80_0000 ? x : x < 0 ? -HALF_PI : HALF_PI;
        }
        int part = -1;
        float t = x;
        if (size < 0x3EE0_0000) {
            if (size < 0x3980_0000) {
                return x;
            }
        } else {
            t = Math.abs(x);
            if (size < 0x3F30_0000) {
                part = 0;
                t = Math.fma(t, 2.0f, -1.0f) / (2.0f + t);
            } else if (size < 0x3F98_0000) {
                part = 1;
                t = (t - 1.0f) / (t + 1.0f);
            } else if (size < 0x401C_0000) {
                part = 2;
                t = (t - 1.5f) / Math.fma(t, 1.5f, 1.0f);
            } else {
                part = 3;
                t = -1.0f / t;
            }
        }
        float z = t * t;
        float w = z * z;
        float odd = w * SinglePower.series(w, ATAN_ODD);
        float sum = t * Math.fma(SinglePower.series(w, ATAN_EVEN), z, odd);
        if (part < 0) {
            return t - sum;
        }
        float y = ATAN_HIGH[part] - (sum - ATAN_LOW[part] - t);
        return x < 0 ? -y : y;
    }

    public static float atan2(float y, float x) {
        if (Float.isNaN(x) || Float.isNaN(y)) {
            return x + y;
        }
        if (x == 1) {
            return atan(y);
        }
        boolean left = SinglePower.bits(x) < 0;
        boolean below = SinglePower.bits(y) < 0;
        int xSize = size(x);
        int ySize = size(y);
        float angle;
        if (ySize == 0) {
            angle = left ? PI : 0;
        } else if (xSize == 0) {
            angle = PI / 2;
        } else if (xSize == 0x7F80_0000 && ySize == 0x7F80_0000) {
            angle = left ? 3 * PI / 4 : PI / 4;
        } else if (xSize == 0x7F80_0000) {
            angle = left ? PI : 0;
        } else if (ySize == 0x7F80_0000 || isFarBelow(xSize, ySize)) {
            angle = PI / 2;
        } else {
            angle = left && isFarBelow(ySize, xSize) ? 0 : atan(Math.abs(y / x));
            if (left) {
                angle = PI - (angle - PI_TAIL);
            }
        }
        return below ? -angle : angle;
    }

    private static boolean isFarBelow(int small, int large) {
        return Integer.compareUnsigned(small + (26 << 23), large) < 0;
    }
}
