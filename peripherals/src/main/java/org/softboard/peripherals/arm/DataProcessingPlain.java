package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// Data processing with a plain binary immediate (DDI 0403E, A5.3.3): wide constants, bit fields, saturation.
///
///     11110 i 1 op Rn | 0 imm3 Rd imm2 0 imm5
final class DataProcessingPlain {

    private final Core core;
    private final int[] r;
    private final Saturation saturation;

    DataProcessingPlain(Core core) {
        this.core = core;
        r = core.r;
        saturation = new Saturation(core);
    }

    void execute(int first, int second) {
        int n = first & 15;
        int d = second >>> 8 & 15;
        int imm12 = first << 1 & 0x800 | second >>> 4 & 0x700 | second & 0xff;
        int low = second >>> 10 & 0x1c | second >>> 6 & 3;
        int width = second & 0x1f;
        switch (first >>> 4 & 0x1f) {
            case 0b00000 -> r[d] = base(n) + imm12; // ADDW, ADR
            case 0b01010 -> r[d] = base(n) - imm12; // SUBW, ADR
            case 0b00100 -> r[d] = n << 12 | imm12; // MOVW
            case 0b01100 -> r[d] = n << 28 | imm12 << 16 | r[d] & 0xffff; // MOVT
            case 0b10000, 0b10010 -> saturateSigned(first, second, low, width + 1);
            case 0b11000, 0b11010 -> saturateUnsigned(first, second, low, width);
            case 0b10100 -> r[d] = r[n] << unused(low, width) >> Integer.SIZE - 1 - width; // SBFX
            case 0b11100 -> r[d] = r[n] << unused(low, width) >>> Integer.SIZE - 1 - width; // UBFX
            case 0b10110 -> insert(d, n == PC ? 0 : r[n], low, width); // BFI, BFC
            default -> throw core.undefined();
        }
    }

    private int base(int n) {
        return n == PC ? r[PC] & -4 : r[n];
    }

    /// The bits above a field of `width` + 1.
    private int unused(int low, int width) {
        if (low + width >= Integer.SIZE) {
            throw core.undefined();
        }
        return Integer.SIZE - 1 - width - low;
    }

    /// Here `high` is the number of the field's highest bit.
    private void insert(int d, int value, int low, int high) {
        if (high < low) {
            throw core.undefined();
        }
        int mask = -1 >>> Integer.SIZE - 1 - high & -1 << low;
        r[d] = r[d] & ~mask | value << low & mask;
    }

    private void saturateSigned(int first, int second, int amount, int bits) {
        int value = r[first & 15];
        r[second >>> 8 & 15] = isOfHalves(first, amount)
                ? saturation.signed((short) value, bits) & 0xffff | saturation.signed(value >> 16, bits) << 16
                : saturation.signed(shifted(first, value, amount), bits);
    }

    private void saturateUnsigned(int first, int second, int amount, int bits) {
        int value = r[first & 15];
        r[second >>> 8 & 15] = isOfHalves(first, amount)
                ? saturation.unsigned((short) value, bits) | saturation.unsigned(value >> 16, bits) << 16
                : saturation.unsigned(shifted(first, value, amount), bits);
    }

    /// SSAT16 and USAT16 stand where an arithmetic shift by 0 would.
    private static boolean isOfHalves(int first, int amount) {
        return (first & 1 << 5) != 0 && amount == 0;
    }

    private int shifted(int first, int value, int amount) {
        return core.shifter.immediate((first & 1 << 5) != 0 ? Shifter.ASR : Shifter.LSL, value, amount, core.c);
    }
}
