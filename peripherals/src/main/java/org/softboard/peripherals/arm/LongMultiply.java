package org.softboard.peripherals.arm;

/// Multiplications with a 64-bit result, and divisions (DDI 0403E, A5.3.17). A division by zero gives 0, as long as it is
/// not trapped; it takes 2 to 12 cycles, here one for each four bits of the quotient.
///
///     111110111 op1 Rn | RdLo RdHi op2 Rm
final class LongMultiply {

    private static final long LOW = 0xffff_ffffL;

    private final Core core;
    private final int[] r;

    LongMultiply(Core core) {
        this.core = core;
        r = core.r;
    }

    void execute(int first, int second) {
        int x = r[first & 15];
        int y = r[second & 15];
        int op2 = second >>> 4 & 15;
        switch (first >>> 4 & 7) {
            case 0b000 -> write(second, op2 == 0, (long) x * y); // SMULL
            case 0b001 -> divide(second, op2, y == 0 ? 0 : x / y, x, y); // SDIV
            case 0b010 -> write(second, op2 == 0, unsigned(x) * unsigned(y)); // UMULL
            case 0b011 -> divide(second, op2, y == 0 ? 0 : Integer.divideUnsigned(x, y), x, y); // UDIV
            case 0b100 -> signedAccumulate(second, op2, x, y);
            case 0b101 -> {
                long products = Multiply.dual(x, (op2 & 1) != 0 ? Multiply.swap(y) : y, -1);
                write(second, (op2 & 0b1110) == 0b1100, accumulator(second) + products); // SMLSLD
            }
            case 0b110 -> unsignedAccumulate(second, op2, unsigned(x) * unsigned(y));
            default -> throw core.undefined();
        }
    }

    private static long unsigned(int value) {
        return value & LOW;
    }

    private long accumulator(int second) {
        return (long) r[second >>> 8 & 15] << 32 | unsigned(r[second >>> 12]);
    }

    private void write(int second, boolean isDefined, long result) {
        if (!isDefined) {
            throw core.undefined();
        }
        r[second >>> 12] = (int) result;
        r[second >>> 8 & 15] = (int) (result >>> 32);
    }

    private void divide(int second, int op2, int quotient, int x, int y) {
        if (op2 != 0b1111) {
            throw core.undefined();
        }
        int bits = y == 0 ? 0 : Math.max(0, Integer.numberOfLeadingZeros(y) - Integer.numberOfLeadingZeros(x));
        core.cycles += Math.min(11, 1 + bits / 3);
        r[second >>> 8 & 15] = quotient;
    }

    /// SMLAL, SMLAL<x><y>, SMLALD.
    private void signedAccumulate(int second, int op2, int x, int y) {
        long product = switch (op2) {
            case 0b0000 -> (long) x * y;
            case 0b1000, 0b1001, 0b1010, 0b1011 ->
                    (long) Multiply.half(x, (op2 & 2) != 0) * Multiply.half(y, (op2 & 1) != 0);
            case 0b1100, 0b1101 -> Multiply.dual(x, (op2 & 1) != 0 ? Multiply.swap(y) : y, 1);
            default -> throw core.undefined();
        };
        write(second, true, accumulator(second) + product);
    }

    /// UMLAL, UMAAL.
    private void unsignedAccumulate(int second, int op2, long product) {
        switch (op2) {
            case 0b0000 -> write(second, true, accumulator(second) + product);
            case 0b0110 -> {
                long words = unsigned(r[second >>> 12]) + unsigned(r[second >>> 8 & 15]);
                write(second, true, product + words);
            }
            default -> throw core.undefined();
        }
    }
}
