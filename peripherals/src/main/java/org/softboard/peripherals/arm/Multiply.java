package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// Multiplications with a 32-bit result (DDI 0403E, A5.3.16). With the PC as Ra nothing is accumulated. Q is set if an
/// accumulation overflows.
///
///     111110110 op1 Rn | Ra Rd 00 op2 Rm
final class Multiply {

    private final Core core;
    private final int[] r;

    Multiply(Core core) {
        this.core = core;
        r = core.r;
    }

    void execute(int first, int second) {
        if ((second & 0b1100_0000) != 0) {
            throw core.undefined();
        }
        int x = r[first & 15];
        int y = r[second & 15];
        int a = second >>> 12;
        int addend = a == PC ? 0 : r[a];
        boolean top = (second & 1 << 5) != 0;
        boolean option = (second & 1 << 4) != 0;
        r[second >>> 8 & 15] = switch (first >>> 4 & 7) {
            case 0b000 -> multiply(x, y, second, a);
            case 0b001 -> accumulate((long) half(x, top) * half(y, option), addend); // SMLA<x><y>
            case 0b010 -> accumulate(dual(x, option ? swap(y) : y, 1), addend); // SMLAD
            case 0b011 -> accumulate((long) x * half(y, option) >> 16, addend); // SMLAW<y>
            case 0b100 -> accumulate(dual(x, option ? swap(y) : y, -1), addend); // SMLSD
            case 0b101 -> high(((long) addend << 32) + (long) x * y, option); // SMMLA
            case 0b110 -> high(((long) addend << 32) - (long) x * y, option); // SMMLS
            default -> absoluteDifferences(x, y) + addend; // USADA8
        };
    }

    /// MLA, MUL, MLS.
    private int multiply(int x, int y, int second, int a) {
        return switch (second >>> 4 & 3) {
            case 0b00 -> x * y + (a == PC ? 0 : r[a]);
            case 0b01 -> r[a] - x * y;
            default -> throw core.undefined();
        };
    }

    static int half(int value, boolean top) {
        return top ? value >> 16 : (short) value;
    }

    static int swap(int value) {
        return Integer.rotateRight(value, 16);
    }

    /// The product of the lower halves, and that of the upper halves added or subtracted.
    static long dual(int x, int y, int sign) {
        return (long) (short) x * (short) y + sign * ((long) (x >> 16) * (y >> 16));
    }

    private int accumulate(long product, int addend) {
        long sum = product + addend;
        if (sum != (int) sum) {
            core.saturated = true;
        }
        return (int) sum;
    }

    private static int high(long value, boolean rounds) {
        return (int) ((rounds ? value + 0x8000_0000L : value) >> 32);
    }

    private static int absoluteDifferences(int x, int y) {
        int sum = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            sum += Math.abs((x >>> shift & 0xff) - (y >>> shift & 0xff));
        }
        return sum;
    }
}
