package org.softboard.interpreter.memory;

/// Single-precision error and gamma functions, to the last bit as a Cortex-M4F board computes them.
/// From fdlibm as lib/libm/sf_erf.c and erf_lgamma.c have it; `fma` stands where that compiler fuses.
///
/// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
/// Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
/// notice is preserved.
public final class SingleGamma {

    private static final float TINY = 1e-30f;
    private static final float PI = 3.1415927410e+00f;

    private static final float ERX = 8.4506291151e-01f;
    private static final float EFX = 1.2837916613e-01f;
    private static final float EFX8 = 1.0270333290e+00f;
    private static final float[] PP = {1.2837916613e-01f, -3.2504209876e-01f, -2.8481749818e-02f,
        -5.7702702470e-03f, -2.3763017452e-05f};
    private static final float[] QQ = {1, 3.9791721106e-01f, 6.5022252500e-02f, 5.0813062117e-03f, 1.3249473704e-04f,
        -3.9602282413e-06f};
    private static final float[] PA = {-2.3621185683e-03f, 4.1485610604e-01f, -3.7220788002e-01f, 3.1834661961e-01f,
        -1.1089469492e-01f, 3.5478305072e-02f, -2.1663755178e-03f};
    private static final float[] QA = {1, 1.0642088205e-01f, 5.4039794207e-01f, 7.1828655899e-02f, 1.2617121637e-01f,
        1.3637083583e-02f, 1.1984500103e-02f};
    private static final float[] RA = {-9.8649440333e-03f, -6.9385856390e-01f, -1.0558626175e+01f, -6.2375331879e+01f,
        -1.6239666748e+02f, -1.8460508728e+02f, -8.1287437439e+01f, -9.8143291473e+00f};
    private static final float[] SA = {1, 1.9651271820e+01f, 1.3765776062e+02f, 4.3456588745e+02f, 6.4538726807e+02f,
        4.2900814819e+02f, 1.0863500214e+02f, 6.5702495575e+00f, -6.0424413532e-02f};
    private static final float[] RB = {-9.8649431020e-03f, -7.9928326607e-01f, -1.7757955551e+01f, -1.6063638306e+02f,
        -6.3756646729e+02f, -1.0250950928e+03f, -4.8351919556e+02f};
    private static final float[] SB = {1, 3.0338060379e+01f, 3.2579251099e+02f, 1.5367296143e+03f, 3.1998581543e+03f,
        2.5530502930e+03f, 4.7452853394e+02f, -2.2440952301e+01f};

    private static final float TC = 1.4616321325e+00f;
    private static final float TF = -1.2148628384e-01f;
    private static final float TT = 6.6971006518e-09f;
    private static final float[] A_EVEN = {7.7215664089e-02f, 6.7352302372e-02f, 7.3855509982e-03f, 1.1927076848e-03f,
        2.2086278477e-04f, 2.5214456400e-05f};
    private static final float[] A_ODD = {3.2246702909e-01f, 2.0580807701e-02f, 2.8905137442e-03f, 5.1006977446e-04f,
        1.0801156895e-04f, 4.4864096708e-05f};
    private static final float[] T_0 = {4.8383611441e-01f, -3.2788541168e-02f, 6.1005386524e-03f, -1.4034647029e-03f,
        3.1563205994e-04f};
    private static final float[] T_1 = {-1.4758771658e-01f, 1.7970675603e-02f, -3.6845202558e-03f, 8.8108185446e-04f,
        -3.1275415677e-04f};
    private static final float[] T_2 = {6.4624942839e-02f, -1.0314224288e-02f, 2.2596477065e-03f, -5.3859531181e-04f,
        3.3552918467e-04f};
    private static final float[] U = {-7.7215664089e-02f, 6.3282704353e-01f, 1.4549225569e+00f, 9.7771751881e-01f,
        2.2896373272e-01f, 1.3381091878e-02f};
    private static final float[] V = {1, 2.4559779167e+00f, 2.1284897327e+00f, 7.6928514242e-01f, 1.0422264785e-01f,
        3.2170924824e-03f};
    private static final float[] S = {-7.7215664089e-02f, 2.1498242021e-01f, 3.2577878237e-01f, 1.4635047317e-01f,
        2.6642270386e-02f, 1.8402845599e-03f, 3.1947532989e-05f};
    private static final float[] R = {1, 1.3920053244e+00f, 7.2193557024e-01f, 1.7193385959e-01f, 1.8645919859e-02f,
        7.7794247773e-04f, 7.3266842264e-06f};
    private static final float[] W = {8.3333335817e-02f, -2.7777778450e-03f, 7.9365057172e-04f, -5.9518753551e-04f,
        8.3633989561e-04f, -1.6309292987e-03f};
    private static final float W_0 = 4.1893854737e-01f;

