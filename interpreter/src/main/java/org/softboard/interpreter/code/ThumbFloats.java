package org.softboard.interpreter.code;

/// The floating point instructions of the inline assembler, whose names begin with `v` (py/emitinlinethumb.c). A register
/// is four bits in one place of the instruction and its lowest bit in another.
final class ThumbFloats {

    private final AssembledCode code;

    ThumbFloats(AssembledCode code) {
        this.code = code;
    }

    /// Assembles an instruction; false if there is none of that name with so many operands.
    boolean assemble(ThumbOperands operands) {
        return switch (operands.count) {
            case 2 -> two(operands);
            case 3 -> three(operands);
            default -> false;
        };
    }

    /// The place of the result: its lowest bit belongs into the first half.
    private static int result(int register) {
        return register >> 1 << 12;
    }

    private static int resultLowest(int register) {
        return (register & 1) << 6;
    }

    /// The place of the last operand, in the second half.
    private static int last(int register) {
        return (register & 1) << 5 | register >> 1;
    }

    private boolean two(ThumbOperands operands) {
        return switch (operands.instruction) {
            case "vcmp" -> two(operands, 0xEEB4, 0x0AC0);
            case "vsqrt" -> two(operands, 0xEEB1, 0x0AC0);
            case "vneg" -> two(operands, 0xEEB1, 0x0A40);
            case "vcvt_f32_s32" -> two(operands, 0xEEB8, 0x0AC0);
            case "vcvt_s32_f32" -> two(operands, 0xEEBD, 0x0AC0);
            case "vmrs" -> status(operands);
            case "vmov" -> move(operands);
            case "vldr" -> access(operands, 0xED90);
            case "vstr" -> access(operands, 0xED80);
            default -> false;
        };
    }

    private boolean two(ThumbOperands operands, int first, int second) {
        int to = operands.floatRegister(0);
        code.wide(first | resultLowest(to), second | result(to) | last(operands.floatRegister(1)));
        return true;
    }

    private boolean status(ThumbOperands operands) {
        int to = operands.name(0).equals("APSR_nzcv") ? 15 : operands.register(0);
        if (!operands.name(1).equals("FPSCR")) {
            return false;
        }
        code.wide(0xEEF1, 0x0A10 | to << 12);
        return true;
    }

    private boolean move(ThumbOperands operands) {
        boolean fromFloat = operands.name(0).startsWith("r");
        int register = fromFloat ? operands.register(0) : 0;
        int floating = operands.floatRegister(fromFloat ? 1 : 0);
        if (!fromFloat) {
            register = operands.register(1);
        }
        code.wide((fromFloat ? 0xEE10 : 0xEE00) | floating >> 1, 0x0A10 | register << 12 | (floating & 1) << 7);
        return true;
    }

    private boolean access(ThumbOperands operands, int first) {
        int register = operands.floatRegister(0);
        if (operands.isAddress(1)) {
            int base = operands.base(1, 7);
            code.wide(first | resultLowest(register) | base,
                    0x0A00 | result(register) | operands.offset(1, 0x3FC) >> 2);
        }
        return true;
    }

    private boolean three(ThumbOperands operands) {
        return switch (operands.instruction) {
            case "vadd" -> three(operands, 0xEE30, 0x0A00);
            case "vsub" -> three(operands, 0xEE30, 0x0A40);
            case "vmul" -> three(operands, 0xEE20, 0x0A00);
            case "vdiv" -> three(operands, 0xEE80, 0x0A00);
            default -> false;
        };
    }

    private boolean three(ThumbOperands operands, int first, int second) {
        int to = operands.floatRegister(0);
        int left = operands.floatRegister(1);
        int right = operands.floatRegister(2);
        code.wide(first | resultLowest(to) | left >> 1, second | result(to) | (left & 1) << 7 | last(right));
        return true;
    }
}
