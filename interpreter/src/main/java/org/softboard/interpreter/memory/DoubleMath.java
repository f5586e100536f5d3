package org.softboard.interpreter.memory;

/// Double precision: Java's library, and what it lacks. Where a processor has its own exp, log, pow, sin, cos and tan
/// they agree with a desktop's C library but for two in a thousand last digits, which the strict ones (fdlibm) do not.
final class DoubleMath extends FloatMath {

    private static final double LN2 = 0.6931471805599453;

    @Override
    public double round(double x) {
        return x;
    }

    @Override
    public double products(double a, double b, double c, double d) {
        return a * b + c * d;
    }

    @Override
    public double pow(double x, double y) {
        // C, unlike Java, has 1 ** anything and (-1) ** infinity.
        if (x == 1 || x == -1 && Double.isInfinite(y)) {
            return 1;
        }
        return Math.pow(x, y);
    }

    @Override
    public double exp(double x) {
        return Math.exp(x);
    }

    @Override
    public double expm1(double x) {
        return StrictMath.expm1(x);
    }

    @Override
    public double log(double x) {
        return Math.log(x);
    }

    /// Exact for powers of two, whose fraction is one.
    @Override
    public double log2(double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            return Math.log(x);
        }
        int power = Math.getExponent(x);
        double fraction = x;
        if (power < Double.MIN_EXPONENT) {
            fraction *= 0x1p54;
            power = Math.getExponent(fraction) - 54;
            fraction = Math.scalb(fraction, -power - 54);
        } else {
            fraction = Math.scalb(x, -power);
        }
        if (fraction > 1.4142135623730951) {
            fraction /= 2;
            power++;
        }
        return Math.log(fraction) / LN2 + power;
    }

    @Override
    public double log10(double x) {
        return StrictMath.log10(x);
    }

    @Override
    public double cosh(double x) {
        double size = Math.abs(x);
        if (size < LN2 / 2) {
            double t = StrictMath.expm1(size);
            return 1 + t * t / (2 * (1 + t));
        }
        if (size < 22) {
            double t = Math.exp(size);
            return 0.5 * t + 0.5 / t;
        }
        return StrictMath.cosh(x);
    }

    @Override
    public double sinh(double x) {
        return StrictMath.sinh(x);
    }

    @Override
    public double tanh(double x) {
        return StrictMath.tanh(x);
    }

    @Override
    public double acosh(double x) {
        if (x < 1) {
            return Double.NaN;
        }
        if (x >= 0x1p28) {
            return Math.log(x) + LN2;
        }
        double t = x - 1;
        return x > 2 ? Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)))
                : StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
    }

    @Override
    public double asinh(double x) {
        double size = Math.abs(x);
        double square = size * size;
        double y;
        if (size >= 0x1p28) {
            y = Math.log(size) + LN2;
        } else if (size > 2) {
            y = Math.log(2 * size + 1 / (Math.sqrt(square + 1) + size));
        } else {
            y = StrictMath.log1p(size + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(y, x);
    }

    @Override
    public double atanh(double x) {
        double size = Math.abs(x);
        double twice = size + size;
        double y = size < 0.5 ? twice + twice * size / (1 - size) : twice / (1 - size);
        return Math.copySign(0.5 * StrictMath.log1p(y), x);
    }

    @Override
    public double cos(double x) {
        return Math.cos(x);
    }

    @Override
    public double sin(double x) {
        return Math.sin(x);
    }

    @Override
    public double tan(double x) {
        return Math.tan(x);
    }

    @Override
    public double acos(double x) {
        return StrictMath.acos(x);
    }

    @Override
    public double asin(double x) {
        return StrictMath.asin(x);
    }

    @Override
    public double atan(double x) {
        return StrictMath.atan(x);
    }

    @Override
    public double atan2(double y, double x) {
        return StrictMath.atan2(y, x);
    }

    @Override
    public double erf(double x) {
        return DoubleGamma.erf(x);
    }

    @Override
    public double erfc(double x) {
        return DoubleGamma.erfc(x);
    }

    @Override
    public double gamma(double x) {
        return DoubleGamma.gamma(x);
    }

    @Override
    public double lgamma(double x) {
        return DoubleGamma.lgamma(x);
    }

    @Override
    public double scale(double x, int power) {
        return Math.scalb(x, power);
    }
}
