package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.LR;
import static org.softboard.peripherals.arm.Core.PC;

/// 32-bit branches and miscellaneous control (DDI 0403E, A5.3.4), the special registers (B5.2.2, B5.2.3) among it.
///
///     11110 op | 1 op1 ............
final class BranchesAndControl {

    private static final int LAST_OF_PSR = 7;
    private static final int MSP = 8;
    private static final int PSP = 9;
    private static final int PRIMASK = 16;
    private static final int CONTROL = 20;

    private static final int CLREX = 0b0010;
    private static final int DSB = 0b0100;
    private static final int DMB = 0b0101;
    private static final int ISB = 0b0110;

    private final Core core;
    private final int[] r;
    private final Hints hints;
    private int processStack;

    BranchesAndControl(Core core) {
        this.core = core;
        r = core.r;
        hints = new Hints(core);
    }

    /// By the bits 14 and 12 of the second half-word: link, and whether it is unconditional.
    void execute(int first, int second) {
        boolean links = (second & 1 << 14) != 0;
        if ((second & 1 << 12) != 0) {
            branch(first, second, links);
        } else if (links) {
            throw core.undefined();
        } else if ((first >>> 7 & 7) != 7) {
            conditionalBranch(first, second);
        } else {
            control(first, second);
        }
    }

    /// B (encoding T4) and BL.
    private void branch(int first, int second, boolean links) {
        int sign = first >>> 10 & 1;
        int i1 = ~(second >>> 13 ^ sign) & 1;
        int i2 = ~(second >>> 11 ^ sign) & 1;
        int offset = -sign << 24 | i1 << 23 | i2 << 22 | (first & 0x3ff) << 12 | (second & 0x7ff) << 1;
        if (links) {
            r[LR] = core.next | 1;
        }
        core.branch(r[PC] + offset);
    }

    /// B (encoding T3).
    private void conditionalBranch(int first, int second) {
        if (core.holds(first >>> 6 & 15)) {
            int offset = -(first >>> 10 & 1) << 20 | (second >>> 11 & 1) << 19 | (second >>> 13 & 1) << 18
                    | (first & 0x3f) << 12 | (second & 0x7ff) << 1;
            core.branch(r[PC] + offset);
        }
    }

    private void control(int first, int second) {
        switch (first >>> 4 & 0x7f) {
            case 0b0111000, 0b0111001 -> writeSpecial(second & 0xff, second >>> 10 & 3, r[first & 15]);
            case 0b0111010 -> {
                if ((second >>> 8 & 7) != 0) {
                    throw core.undefined();
                }
                hints.execute(second & 0xff);
            }
            case 0b0111011 -> barrier(second >>> 4 & 15);
            case 0b0111110, 0b0111111 -> r[second >>> 8 & 15] = readSpecial(second & 0xff);
            default -> throw core.undefined();
        }
    }

    /// CLREX and the barriers: memory is always up to date, ISB fills the pipeline again.
    private void barrier(int operation) {
        switch (operation) {
            case CLREX -> core.exclusive = false;
            case DSB, DMB -> {
            }
            case ISB -> core.cycles++;
            default -> throw core.undefined();
        }
    }

    /// MSR. The mask says which flags: N to Q, GE.
    private void writeSpecial(int number, int mask, int value) {
        core.cycles++;
        if (number <= LAST_OF_PSR) {
            boolean isApsr = (number & 4) == 0;
            if (isApsr && (mask & 2) != 0) {
                core.conditionFlags(value);
                core.saturationFlag(value);
            }
            if (isApsr && (mask & 1) != 0) {
                core.greaterOrEqual = value >>> 16 & 15;
            }
            return;
        }
        switch (number) {
            case MSP -> r[Core.SP] = value & -4;
            case PSP -> processStack = value & -4;
            case PRIMASK -> core.memory.mask((value & 1) != 0);
            default -> {
                // BASEPRI, FAULTMASK and CONTROL are not modelled.
            }
        }
    }

    /// MRS. In thread mode IPSR is 0, and EPSR reads as 0. The process stack is not in use.
    private int readSpecial(int number) {
        core.cycles++;
        if (number <= LAST_OF_PSR) {
            boolean hasApsr = (number & 4) == 0;
            return hasApsr ? core.apsr() : 0;
        }
        return switch (number) {
            case MSP -> r[Core.SP];
            case PSP -> processStack;
            case PRIMASK -> core.memory.isMasked() ? 1 : 0;
            default -> {
                if (number > CONTROL || number < PRIMASK) {
                    throw core.undefined();
                }
                yield 0;
            }
        };
    }
}
