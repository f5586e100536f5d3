package org.softboard.interpreter.memory;

/// Double-precision error functions after fdlibm (s_erf.c), and gamma functions by Lanczos' sum with the thirteen
/// coefficients for g = 6.0246800407767...; Java's library has neither.
///
/// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
/// Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
/// notice is preserved.
final class DoubleGamma {

    private static final double ERX = 8.45062911510467529297e-01;
    private static final double EFX8 = 1.02703333676410069053e+00;
    private static final double[] PP = {1.28379167095512558561e-01, -3.25042107247001499370e-01,
        -2.84817495755985104766e-02, -5.77027029648944159157e-03, -2.37630166566501626084e-05};
    private static final double[] QQ = {1, 3.97917223959155352819e-01, 6.50222499887672944485e-02,
        5.08130628187576562776e-03, 1.32494738004321644526e-04, -3.96022827877536812320e-06};
    private static final double[] PA = {-2.36211856075265944077e-03, 4.14856118683748331666e-01,
        -3.72207876035701323847e-01, 3.18346619901161753674e-01, -1.10894694282396677476e-01,
        3.54783043256182359371e-02, -2.16637559486879084300e-03};
    private static final double[] QA = {1, 1.06420880400844228286e-01, 5.40397917702171048937e-01,
        7.18286544141962662868e-02, 1.26171219808761642112e-01, 1.36370839120290507362e-02,
        1.19844998467991074170e-02};
    private static final double[] RA = {-9.86494403484714822705e-03, -6.93858572707181764372e-01,
        -1.05586262253232909814e+01, -6.23753324503260060396e+01, -1.62396669462573470355e+02,
        -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00};
    private static final double[] SA = {1, 1.96512716674392571292e+01, 1.37657754143519042600e+02,
        4.34565877475229228821e+02, 6.45387271733267880336e+02, 4.29008140027567833386e+02,
        1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02};
    private static final double[] RB = {-9.86494292470009928597e-03, -7.99283237680523006574e-01,
        -1.77579549177547519889e+01, -1.60636384855821916062e+02, -6.37566443368389627722e+02,
        -1.02509513161107724954e+03, -4.83519191608651397019e+02};
    private static final double[] SB = {1, 3.03380607434824582924e+01, 3.25792512996573918826e+02,
        1.53672958608443695994e+03, 3.19985821950859553908e+03, 2.55305040643316442583e+03,
        4.74528541206955367215e+02, -2.24409524465858183362e+01};

    private static final double G = 6.024680040776729583740234375;
    private static final double G_LESS_HALF = G - 0.5;
    private static final double[] LANCZOS =
            {23531376880.410759688572, 42919803642.649098768957, 35711959237.355668049440,
                17921034426.037209699919, 6039542586.3520280050642, 1439720407.3117216736632, 248874557.86205415651146,
                31426415.585400194380614, 2876370.6289353724412254, 186056.26539522349504029, 8071.6720023658162106380,
                210.82427775157934587250, 2.5066282746310002701649};
    /// The coefficients of x (x + 1) ... (x + 11).
    private static final double[] RISING = {0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558,
        357423, 32670, 1925, 66, 1};
    private static final int EXACT_FACTORIALS = 23;

    private DoubleGamma() {
    }

    private static double series(double x, double[] coefficients) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    static double erf(double x) {
        double size = Math.abs(x);
        if (Double.isNaN(x)) {
            return x;
        }
        if (size < 0.84375) {
            return size < 0x1p-28 ? 0.125 * (8 * x + EFX8 * x) : x + x * nearZero(x * x);
        }
        double y = size < 6 ? 1 - complement(size) : 1;
        return Math.copySign(y, x);
    }

    static double erfc(double x) {
        double size = Math.abs(x);
        if (Double.isNaN(x)) {
            return x;
        }
        if (size < 0.84375) {
            double y = size < 0x1p-56 ? 0 : nearZero(x * x);
            return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
        }
        double y = size < 28 ? complement(size) : 0;
        return x < 0 ? 2 - y : y;
    }

    private static double nearZero(double square) {
        return series(square, PP) / series(square, QQ);
    }

    /// erfc for a positive number from 0.84375 on.
    private static double complement(double x) {
        if (x < 1.25) {
            return 1 - ERX - series(x - 1, PA) / series(x - 1, QA);
        }
        double s = 1 / (x * x);
        boolean below = x < 1 / 0.35;
        double ratio = series(s, below ? RA : RB) / series(s, below ? SA : SB);
        double z = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFF_FFFF_0000_0000L);
        return Math.exp(-z * z - 0.5625) * Math.exp((z - x) * (z + x) + ratio) / x;
    }

    static double gamma(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return x + Double.POSITIVE_INFINITY;
        }
        if (Math.abs(x) < 0x1p-54) {
            return 1 / x;
        }
        if (x == Math.floor(x)) {
            if (x < 0) {
                return Double.NaN;
            }
            if (x <= EXACT_FACTORIALS) {
                double product = 1;
                for (int i = 2; i < x; i++) {
                    product *= i;
                }
                return product;
            }
        }
        if (Math.abs(x) >= 184) {
            return x > 0 ? Double.POSITIVE_INFINITY : Math.floor(x) % 2 == 0 ? 0 : -0.0;
        }
        return lanczos(x);
    }

    private static double lanczos(double x) {
        double size = Math.abs(x);
        double y = size + G_LESS_HALF;
        double lost = size > G_LESS_HALF ? y - size - G_LESS_HALF : y - G_LESS_HALF - size;
        double power = size - 0.5;
        double r = ratio(size) * Math.exp(-y);
        if (x < 0) {
            r = -Math.PI / (sinPi(size) * size * r);
            lost = -lost;
            power = -power;
        }
        r += lost * G * r / y;
        double root = Math.pow(y, 0.5 * power);
        return r * root * root;
    }

    private static double ratio(double x) {
        if (x < 8) {
            return series(x, LANCZOS) / series(x, RISING);
        }
        double above = 0;
        double below = 0;
        for (int i = 0; i < LANCZOS.length; i++) {
            above = above / x + LANCZOS[i];
            below = below / x + RISING[i];
        }
        return above / below;
    }

    static double lgamma(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return x * x;
        }
        if (x == Math.floor(x) && x <= 2) {
            return x <= 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double size = Math.abs(x);
        if (size < 0x1p-54) {
            return -Math.log(size);
        }
        if (size < 128) {
            return Math.log(Math.abs(gamma(x)));
        }
        double r = (size - 0.5) * (Math.log(size + G_LESS_HALF) - 1) + (Math.log(ratio(size)) - G);
        if (x < 0) {
            r = Math.log(Math.PI / (Math.abs(sinPi(size)) * size)) - r;
        }
        return r;
    }

    /// sin(pi * x) for positive x.
    private static double sinPi(double x) {
        double turn = 2 * (x * 0.5 - Math.floor(x * 0.5));
        int quarter = ((int) (4 * turn) + 1) / 2;
        double angle = (turn - quarter * 0.5) * Math.PI;
        return switch (quarter) {
            case 1 -> Math.cos(angle);
            case 2 -> Math.sin(-angle);
            case 3 -> -Math.cos(angle);
            default -> Math.sin(angle);
        };
    }
}
