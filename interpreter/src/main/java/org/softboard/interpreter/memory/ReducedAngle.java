package org.softboard.interpreter.memory;

/// An angle less a multiple of pi/2: `high + low` within a quarter of pi, and the quarter turn it was in.
/// From fdlibm as lib/libm/ef_rem_pio2.c and kf_rem_pio2.c have it; `fma` stands where a Cortex-M4F compiler fuses.
///
/// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
/// Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
/// notice is preserved.
record ReducedAngle(float high, float low, int quadrant) {

    private static final float HALF_PI_1 = 1.5707855225e+00f;           // the first 17 bits
    private static final float HALF_PI_1_TAIL = 1.0804334124e-05f;
    private static final float HALF_PI_2 = 1.0804273188e-05f;           // the next 17
    private static final float HALF_PI_2_TAIL = 6.0770999344e-11f;
    private static final float HALF_PI_3 = 6.0770943833e-11f;           // and the next
    private static final float HALF_PI_3_TAIL = 6.1232342629e-17f;

    /// n * pi/2 without the last eight bits: an angle that begins so needs more care.
    private static final int[] NEAR = new int[32];

    static {
        for (int n = 1; n <= NEAR.length; n++) {
            NEAR[n - 1] = Float.floatToRawIntBits((float) (n * (Math.PI / 2))) & 0xFFFF_FF00;
        }
    }

    static ReducedAngle of(float x) {
        int bits = SinglePower.bits(x);
        int size = bits & 0x7FFF_FFFF;
        if (size < 0x4016_CBE4) {
            return bits > 0 ? once(x, size) : once(-x, size).negated();
        }
        ReducedAngle reduced = size <= 0x4349_0F80 ? medium(Math.abs(x), size) : large(size);
        return bits < 0 ? reduced.negated() : reduced;
    }

    private ReducedAngle negated() {
        return new ReducedAngle(-high, -low, -quadrant & 3);
    }

    private static ReducedAngle once(float x, int size) {
        float z = x - HALF_PI_1;
        float tail = HALF_PI_1_TAIL;
        if ((size & 0xFFFF_FFF0) == 0x3FC9_0FD0) {
            z -= HALF_PI_2;
            tail = HALF_PI_2_TAIL;
        }
        float high = z - tail;
        return new ReducedAngle(high, z - high - tail, 1);
    }

    /// Up to 2^7 * pi/2: one, two or three rounds of 17 bits.
    private static ReducedAngle medium(float x, int size) {
        int n = (int) Math.fma(x, 6.3661980629e-01f, 0.5f);
        float times = n;
        float rest = Math.fma(-times, HALF_PI_1, x);
        float tail = times * HALF_PI_1_TAIL;
        float high = rest - tail;
        if (n >= 32 || (size & 0xFFFF_FF00) == NEAR[n - 1]) {
            if (lost(high, size) > 8) {
                float before = rest;
                rest = Math.fma(-times, HALF_PI_2, before);
                tail = Math.fma(times, HALF_PI_2_TAIL, -Math.fma(-times, HALF_PI_2, before - rest));
                high = rest - tail;
                if (lost(high, size) > 25) {
                    before = rest;
                    rest = Math.fma(-times, HALF_PI_3, before);
                    tail = Math.fma(times, HALF_PI_3_TAIL, -Math.fma(-times, HALF_PI_3, before - rest));
                    high = rest - tail;
                }
            }
        }
        return new ReducedAngle(high, rest - high - tail, n & 3);
    }

    private static int lost(float result, int size) {
        return (size >> 23) - (SinglePower.bits(result) >>> 23 & 0xFF);
    }

    /// Anything larger, by the bits of 2/pi in eights.
    private static ReducedAngle large(int size) {
        int exponent = (size >> 23) - 134;
        float z = SinglePower.number(size - (exponent << 23));
        float[] parts = new float[3];
        for (int i = 0; i < 2; i++) {
            parts[i] = (int) z;
            z = (z - parts[i]) * 256.0f;
        }
        parts[2] = z;
        int count = 3;
        while (parts[count - 1] == 0) {
            count--;
        }
        return new TwoOverPi(parts, count, exponent).reduced();
    }
}
