package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;
import static org.softboard.peripherals.arm.Core.SP;

/// The miscellaneous 16-bit instructions (DDI 0403E, A5.2.5).
final class Thumb16Miscellaneous {

    private final Core core;
    private final int[] r;
    private final LoadStore loadStore;
    private final Hints hints;

    Thumb16Miscellaneous(Core core) {
        this.core = core;
        r = core.r;
        loadStore = new LoadStore(core);
        hints = new Hints(core);
    }

    /// By the bits 11 to 8, which are a finer division only in their first third.
    void execute(int code) {
        switch (code >>> 8 & 15) {
            case 0b0000 -> adjustStack(code);
            case 0b0001, 0b0011, 0b1001, 0b1011 -> compareAndBranch(code);
            case 0b0010 -> extend(code);
            case 0b0100, 0b0101 -> push(code & 0xff | (code & 1 << 8) << 6);
            case 0b0110 -> changeState(code);
            case 0b1010 -> reverse(code);
            case 0b1100, 0b1101 -> pop(code & 0xff | (code & 1 << 8) << 7);
            case 0b1110 -> throw HardFault.at("breakpoint without a debugger", r[PC] - 4);
            case 0b1111 -> ifThenOrHint(code);
            default -> throw core.undefined();
        }
    }

    /// ADD and SUB of the stack pointer.
    private void adjustStack(int code) {
        int bytes = 4 * (code & 0x7f);
        r[SP] += (code & 1 << 7) == 0 ? bytes : -bytes;
    }

    /// CBZ and CBNZ.
    private void compareAndBranch(int code) {
        boolean wantsZero = (code & 1 << 11) == 0;
        if (r[code & 7] == 0 == wantsZero) {
            core.branch(r[PC] + (code >>> 3 & 0x40 | code >>> 2 & 0x3e));
        }
    }

    private void extend(int code) {
        int value = r[code >>> 3 & 7];
        r[code & 7] = switch (code >>> 6 & 3) {
            case 0b00 -> (short) value; // SXTH
            case 0b01 -> (byte) value; // SXTB
            case 0b10 -> value & 0xffff; // UXTH
            default -> value & 0xff; // UXTB
        };
    }

    private void reverse(int code) {
        int value = r[code >>> 3 & 7];
        r[code & 7] = switch (code >>> 6 & 3) {
            case 0b00 -> Integer.reverseBytes(value); // REV
            case 0b01 -> DataProcessingRegister.reverseInHalves(value); // REV16
            case 0b11 -> Short.reverseBytes((short) value); // REVSH
            default -> throw core.undefined();
        };
    }

    private void push(int list) {
        int address = r[SP] - 4 * Integer.bitCount(list);
        loadStore.storeList(address, list);
        r[SP] = address;
    }

    private void pop(int list) {
        int address = r[SP];
        r[SP] = address + 4 * Integer.bitCount(list);
        loadStore.loadList(address, list);
    }

    /// CPS: interrupts are kept away or let in. FAULTMASK (its bit 0) is not modelled.
    private void changeState(int code) {
        if ((code & 0xe8) != 0x60) {
            throw core.undefined();
        }
        if ((code & 0b10) != 0) {
            core.memory.mask((code & 1 << 4) != 0);
            core.cycles++;
        }
    }

    private void ifThenOrHint(int code) {
        if ((code & 15) == 0) {
            hints.execute(code >>> 4 & 15);
        } else {
            core.itState = code & 0xff;
        }
    }
}
