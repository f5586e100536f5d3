package org.softboard.peripherals.arm;

/// Floating-point instructions (DDI 0403E, A6). The unit is coprocessor 10 and, where pairs of registers are moved, 11;
/// there is no double-precision arithmetic.
///
///     1110 1110 opc1 opc2 | Vd 101 sz opc3 0 Vm       data processing (A6.4)
final class FloatingPoint {

    private static final int SINGLE = 0b1010;
    private static final int DOUBLE = 0b1011;

    /// What division and square root take, and what a fused or chained multiplication takes, beyond one cycle.
    private static final int DIVISION = 13;
    private static final int ACCUMULATION = 2;

    private final Core core;
    private final FloatingPointUnit fpu;
    private final FloatingPointConversion conversion;
    private final FloatingPointTransfer transfer;

    FloatingPoint(Core core) {
        this.core = core;
        fpu = core.fpu;
        conversion = new FloatingPointConversion(fpu);
        transfer = new FloatingPointTransfer(core);
    }

    void execute(int first, int second) {
        int coprocessor = second >>> 8 & 15;
        if (coprocessor != SINGLE && coprocessor != DOUBLE) {
            throw core.undefined();
        }
        if (first >>> 8 != 0xee) {
            transfer.loadOrStore(first, second);
        } else if ((second & 1 << 4) != 0) {
            transfer.move(first, second);
        } else if (coprocessor == SINGLE) {
            process(first, second);
        } else {
            throw core.undefined();
        }
    }

    /// By opc1 without its bit 2, which belongs to Vd, and the bit that tells the two of a kind apart.
    private void process(int first, int second) {
        int[] s = fpu.s;
        int d = second >>> 11 & 0x1e | first >>> 6 & 1;
        int x = s[first << 1 & 0x1e | second >>> 7 & 1];
        int m = second << 1 & 0x1e | second >>> 5 & 1;
        int y = s[m];
        boolean isOther = (second & 1 << 6) != 0;
        switch (first >>> 5 & 4 | first >>> 4 & 3) {
            case 0b000 -> s[d] = chained(s[d], x, y, isOther); // VMLA, VMLS
            case 0b001 -> s[d] = chained(FloatingPointUnit.negate(s[d]), x, y, isOther); // VNMLS, VNMLA
            case 0b010 -> {
                int product = fpu.multiply(x, y);
                s[d] = isOther ? FloatingPointUnit.negate(product) : product; // VMUL, VNMUL
            }
            case 0b011 -> s[d] = isOther ? fpu.subtract(x, y) : fpu.add(x, y); // VADD, VSUB
            case 0b100 -> s[d] = divide(x, y, isOther); // VDIV
            case 0b101 -> s[d] = fused(FloatingPointUnit.negate(s[d]), x, y, isOther); // VFNMS, VFNMA
            case 0b110 -> s[d] = fused(s[d], x, y, isOther); // VFMA, VFMS
            default -> other(first, second, d, m);
        }
    }

    private int chained(int addend, int x, int y, boolean subtracts) {
        core.cycles += ACCUMULATION;
        int product = fpu.multiply(x, y);
        return fpu.add(addend, subtracts ? FloatingPointUnit.negate(product) : product);
    }

    private int fused(int addend, int x, int y, boolean subtracts) {
        core.cycles += ACCUMULATION;
        return fpu.multiplyAdd(addend, subtracts ? FloatingPointUnit.negate(x) : x, y);
    }

    private int divide(int x, int y, boolean isOther) {
        if (isOther) {
            throw core.undefined();
        }
        core.cycles += DIVISION;
        return fpu.divide(x, y);
    }

    /// The instructions with one operand, by opc2.
    private void other(int first, int second, int d, int m) {
        int[] s = fpu.s;
        int opc2 = first & 15;
        boolean bit7 = (second & 1 << 7) != 0;
        if ((second & 1 << 6) == 0) {
            s[d] = immediate(opc2 << 4 | second & 15);
            return;
        }
        switch (opc2) {
            case 0b0000 -> s[d] = bit7 ? FloatingPointUnit.absolute(s[m]) : s[m]; // VMOV, VABS
            case 0b0001 -> s[d] = negateOrRoot(s[m], bit7); // VNEG, VSQRT
            case 0b0010 -> s[d] = conversion.halfToSingle(bit7 ? s[m] >>> 16 : s[m] & 0xffff); // VCVTB, VCVTT
            case 0b0011 -> { // VCVTB, VCVTT
                int half = conversion.singleToHalf(s[m]);
                s[d] = bit7 ? half << 16 | s[d] & 0xffff : s[d] & 0xffff_0000 | half;
            }
            case 0b0100 -> fpu.conditions(fpu.compare(s[d], s[m], bit7)); // VCMP
            case 0b0101 -> fpu.conditions(fpu.compare(s[d], 0, bit7)); // VCMP with 0
            case 0b1000 -> s[d] = conversion.ofFixed(bit7 ? s[m] : s[m] & 0xffff_ffffL, 0); // VCVT
            case 0b1100, 0b1101 -> { // VCVT, VCVTR
                int mode = bit7 ? FloatingPointConversion.TOWARDS_ZERO : fpu.roundingMode();
                s[d] = conversion.toFixed(s[m], Integer.SIZE, 0, opc2 == 0b1100, mode);
            }
            case 0b1010, 0b1011, 0b1110, 0b1111 -> fixed(opc2, second, d, bit7 ? 32 : 16);
            default -> throw core.undefined();
        }
    }

    /// VFPExpandImm: a sign, an exponent from -3 to 4, four bits of mantissa.
    private static int immediate(int imm8) {
        int exponent = (imm8 & 1 << 6) != 0 ? 0b11111 : 0b100000;
        return (imm8 & 1 << 7) << 24 | exponent << 25 | (imm8 & 0x3f) << 19;
    }

    private int negateOrRoot(int value, boolean isRoot) {
        if (!isRoot) {
            return FloatingPointUnit.negate(value);
        }
        core.cycles += DIVISION;
        return fpu.squareRoot(value);
    }

    /// VCVT between single precision and fixed point, in place.
    private void fixed(int opc2, int second, int d, int size) {
        boolean isUnsigned = (opc2 & 1) != 0;
        int fraction = size - (second << 1 & 0x1e | second >>> 5 & 1);
        if (fraction < 0) {
            throw core.undefined();
        }
        int value = fpu.s[d];
        if ((opc2 & 0b0100) != 0) {
            fpu.s[d] = conversion.toFixed(value, size, fraction, isUnsigned, FloatingPointConversion.TOWARDS_ZERO);
            return;
        }
        int unused = Integer.SIZE - size;
        long number = isUnsigned ? (value << unused >>> unused) & 0xffff_ffffL : value << unused >> unused;
        fpu.s[d] = conversion.ofFixedToNearest(number, fraction);
    }
}
