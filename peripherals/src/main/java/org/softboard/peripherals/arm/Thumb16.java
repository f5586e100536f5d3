package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.LR;
import static org.softboard.peripherals.arm.Core.PC;
import static org.softboard.peripherals.arm.Core.SP;

/// The 16-bit instructions (DDI 0403E, A5.2). They set the flags unless they stand in an IT block.
final class Thumb16 {

    private final Core core;
    private final int[] r;
    private final LoadStore loadStore;
    private final Thumb16Miscellaneous miscellaneous;

    Thumb16(Core core) {
        this.core = core;
        r = core.r;
        loadStore = new LoadStore(core);
        miscellaneous = new Thumb16Miscellaneous(core);
    }

    /// By the first five bits.
    void execute(int code) {
        switch (code >>> 11) {
            case 0b00000 -> shift(Shifter.LSL, code);
            case 0b00001 -> shift(Shifter.LSR, code);
            case 0b00010 -> shift(Shifter.ASR, code);
            case 0b00011 -> addOrSubtract(code);
            case 0b00100 -> logical(code >>> 8 & 7, code & 0xff, core.c); // MOV
            case 0b00101 -> core.addWithFlags(r[code >>> 8 & 7], ~(code & 0xff), 1); // CMP
            case 0b00110 -> arithmetic(code >>> 8 & 7, r[code >>> 8 & 7], code & 0xff, 0); // ADD
            case 0b00111 -> arithmetic(code >>> 8 & 7, r[code >>> 8 & 7], ~(code & 0xff), 1); // SUB
            case 0b01000 -> {
                if ((code & 1 << 10) == 0) {
                    dataProcessing(code >>> 6 & 15, code & 7, code >>> 3 & 7);
                } else {
                    special(code);
                }
            }
            case 0b01001 -> r[code >>> 8 & 7] = loadStore.load32(literal(code)); // LDR
            case 0b01010, 0b01011 -> loadStoreRegister(code);
            case 0b01100 -> loadStore.store32(r[code >>> 3 & 7] + (code >>> 4 & 0x7c), r[code & 7]); // STR
            case 0b01101 -> r[code & 7] = loadStore.load32(r[code >>> 3 & 7] + (code >>> 4 & 0x7c)); // LDR
            case 0b01110 -> loadStore.store8(r[code >>> 3 & 7] + (code >>> 6 & 0x1f), r[code & 7]); // STRB
            case 0b01111 -> r[code & 7] = loadStore.load8(r[code >>> 3 & 7] + (code >>> 6 & 0x1f)); // LDRB
            case 0b10000 -> loadStore.store16(r[code >>> 3 & 7] + (code >>> 5 & 0x3e), r[code & 7]); // STRH
            case 0b10001 -> r[code & 7] = loadStore.load16(r[code >>> 3 & 7] + (code >>> 5 & 0x3e)); // LDRH
            case 0b10010 -> loadStore.store32(r[SP] + 4 * (code & 0xff), r[code >>> 8 & 7]); // STR
            case 0b10011 -> r[code >>> 8 & 7] = loadStore.load32(r[SP] + 4 * (code & 0xff)); // LDR
            case 0b10100 -> r[code >>> 8 & 7] = literal(code); // ADR
            case 0b10101 -> r[code >>> 8 & 7] = r[SP] + 4 * (code & 0xff); // ADD SP
            case 0b10110, 0b10111 -> miscellaneous.execute(code);
            case 0b11000 -> storeMultiple(code >>> 8 & 7, code & 0xff);
            case 0b11001 -> loadMultiple(code >>> 8 & 7, code & 0xff);
            case 0b11010, 0b11011 -> conditionalBranch(code);
            default -> core.branch(r[PC] + (code << 21 >> 20)); // B
        }
    }

    private int literal(int code) {
        return (r[PC] & -4) + 4 * (code & 0xff);
    }

    private void logical(int d, int result, int carry) {
        r[d] = result;
        if (core.itState == 0) {
            core.logicalFlags(result, carry);
        }
    }

    private void arithmetic(int d, int x, int y, int carryIn) {
        r[d] = core.itState == 0 ? core.addWithFlags(x, y, carryIn) : x + y + carryIn;
    }

    private void shift(int type, int code) {
        int result = core.shifter.immediate(type, r[code >>> 3 & 7], code >>> 6 & 0x1f, core.c);
        logical(code & 7, result, core.shifter.carry);
    }