    private SingleGamma() {
    }

    public static float erf(float x) {
        int size = SinglePower.bits(x) & 0x7FFF_FFFF;
        boolean negative = SinglePower.bits(x) < 0;
        if (size >= 0x7F80_0000) {
            return (negative ? -1 : 1) + 1 / x;
        }
        if (size < 0x3F58_0000) {
            if (size < 0x0400_0000) {
                return 0.125f * Math.fma(x, 8.0f, EFX8 * x);
            }
            if (size < 0x3180_0000) {
                return Math.fma(x, EFX, x);
            }
            return Math.fma(x, nearZero(x * x), x);
        }
        float y;
        if (size < 0x3FA0_0000) {
            y = ERX + nearOne(Math.abs(x) - 1);
        } else if (size >= 0x40C0_0000) {
            y = 1 - TINY;
        } else {
            y = 1 - tail(Math.abs(x), size < 0x4036_DB6E);
        }
        return negative ? -y : y;
    }

    public static float erfc(float x) {
        int size = SinglePower.bits(x) & 0x7FFF_FFFF;
        boolean negative = SinglePower.bits(x) < 0;
        if (size >= 0x7F80_0000) {
            return (negative ? 2 : 0) + 1 / x;
        }
        if (size < 0x3F58_0000) {
            if (size < 0x2380_0000) {
                return 1 - x;
            }
            float part = x * nearZero(x * x);
            return x < 0.25f ? 1 - (x + part) : 0.5f - (part + (x - 0.5f));
        }
        if (size < 0x3FA0_0000) {
            float part = nearOne(Math.abs(x) - 1);
            return negative ? 1 + (ERX + part) : 1 - ERX - part;
        }
        if (size >= 0x41E0_0000 || negative && size >= 0x40C0_0000) {
            return negative ? 2 - TINY : TINY * TINY;
        }
        float part = tail(Math.abs(x), size < 0x4036_DB6D);
        return negative ? 2 - part : part;
    }

    private static float nearZero(float square) {
        return SinglePower.series(square, PP) / SinglePower.series(square, QQ);
    }

    private static float nearOne(float s) {
        return SinglePower.series(s, PA) / SinglePower.series(s, QA);
    }

    private static float tail(float x, boolean below) {
        float s = 1 / (x * x);
        float ratio = SinglePower.series(s, below ? RA : RB) / SinglePower.series(s, below ? SA : SB);
        float z = SinglePower.head(x);
        float product = SinglePower.exp(Math.fma(-z, z, -0.5625f)) * SinglePower.exp(Math.fma(z - x, z + x, ratio));
        return product / x;
    }

    public static float gamma(float x) {
        if (Float.isNaN(x) || Float.isInfinite(x)) {
            return x + Float.POSITIVE_INFINITY;
        }
        float y = SinglePower.exp(lgamma(x));
        return isNegative(x) ? -y : y;
    }

    /// The sign of the gamma function as lgamma reports it.
    private static boolean isNegative(float x) {
        int size = SinglePower.bits(x) & 0x7FFF_FFFF;
        if (SinglePower.bits(x) >= 0 || size == 0 || size >= 0x4B00_0000) {
            return false;
        }
        return size < 0x1C80_0000 || sinPi(x) < 0;
    }

