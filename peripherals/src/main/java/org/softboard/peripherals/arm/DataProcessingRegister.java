package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// Data processing with registers (DDI 0403E, A5.3.12 to A5.3.15): shifts by a register, extensions, miscellaneous
/// operations, and parallel additions.
///
///     11111010 op1 Rn | 1111 Rd op2 Rm
final class DataProcessingRegister {

    private final Core core;
    private final int[] r;
    private final ParallelAddition parallel;
    private final Saturation saturation;

    DataProcessingRegister(Core core) {
        this.core = core;
        r = core.r;
        parallel = new ParallelAddition(core);
        saturation = new Saturation(core);
    }

    void execute(int first, int second) {
        int op1 = first >>> 4 & 15;
        int op2 = second >>> 4 & 15;
        int n = first & 15;
        int d = second >>> 8 & 15;
        int m = r[second & 15];
        if (second >>> 12 != 0b1111) {
            throw core.undefined();
        }
        if (op1 < 8 && op2 == 0) {
            shift(op1, r[n], d, m);
        } else if (op1 < 6 && op2 >= 8) {
            extend(op1, n, d, Integer.rotateRight(m, 8 * (op2 & 3)));
        } else if (op1 >= 8 && op2 < 8) {
            r[d] = parallel.execute(op1 & 7, op2, r[n], m);
        } else if (op1 >= 8 && op1 < 12 && op2 < 12) {
            r[d] = miscellaneous(op1 & 3, op2 & 3, r[n], m);
        } else {
            throw core.undefined();
        }
    }

    private void shift(int op1, int value, int d, int amount) {
        int result = core.shifter.shift(op1 >>> 1, value, amount & 0xff, core.c);
        r[d] = result;
        if ((op1 & 1) != 0) {
            core.logicalFlags(result, core.shifter.carry);
        }
    }

    /// SXTAH ... UXTAB; with the PC as Rn nothing is added: SXTH ... UXTB.
    private void extend(int op1, int n, int d, int value) {
        int x = n == PC ? 0 : r[n];
        r[d] = switch (op1) {
            case 0b0000 -> x + (short) value;
            case 0b0001 -> x + (value & 0xffff);
            case 0b0010 -> halves(x + (byte) value, (x >> 16) + (byte) (value >> 16));
            case 0b0011 -> halves(x + (value & 0xff), (x >> 16) + (value >> 16 & 0xff));
            case 0b0100 -> x + (byte) value;
            default -> x + (value & 0xff);
        };
    }

    private static int halves(int bottom, int top) {
        return bottom & 0xffff | top << 16;
    }

    private int miscellaneous(int op1, int op2, int x, int m) {
        return switch (op1) {
            case 0b00 -> saturating(op2, x, m);
            case 0b01 -> switch (op2) {
                case 0b00 -> Integer.reverseBytes(m); // REV
                case 0b01 -> reverseInHalves(m); // REV16
                case 0b10 -> Integer.reverse(m); // RBIT
                default -> Short.reverseBytes((short) m); // REVSH
            };
            case 0b10 -> select(op2, x, m);
            default -> {
                if (op2 != 0) {
                    throw core.undefined();
                }
                yield Integer.numberOfLeadingZeros(m); // CLZ
            }
        };
    }

    static int reverseInHalves(int value) {
        return (value & 0x00ff_00ff) << 8 | value >>> 8 & 0x00ff_00ff;
    }

    /// QADD, QDADD, QSUB, QDSUB.
    private int saturating(int op2, long x, long m) {
        long second = (op2 & 1) != 0 ? saturation.signed(2 * x, Integer.SIZE) : x;
        return saturation.signed((op2 & 2) != 0 ? m - second : m + second, Integer.SIZE);
    }

    /// SEL: bytes of either, as GE says.
    private int select(int op2, int x, int m) {
        if (op2 != 0) {
            throw core.undefined();
        }
        int mask = 0;
        for (int i = 0; i < 4; i++) {
            mask |= (core.greaterOrEqual >>> i & 1) != 0 ? 0xff << 8 * i : 0;
        }
        return x & mask | m & ~mask;
    }
}
