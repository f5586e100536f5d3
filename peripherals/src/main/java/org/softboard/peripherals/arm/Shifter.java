package org.softboard.peripherals.arm;

/// Shifts and rotations and the carry that they leave (DDI 0403E, A2.2.1 and A7.4.2), and the constants of instructions
/// (A5.3.2).
final class Shifter {

    static final int LSL = 0;
    static final int LSR = 1;
    static final int ASR = 2;
    static final int ROR = 3;

    /// The carry of what was shifted last.
    int carry;

    /// A shift by a constant: LSR and ASR by 0 mean 32, ROR by 0 is RRX.
    int immediate(int type, int value, int amount, int carryIn) {
        if (amount != 0 || type == LSL) {
            return shift(type, value, amount, carryIn);
        }
        if (type == ROR) {
            carry = value & 1;
            return carryIn << 31 | value >>> 1;
        }
        return shift(type, value, Integer.SIZE, carryIn);
    }

    /// A shift by 0 to 255; by 0 leaves the carry as it comes in.
    int shift(int type, int value, int amount, int carryIn) {
        if (amount == 0) {
            carry = carryIn;
            return value;
        }
        switch (type) {
            case LSL -> {
                carry = amount > Integer.SIZE ? 0 : value >>> Integer.SIZE - amount & 1;
                return amount < Integer.SIZE ? value << amount : 0;
            }
            case LSR -> {
                carry = amount > Integer.SIZE ? 0 : value >>> amount - 1 & 1;
                return amount < Integer.SIZE ? value >>> amount : 0;
            }
            case ASR -> {
                int places = Math.min(amount, Integer.SIZE);
                carry = value >> places - 1 & 1;
                return value >> Math.min(places, Integer.SIZE - 1);
            }
            default -> {
                int result = Integer.rotateRight(value, amount);
                carry = result >>> 31;
                return result;
            }
        }
    }

    /// ThumbExpandImm_C: a byte, repeated in one of three ways, or rotated with its top bit set.
    int expand(int imm12, int carryIn) {
        int imm8 = imm12 & 0xff;
        if (imm12 >>> 10 == 0) {
            carry = carryIn;
            return switch (imm12 >>> 8) {
                case 0 -> imm8;
                case 1 -> imm8 << 16 | imm8;
                case 2 -> imm8 << 24 | imm8 << 8;
                default -> imm8 * 0x0101_0101;
            };
        }
        int result = Integer.rotateRight(0x80 | imm12 & 0x7f, imm12 >>> 7);
        carry = result >>> 31;
        return result;
    }
}