    public static float lgamma(float value) {
        float x = value;
        int size = SinglePower.bits(x) & 0x7FFF_FFFF;
        if (size >= 0x7F80_0000) {
            return x * x;
        }
        if (size == 0) {
            return Float.POSITIVE_INFINITY;
        }
        if (size < 0x1C80_0000) {
            return -SinglePower.log(Math.abs(x));
        }
        float reflected = 0;
        if (x < 0) {
            if (size >= 0x4B00_0000) {
                return Float.POSITIVE_INFINITY;
            }
            float t = sinPi(x);
            if (t == 0) {
                return Float.POSITIVE_INFINITY;
            }
            reflected = SinglePower.log(PI / Math.abs(t * x));
            x = -x;
        }
        float r;
        if (size == 0x3F80_0000 || size == 0x4000_0000) {
            r = 0;
        } else if (size < 0x4000_0000) {
            r = belowTwo(x, size);
        } else if (size < 0x4100_0000) {
            r = belowEight(x);
        } else if (size < 0x5C80_0000) {
            float t = SinglePower.log(x);
            float z = 1 / x;
            float w = Math.fma(SinglePower.series(z * z, W), z, W_0);
            r = Math.fma(x - 0.5f, t - 1, w);
        } else {
            r = x * (SinglePower.log(x) - 1);
        }
        return value < 0 ? reflected - r : r;
    }

    private static float belowTwo(float x, int size) {
        float r = 0;
        float y;
        int form;
        if (size <= 0x3F66_6666) {
            r = -SinglePower.log(x);
            form = size >= 0x3F3B_4A20 ? 0 : size >= 0x3E6D_3308 ? 1 : 2;
            y = form == 0 ? 1 - x : form == 1 ? x - (TC - 1) : x;
        } else {
            form = size >= 0x3FDD_A618 ? 0 : size >= 0x3F9D_A620 ? 1 : 2;
            y = form == 0 ? 2.0f - x : form == 1 ? x - TC : x - 1;
        }
        float z = y * y;
        if (form == 0) {
            float p = Math.fma(SinglePower.series(z, A_ODD), z, SinglePower.series(z, A_EVEN) * y);
            return r + Math.fma(-y, 0.5f, p);
        }
        if (form == 1) {
            float w = z * y;
            float inner = Math.fma(SinglePower.series(w, T_2), y, SinglePower.series(w, T_1));
            float p = Math.fma(z, SinglePower.series(w, T_0), -Math.fma(-inner, w, TT));
            return r + (TF + p);
        }
        float quotient = y * SinglePower.series(y, U) / SinglePower.series(y, V);
        return r + Math.fma(y, -0.5f, quotient);
    }

    private static float belowEight(float x) {
        int whole = (int) x;
        float y = x - whole;
        float quotient = y * SinglePower.series(y, S) / SinglePower.series(y, R);
        float r = Math.fma(y, 0.5f, quotient);
        if (whole < 3) {
            return r;
        }
        float z = 1;
        for (int i = whole; i >= 3; i--) {
            z *= y + (i - 1);
        }
        return r + SinglePower.log(z);
    }

    /// sin(pi * x) for negative x.
    private static float sinPi(float x) {
        int size = SinglePower.bits(x) & 0x7FFF_FFFF;
        if (size < 0x3E80_0000) {
            return SingleAngle.sine(PI * x, 0, false);
        }
        float y = -x;
        int eighth;
        if ((float) Math.floor(y) != y) {
            y *= 0.5f;
            y = 2.0f * (y - (float) Math.floor(y));
            eighth = (int) (y * 4.0f);
        } else {
            y = size >= 0x4B80_0000 ? 0 : SinglePower.bits(size < 0x4B00_0000 ? y + 8.3886080e+06f : y) & 1;
            eighth = (int) y << 2;
        }
        float sine = switch (eighth) {
            case 0 -> SingleAngle.sine(PI * y, 0, false);
            case 1, 2 -> SingleAngle.cosine(PI * (0.5f - y), 0);
            case 3, 4 -> SingleAngle.sine(PI * (1 - y), 0, false);
            case 5, 6 -> -SingleAngle.cosine(PI * (y - 1.5f), 0);
            default -> SingleAngle.sine(PI * (y - 2.0f), 0, false);
        };
        return -sine;
    }
}
