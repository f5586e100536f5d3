package org.softboard.peripherals.arm;

/// The 32-bit instructions (DDI 0403E, A5.3), by their first half-word.
///
///     111 op1 op2 .... | op ...............
final class Thumb32 {

    private final Core core;
    private final LoadStoreSingle single;
    private final LoadStoreMultiple multiple;
    private final DataProcessing dataProcessing;
    private final DataProcessingPlain plain;
    private final DataProcessingRegister register;
    private final Multiply multiply;
    private final LongMultiply longMultiply;
    private final BranchesAndControl branches;
    private final FloatingPoint floatingPoint;

    Thumb32(Core core) {
        this.core = core;
        single = new LoadStoreSingle(core);
        multiple = new LoadStoreMultiple(core);
        dataProcessing = new DataProcessing(core);
        plain = new DataProcessingPlain(core);
        register = new DataProcessingRegister(core);
        multiply = new Multiply(core);
        longMultiply = new LongMultiply(core);
        branches = new BranchesAndControl(core);
        floatingPoint = new FloatingPoint(core);
    }

    /// By the bits 12 to 8 of the first half-word: op1 and the upper part of op2.
    void execute(int first, int second) {
        switch (first >>> 8 & 0x1f) {
            case 0b01000, 0b01001 -> {
                if ((first & 1 << 6) == 0) {
                    multiple.multiple(first, second);
                } else {
                    multiple.dualOrExclusive(first, second);
                }
            }
            case 0b01010, 0b01011 -> dataProcessing.shiftedRegister(first, second);
            case 0b01100, 0b01101, 0b01110 -> floatingPoint.execute(first, second);
            case 0b10000, 0b10001, 0b10010, 0b10011, 0b10100, 0b10101, 0b10110, 0b10111 -> {
                if ((second & 1 << 15) != 0) {
                    branches.execute(first, second);
                } else if ((first & 1 << 9) == 0) {
                    dataProcessing.modifiedImmediate(first, second);
                } else {
                    plain.execute(first, second);
                }
            }
            case 0b11000, 0b11001 -> single.execute(first, second);
            case 0b11010 -> register.execute(first, second);
            case 0b11011 -> {
                if ((first & 1 << 7) == 0) {
                    multiply.execute(first, second);
                } else {
                    longMultiply.execute(first, second);
                }
            }
            default -> throw core.undefined();
        }
    }
}
