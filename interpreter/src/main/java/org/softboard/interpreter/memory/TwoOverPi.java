package org.softboard.interpreter.memory;

/// The reduction of very large single-precision angles: the angle in 8-bit pieces times as many bytes of 2/pi as matter.
/// From fdlibm as lib/libm/kf_rem_pio2.c has it (precision 2); `fma` stands where a Cortex-M4F compiler fuses.
///
/// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
/// Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
/// notice is preserved.
final class TwoOverPi {

    private static final String DIGITS = "A2F9836E4E441529FC2757D1F534DDC0DB6295993C439041FE5163ABDEBBC561B7246E3A"
            + "424DD2E006492EEA09D1921CFE1DEB1CB129A73EE88235F52EBB4484E99C7026B45F7E413991D639835339F49C845F8BBDF9283B";
    private static final float[] HALF_PI = {1.5703125000e+00f, 4.5776367188e-04f, 2.5987625122e-05f,
        7.5437128544e-08f, 6.0026650317e-11f, 7.3896444519e-13f, 5.3845816694e-15f, 5.6378512969e-18f,
        8.3009228831e-20f, 3.2756352257e-22f, 6.3331015649e-25f};
    private static final int FIRST = 9;                       // terms tried first, and terms of pi/2 used
    private static final float TWO_8 = 256.0f;
    private static final float TWO_M8 = 1 / 256.0f;

    private final float[] angle;
    private final int last;                                   // index of the angle's last piece
    private final int start;                                  // byte of 2/pi that matters first
    private int exponent;
    private final float[] bytes = new float[20];
    private final float[] products = new float[20];
    private final int[] pieces = new int[20];

    TwoOverPi(float[] angle, int count, int exponent) {
        this.angle = angle;
        this.last = count - 1;
        this.start = Math.max(0, (exponent - 3) / 8);
        this.exponent = exponent - 8 * (start + 1);
    }

    ReducedAngle reduced() {
        for (int i = 0; i <= last + FIRST; i++) {
            int at = start - last + i;
            bytes[i] = at < 0 ? 0 : digit(at);
        }
        for (int i = 0; i <= FIRST; i++) {
            products[i] = product(i);
        }
        int terms = FIRST;
        while (true) {
            float z = distil(terms);
            z = SinglePower.scaled(z, exponent);
            z = Math.fma(-(float) Math.floor(z * 0.125f), 8.0f, z);
            int n = (int) z;
            z -= n;
            int above = 0;                                    // whether the fraction is above one half
            if (exponent > 0) {
                int over = pieces[terms - 1] >> 8 - exponent;
                n += over;
                pieces[terms - 1] -= over << 8 - exponent;
                above = pieces[terms - 1] >> 7 - exponent;
            } else if (exponent == 0) {
                above = pieces[terms - 1] >> 8;
            } else if (z >= 0.5f) {
                above = 2;
            }
            if (above > 0) {
                n++;
                boolean carry = complement(terms);
                if (above == 2) {
                    z = 1 - z;
                    if (carry) {
                        z -= SinglePower.scaled(1, exponent);
                    }
                }
            }
            if (z == 0 && isZero(terms)) {
                int more = 1;
                while (pieces[FIRST - more] == 0) {
                    more++;
                }
                for (int i = terms + 1; i <= terms + more; i++) {
                    bytes[last + i] = digit(start + i);
                    products[i] = product(i);
                }
                terms += more;
                continue;
            }
            return times(close(z, terms), above > 0, n & 3);
        }
    }

    private static float digit(int at) {
        return Integer.parseInt(DIGITS, 2 * at, 2 * at + 2, 16);
    }

    private float product(int at) {
        float sum = 0;
        for (int i = 0; i <= last; i++) {
            sum = Math.fma(angle[i], bytes[last + at - i], sum);
        }
        return sum;
    }

    /// Splits the products into 8-bit pieces, lowest first, and returns what is left on top.
    private float distil(int terms) {
        float z = products[terms];
        for (int i = 0, j = terms; j > 0; i++, j--) {
            float carry = (int) (TWO_M8 * z);
            pieces[i] = (int) Math.fma(-carry, TWO_8, z);
            z = products[j - 1] + carry;
        }
        return z;
    }

    /// One minus the pieces; answers whether there was anything to subtract.
    private boolean complement(int terms) {
        boolean carry = false;
        for (int i = 0; i < terms; i++) {
            if (carry) {
                pieces[i] = 0xFF - pieces[i];
            } else if (pieces[i] != 0) {
                carry = true;
                pieces[i] = 0x100 - pieces[i];
            }
        }
        if (exponent == 1 || exponent == 2) {
            pieces[terms - 1] &= exponent == 1 ? 0x7F : 0x3F;
        }
        return carry;
    }

    private boolean isZero(int terms) {
        int any = 0;
        for (int i = terms - 1; i >= FIRST; i--) {
            any |= pieces[i];
        }
        return any == 0;
    }

    /// Puts the top of the fraction among the pieces and returns the index of the highest.
    private int close(float top, int terms) {
        int highest = terms;
        if (top == 0) {
            highest--;
            exponent -= 8;
            while (pieces[highest] == 0) {
                highest--;
                exponent -= 8;
            }
            return highest;
        }
        float z = SinglePower.scaled(top, -exponent);
        if (z < TWO_8) {
            pieces[highest] = (int) z;
            return highest;
        }
        float carry = (int) (TWO_M8 * z);
        pieces[highest] = (int) Math.fma(-carry, TWO_8, z);
        exponent += 8;
        pieces[++highest] = (int) carry;
        return highest;
    }

    private ReducedAngle times(int highest, boolean negative, int quadrant) {
        float unit = SinglePower.scaled(1, exponent);
        for (int i = highest; i >= 0; i--) {
            products[i] = unit * pieces[i];
            unit *= TWO_M8;
        }
        float[] sums = new float[20];
        for (int i = highest; i >= 0; i--) {
            float sum = 0;
            for (int k = 0; k <= FIRST && k <= highest - i; k++) {
                sum = Math.fma(HALF_PI[k], products[i + k], sum);
            }
            sums[highest - i] = sum;
        }
        float high = 0;
        for (int i = highest; i >= 0; i--) {
            high += sums[i];
        }
        float low = sums[0] - high;
        for (int i = 1; i <= highest; i++) {
            low += sums[i];
        }
        return new ReducedAngle(negative ? -high : high, negative ? -low : low, quadrant);
    }
}
