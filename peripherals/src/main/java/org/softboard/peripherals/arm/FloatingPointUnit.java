package org.softboard.peripherals.arm;

/// The registers of the floating-point extension and its arithmetic (DDI 0403E, A2.5): single precision, all four
/// rounding modes, flush-to-zero, default NaN, and the cumulative exception flags. Numbers travel as their bits.
///
/// An operation computes in double precision and rounds once: sums and quotients that a double cannot hold are rounded
/// to odd first, which spoils no second rounding to 24 bits.
final class FloatingPointUnit {

    /// Flags of FPSCR (A2.5.3).
    static final int INVALID_OPERATION = 1;
    static final int DIVISION_BY_ZERO = 1 << 1;
    static final int OVERFLOW = 1 << 2;
    static final int UNDERFLOW = 1 << 3;
    static final int INEXACT = 1 << 4;
    static final int INPUT_DENORMAL = 1 << 7;
    static final int ALTERNATIVE_HALF = 1 << 26;

    static final int TO_NEAREST = 0;
    static final int UP = 1;
    static final int DOWN = 2;

    static final int DEFAULT_NAN = 0x7fc0_0000;

    private static final int FLUSH_TO_ZERO = 1 << 24;
    private static final int DEFAULT_NANS = 1 << 25;
    private static final int CONDITIONS = 0xf000_0000;
    private static final int WRITABLE = 0xf7c0_009f;

    private static final int SIGN = 1 << 31;
    private static final int INFINITY = 0x7f80_0000;
    private static final int QUIET = 1 << 22;
    private static final int MANTISSA_BITS = 23;

    /// The registers S0 to S31, which are also D0 to D15.
    final int[] s = new int[32];
    private int status;

    // ---- FPSCR ----

    int status() {
        return status;
    }

    void status(int value) {
        status = value & WRITABLE;
    }

    void conditions(int bits) {
        status = status & ~CONDITIONS | bits << 28;
    }

    boolean has(int bit) {
        return (status & bit) != 0;
    }

    void raise(int flag) {
        status |= flag;
    }

    int roundingMode() {
        return status >>> 22 & 3;
    }

    // ---- operands ----

    static boolean isNan(int bits) {
        return (bits & ~SIGN) > INFINITY;
    }

    static boolean isSignalling(int bits) {
        return isNan(bits) && (bits & QUIET) == 0;
    }

    private static boolean isInfinite(int bits) {
        return (bits & ~SIGN) == INFINITY;
    }

    private static boolean isZero(int bits) {
        return (bits & ~SIGN) == 0;
    }

    /// An operand as FPUnpack has it: a denormal one is 0 if those are flushed.
    int operand(int bits) {
        boolean isDenormal = (bits & INFINITY) == 0 && !isZero(bits);
        if (isDenormal && has(FLUSH_TO_ZERO)) {
            raise(INPUT_DENORMAL);
            return bits & SIGN;
        }
        return bits;
    }

    /// FPProcessNaN.
    int quiet(int nan) {
        if (isSignalling(nan)) {
            raise(INVALID_OPERATION);
        }
        return has(DEFAULT_NANS) ? DEFAULT_NAN : nan | QUIET;
    }

    /// FPProcessNaNs: the first that signals, else the first.
    private int nan(int x, int y) {
        if (isSignalling(x) || !isSignalling(y) && isNan(x)) {
            return quiet(x);
        }
        return quiet(y);
    }

    private int invalid() {
        raise(INVALID_OPERATION);
        return DEFAULT_NAN;
    }

    // ---- arithmetic ----

    int add(int x, int y) {
        int a = operand(x);
        int b = operand(y);
        if (isNan(a) || isNan(b)) {
            return nan(a, b);
        }
        if (isInfinite(a) && isInfinite(b) && a != b) {
            return invalid();
        }
        return sum(Float.intBitsToFloat(a), Float.intBitsToFloat(b));
    }

    int subtract(int x, int y) {
        return isNan(y) ? add(x, y) : add(x, y ^ SIGN);
    }

    int multiply(int x, int y) {
        int a = operand(x);
        int b = operand(y);
        if (isNan(a) || isNan(b)) {
            return nan(a, b);
        }
        if (isInfinite(a) && isZero(b) || isZero(a) && isInfinite(b)) {
            return invalid();
        }
        return round((double) Float.intBitsToFloat(a) * Float.intBitsToFloat(b));
    }

    int divide(int x, int y) {
        int a = operand(x);
        int b = operand(y);
        if (isNan(a) || isNan(b)) {
            return nan(a, b);
        }
        if (isInfinite(a) && isInfinite(b) || isZero(a) && isZero(b)) {
            return invalid();
        }
        if (isInfinite(a) || isZero(b)) {
            if (!isInfinite(a)) {
                raise(DIVISION_BY_ZERO);
            }
            return (a ^ b) & SIGN | INFINITY;
        }
        double divisor = Float.intBitsToFloat(b);
        double quotient = Float.intBitsToFloat(a) / divisor;
        if (isInfinite(b)) {
            return round(quotient);
        }
        double rest = Math.fma(-quotient, divisor, Float.intBitsToFloat(a));
        return round(toOdd(quotient, divisor < 0 ? -rest : rest));
    }

