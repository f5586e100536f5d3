package org.softboard.interpreter.memory;

/// The C library's functions as one kind of float has them: to the bit on single-precision boards, and for doubles as
/// Java's strict library gives them. Every argument and result is a number of the board's float.
public abstract sealed class FloatMath permits SingleMath, DoubleMath {

    FloatMath() {
    }

    /// The functions for a memory.
    public static FloatMath of(Representation representation) {
        return representation == Representation.D ? new DoubleMath() : new SingleMath();
    }

    /// Rounds to the board's float.
    public abstract double round(double x);

    /// `a * b + c * d` with the rounding of the board's compiler, which fuses the first product if it can.
    public abstract double products(double a, double b, double c, double d);

    public abstract double pow(double x, double y);

    public abstract double exp(double x);

    public abstract double expm1(double x);

    public abstract double log(double x);

    public abstract double log2(double x);

    public abstract double log10(double x);

    public abstract double cosh(double x);

    public abstract double sinh(double x);

    public abstract double tanh(double x);

    public abstract double acosh(double x);

    public abstract double asinh(double x);

    public abstract double atanh(double x);

    public abstract double cos(double x);

    public abstract double sin(double x);

    public abstract double tan(double x);

    public abstract double acos(double x);

    public abstract double asin(double x);

    public abstract double atan(double x);

    public abstract double atan2(double y, double x);

    public abstract double erf(double x);

    public abstract double erfc(double x);

    public abstract double gamma(double x);

    public abstract double lgamma(double x);

    /// `x * 2 ** power`.
    public abstract double scale(double x, int power);

    public double sqrt(double x) {
        return round(Math.sqrt(x));
    }

    /// The remainder with the sign of `x`; exact, so it needs no rounding.
    public double fmod(double x, double y) {
        return x % y;
    }

    public double copySign(double x, double y) {
        return Math.copySign(x, y);
    }

    public double fabs(double x) {
        return Math.abs(x);
    }

    /// What is left of `x` without its whole part, with its sign.
    public double fraction(double x) {
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return Math.copySign(Double.isInfinite(x) ? 0 : x - whole, x);
    }
}
