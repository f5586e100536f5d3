package org.softboard.peripherals.arm;

/// Additions and subtractions of two half-words or four bytes at once (DDI 0403E, A5.3.13 and A5.3.14). Those that
/// neither saturate nor halve set GE: for a signed lane if its result is not negative, for an unsigned one if the sum
/// carries or the difference does not borrow.
final class ParallelAddition {

    private static final int ADD8 = 0b000;
    private static final int ADD16 = 0b001;
    private static final int ASX = 0b010;
    private static final int SUB8 = 0b100;
    private static final int SUB16 = 0b101;
    private static final int SAX = 0b110;

    private static final int PLAIN = 0;
    private static final int SATURATING = 1;
    private static final int HALVING = 2;

    private final Core core;
    private int flags;

    ParallelAddition(Core core) {
        this.core = core;
    }

    /// `op2` is 0 U k: unsigned or not, and which kind.
    int execute(int op1, int op2, int x, int y) {
        int kind = op2 & 3;
        boolean isUnsigned = (op2 & 4) != 0;
        if (kind > HALVING) {
            throw core.undefined();
        }
        flags = 0;
        int result = switch (op1) {
            case ADD8, SUB8 -> bytes(op1 == SUB8, kind, isUnsigned, x, y);
            case ADD16 -> halves(false, false, kind, isUnsigned, x, y);
            case SUB16 -> halves(true, true, kind, isUnsigned, x, y);
            case ASX -> halves(true, false, kind, isUnsigned, x, Integer.rotateRight(y, 16));
            case SAX -> halves(false, true, kind, isUnsigned, x, Integer.rotateRight(y, 16));
            default -> throw core.undefined();
        };
        if (kind == PLAIN) {
            core.greaterOrEqual = flags;
        }
        return result;
    }

    private int bytes(boolean subtracts, int kind, boolean isUnsigned, int x, int y) {
        int result = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            int a = isUnsigned ? x >>> shift & 0xff : (byte) (x >>> shift);
            int b = isUnsigned ? y >>> shift & 0xff : (byte) (y >>> shift);
            result |= (lane(subtracts, kind, isUnsigned, 8, a, b, 1 << shift / 8) & 0xff) << shift;
        }
        return result;
    }

    private int halves(boolean subtractsBottom, boolean subtractsTop, int kind, boolean isUnsigned, int x, int y) {
        int bottom = isUnsigned ? lane(subtractsBottom, kind, true, 16, x & 0xffff, y & 0xffff, 0b0011)
                : lane(subtractsBottom, kind, false, 16, (short) x, (short) y, 0b0011);
        int top = isUnsigned ? lane(subtractsTop, kind, true, 16, x >>> 16, y >>> 16, 0b1100)
                : lane(subtractsTop, kind, false, 16, x >> 16, y >> 16, 0b1100);
        return bottom & 0xffff | top << 16;
    }

    private int lane(boolean subtracts, int kind, boolean isUnsigned, int bits, int a, int b, int flag) {
        int result = subtracts ? a - b : a + b;
        if (isUnsigned && !subtracts ? result >>> bits != 0 : result >= 0) {
            flags |= flag;
        }
        return switch (kind) {
            case SATURATING -> {
                int most = isUnsigned ? (1 << bits) - 1 : (1 << bits - 1) - 1;
                yield Math.clamp(result, isUnsigned ? 0 : -most - 1, most);
            }
            case HALVING -> result >> 1;
            default -> result;
        };
    }
}