    int squareRoot(int x) {
        int a = operand(x);
        if (isNan(a)) {
            return quiet(a);
        }
        if (a < 0 && a != SIGN) {
            return invalid();
        }
        if (isZero(a) || isInfinite(a)) {
            return a;
        }
        double root = Math.sqrt(Float.intBitsToFloat(a));
        return round(toOdd(root, Math.fma(-root, root, Float.intBitsToFloat(a))));
    }

    /// x + y * w, rounded once (FPMulAdd).
    int multiplyAdd(int x, int y, int w) {
        int addend = operand(x);
        int a = operand(y);
        int b = operand(w);
        boolean isInvalid = isInfinite(a) && isZero(b) || isZero(a) && isInfinite(b);
        if (isNan(addend) && !isSignalling(addend) && isInvalid) {
            return invalid();
        }
        if (isSignalling(addend)) {
            return quiet(addend);
        }
        if (isSignalling(a) || isSignalling(b)) {
            return nan(a, b);
        }
        if (isNan(addend)) {
            return quiet(addend);
        }
        if (isNan(a) || isNan(b)) {
            return nan(a, b);
        }
        double product = (double) Float.intBitsToFloat(a) * Float.intBitsToFloat(b);
        if (isInvalid || Double.isInfinite(product) && isInfinite(addend)
                && product != Float.intBitsToFloat(addend)) {
            return invalid();
        }
        return sum(product, Float.intBitsToFloat(addend));
    }

    static int negate(int bits) {
        return bits ^ SIGN;
    }

    static int absolute(int bits) {
        return bits & ~SIGN;
    }

    /// N, Z, C, V as FPCompare gives them; NaNs are unordered, and invalid if they signal or `signals`.
    int compare(int x, int y, boolean signals) {
        int a = operand(x);
        int b = operand(y);
        if (isNan(a) || isNan(b)) {
            if (signals || isSignalling(a) || isSignalling(b)) {
                raise(INVALID_OPERATION);
            }
            return 0b0011;
        }
        float left = Float.intBitsToFloat(a);
        float right = Float.intBitsToFloat(b);
        if (left == right) {
            return 0b0110;
        }
        return left < right ? 0b1000 : 0b0010;
    }

    // ---- rounding ----

    private int sum(double x, double y) {
        double sum = x + y;
        if (sum == 0) {
            boolean isNegative = x == 0 && 1 / x < 0;
            boolean isSameSign = isNegative == (y == 0 && 1 / y < 0) && x == 0;
            return (isSameSign ? isNegative : roundingMode() == DOWN) ? SIGN : 0;
        }
        if (Double.isInfinite(sum)) {
            return round(sum);
        }
        double part = sum - x;
        double error = x - (sum - part) + (y - part);
        return round(toOdd(sum, error));
    }

    /// A nearest double and the sign of what is missing: the neighbour with an odd mantissa, on the right side.
    private static double toOdd(double value, double missing) {
        long bits = Double.doubleToRawLongBits(value);
        if (missing == 0 || (bits & 1) != 0) {
            return value;
        }
        return Double.longBitsToDouble(missing > 0 == value > 0 ? bits + 1 : bits - 1);
    }

    /// FPRound, for a value that is exact, or rounded to odd.
    int round(double value) {
        float nearest = (float) value;
        boolean isOrdinary = Math.abs(value) >= Float.MIN_NORMAL && Math.abs(nearest) <= Float.MAX_VALUE;
        if (nearest == value && (isOrdinary || value == 0 || Double.isInfinite(value))) {
            return Float.floatToRawIntBits(nearest);
        }
        if (isOrdinary && roundingMode() == TO_NEAREST) {
            raise(INEXACT);
            return Float.floatToRawIntBits(nearest);
        }
        return roundSlowly(value);
    }

    private int roundSlowly(double value) {
        int sign = value < 0 ? SIGN : 0;
        boolean isTiny = Math.abs(value) < Float.MIN_NORMAL;
        if (isTiny && has(FLUSH_TO_ZERO)) {
            raise(UNDERFLOW);
            return sign;
        }
        int step = Math.max(Math.getExponent(value), Float.MIN_EXPONENT) - MANTISSA_BITS;
        double steps = Math.scalb(Math.abs(value), -step);
        double whole = roundWhole(steps, sign != 0, roundingMode());
        if (whole != steps) {
            raise(isTiny ? UNDERFLOW | INEXACT : INEXACT);
        }
        double result = Math.scalb(whole, step);
        if (result > Float.MAX_VALUE) {
            raise(OVERFLOW | INEXACT);
            int mode = roundingMode();
            boolean isInfinite = mode == TO_NEAREST || mode == (sign == 0 ? UP : DOWN);
            return sign | (isInfinite ? INFINITY : INFINITY - 1);
        }
        return sign | Float.floatToRawIntBits((float) result);
    }

    /// A whole number near a value that is not negative, of which the sign is told apart.
    static double roundWhole(double value, boolean isNegative, int mode) {
        return switch (mode) {
            case TO_NEAREST -> Math.rint(value);
            case UP -> isNegative ? Math.floor(value) : Math.ceil(value);
            case DOWN -> isNegative ? Math.ceil(value) : Math.floor(value);
            default -> Math.floor(value);
        };
    }
}
