package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// Data processing with a modified immediate (DDI 0403E, A5.3.1) or a shifted register (A5.3.11) as second operand.
///
///     11110 i 0 op S Rn | 0 imm3 Rd imm8
///     1110101   op S Rn | 0 imm3 Rd imm2 type Rm
final class DataProcessing {

    private static final int PKH = 0b0110;

    private final Core core;
    private final int[] r;
    private final Shifter shifter;

    DataProcessing(Core core) {
        this.core = core;
        r = core.r;
        shifter = core.shifter;
    }

    void modifiedImmediate(int first, int second) {
        int imm12 = first << 1 & 0x800 | second >>> 4 & 0x700 | second & 0xff;
        int operation = first >>> 5 & 15;
        int operand = shifter.expand(imm12, core.c);
        if (operation == PKH) {
            throw core.undefined();
        }
        operate(operation, first, second, operand);
    }

    void shiftedRegister(int first, int second) {
        int amount = second >>> 10 & 0x1c | second >>> 6 & 3;
        int operation = first >>> 5 & 15;
        int m = r[second & 15];
        if (operation == PKH) {
            pack(first, second, m, amount);
        } else {
            operate(operation, first, second, shifter.immediate(second >>> 4 & 3, m, amount, core.c));
        }
    }

    /// Where Rd would be the PC the result is not wanted: TST, TEQ, CMN, CMP. Where Rn would be it, ORR is MOV and ORN is
    /// MVN.
    private void operate(int operation, int first, int second, int operand) {
        int n = first & 15;
        int d = second >>> 8 & 15;
        boolean setsFlags = (first & 1 << 4) != 0;
        int x = r[n];
        switch (operation) {
            case 0b0000 -> logical(d, x & operand, setsFlags); // AND
            case 0b0001 -> logical(d, x & ~operand, setsFlags); // BIC
            case 0b0010 -> logical(d, n == PC ? operand : x | operand, setsFlags); // ORR
            case 0b0011 -> logical(d, n == PC ? ~operand : x | ~operand, setsFlags); // ORN
            case 0b0100 -> logical(d, x ^ operand, setsFlags); // EOR
            case 0b1000 -> arithmetic(d, x, operand, 0, setsFlags); // ADD
            case 0b1010 -> arithmetic(d, x, operand, core.c, setsFlags); // ADC
            case 0b1011 -> arithmetic(d, x, ~operand, core.c, setsFlags); // SBC
            case 0b1101 -> arithmetic(d, x, ~operand, 1, setsFlags); // SUB
            case 0b1110 -> arithmetic(d, ~x, operand, 1, setsFlags); // RSB
            default -> throw core.undefined();
        }
    }

    private void logical(int d, int result, boolean setsFlags) {
        if (setsFlags) {
            core.logicalFlags(result, shifter.carry);
        }
        if (d != PC) {
            r[d] = result;
        }
    }

    private void arithmetic(int d, int x, int y, int carryIn, boolean setsFlags) {
        int result = setsFlags ? core.addWithFlags(x, y, carryIn) : x + y + carryIn;
        if (d != PC) {
            r[d] = result;
        }
    }

    /// PKHBT and PKHTB.
    private void pack(int first, int second, int m, int amount) {
        boolean takesTop = (second & 1 << 5) != 0;
        int operand = shifter.immediate(takesTop ? Shifter.ASR : Shifter.LSL, m, amount, core.c);
        int n = r[first & 15];
        int top = takesTop ? n : operand;
        int bottom = takesTop ? operand : n;
        r[second >>> 8 & 15] = top & 0xffff_0000 | bottom & 0xffff;
    }
}