    private void addOrSubtract(int code) {
        int field = code >>> 6 & 7;
        int operand = (code & 1 << 10) == 0 ? r[field] : field;
        boolean isAddition = (code & 1 << 9) == 0;
        arithmetic(code & 7, r[code >>> 3 & 7], isAddition ? operand : ~operand, isAddition ? 0 : 1);
    }

    /// Data processing (A5.2.2).
    private void dataProcessing(int operation, int d, int m) {
        int x = r[d];
        int y = r[m];
        switch (operation) {
            case 0b0000 -> logical(d, x & y, core.c); // AND
            case 0b0001 -> logical(d, x ^ y, core.c); // EOR
            case 0b0010 -> shiftByRegister(Shifter.LSL, d, y);
            case 0b0011 -> shiftByRegister(Shifter.LSR, d, y);
            case 0b0100 -> shiftByRegister(Shifter.ASR, d, y);
            case 0b0101 -> arithmetic(d, x, y, core.c); // ADC
            case 0b0110 -> arithmetic(d, x, ~y, core.c); // SBC
            case 0b0111 -> shiftByRegister(Shifter.ROR, d, y);
            case 0b1000 -> core.logicalFlags(x & y, core.c); // TST
            case 0b1001 -> arithmetic(d, ~y, 0, 1); // RSB
            case 0b1010 -> core.addWithFlags(x, ~y, 1); // CMP
            case 0b1011 -> core.addWithFlags(x, y, 0); // CMN
            case 0b1100 -> logical(d, x | y, core.c); // ORR
            case 0b1101 -> logical(d, x * y, core.c); // MUL
            case 0b1110 -> logical(d, x & ~y, core.c); // BIC
            default -> logical(d, ~y, core.c); // MVN
        }
    }

    private void shiftByRegister(int type, int d, int amount) {
        int result = core.shifter.shift(type, r[d], amount & 0xff, core.c);
        logical(d, result, core.shifter.carry);
    }

    /// Special data instructions and branch and exchange (A5.2.3): all registers, no flags but those of CMP.
    private void special(int code) {
        int m = code >>> 3 & 15;
        int d = code >>> 4 & 8 | code & 7;
        switch (code >>> 8 & 3) {
            case 0b00 -> write(d, r[d] + r[m]); // ADD
            case 0b01 -> core.addWithFlags(r[d], ~r[m], 1); // CMP
            case 0b10 -> write(d, r[m]); // MOV
            default -> branchAndExchange(code, r[m]);
        }
    }

    private void write(int d, int value) {
        if (d == PC) {
            core.branch(value);
        } else {
            r[d] = d == SP ? value & -4 : value;
        }
    }

    /// BX and BLX.
    private void branchAndExchange(int code, int target) {
        if ((code & 1 << 7) != 0) {
            r[LR] = core.next | 1;
        }
        core.exchange(target);
    }

    /// Load/store single data item (A5.2.4), with a register as offset.
    private void loadStoreRegister(int code) {
        int t = code & 7;
        int address = r[code >>> 3 & 7] + r[code >>> 6 & 7];
        int operation = code >>> 9 & 7;
        if (operation < 0b011) {
            loadStore.addressPhase();
        }
        switch (operation) {
            case 0b000 -> loadStore.store32(address, r[t]);
            case 0b001 -> loadStore.store16(address, r[t]);
            case 0b010 -> loadStore.store8(address, r[t]);
            case 0b011 -> r[t] = (byte) loadStore.load8(address); // LDRSB
            case 0b100 -> r[t] = loadStore.load32(address);
            case 0b101 -> r[t] = loadStore.load16(address);
            case 0b110 -> r[t] = loadStore.load8(address);
            default -> r[t] = (short) loadStore.load16(address); // LDRSH
        }
    }

    private void storeMultiple(int n, int list) {
        int end = r[n] + 4 * Integer.bitCount(list);
        loadStore.storeList(r[n], list);
        r[n] = end;
    }

    private void loadMultiple(int n, int list) {
        int end = r[n] + 4 * Integer.bitCount(list);
        loadStore.loadList(r[n], list);
        if ((list >>> n & 1) == 0) {
            r[n] = end;
        }
    }

    /// B with a condition, UDF and SVC (A5.2.6). The firmware's handler of SVC does nothing; entry and exit of an
    /// exception take 22 cycles.
    private void conditionalBranch(int code) {
        int condition = code >>> 8 & 15;
        if (condition == 0b1110) {
            throw core.undefined();
        }
        if (condition == 0b1111) {
            core.cycles += 21;
        } else if (core.holds(condition)) {
            core.branch(r[PC] + ((byte) code << 1));
        }
    }
}
