package org.softboard.interpreter.memory;

/// Single precision: MicroPython's own lib/libm.
final class SingleMath extends FloatMath {

    @Override
    public double round(double x) {
        return (float) x;
    }

    @Override
    public double products(double a, double b, double c, double d) {
        return Math.fma((float) a, (float) b, (float) c * (float) d);
    }

    @Override
    public double pow(double x, double y) {
        return SinglePower.pow((float) x, (float) y);
    }

    @Override
    public double exp(double x) {
        return SinglePower.exp((float) x);
    }

    @Override
    public double expm1(double x) {
        return SinglePower.expm1((float) x);
    }

    @Override
    public double log(double x) {
        return SinglePower.log((float) x);
    }

    @Override
    public double log2(double x) {
        return SinglePower.log2((float) x);
    }

    @Override
    public double log10(double x) {
        return SinglePower.log10((float) x);
    }

    @Override
    public double cosh(double x) {
        return SinglePower.cosh((float) x);
    }

    @Override
    public double sinh(double x) {
        return SinglePower.sinh((float) x);
    }

    @Override
    public double tanh(double x) {
        return SinglePower.tanh((float) x);
    }

    @Override
    public double acosh(double x) {
        return SinglePower.acosh((float) x);
    }

    @Override
    public double asinh(double x) {
        return SinglePower.asinh((float) x);
    }

    @Override
    public double atanh(double x) {
        return SinglePower.atanh((float) x);
    }

    @Override
    public double cos(double x) {
        return SingleAngle.cos((float) x);
    }

    @Override
    public double sin(double x) {
        return SingleAngle.sin((float) x);
    }

    @Override
    public double tan(double x) {
        return SingleAngle.tan((float) x);
    }

    @Override
    public double acos(double x) {
        return SingleAngle.acos((float) x);
    }

    @Override
    public double asin(double x) {
        return SingleAngle.asin((float) x);
    }

    @Override
    public double atan(double x) {
        return SingleAngle.atan((float) x);
    }

    @Override
    public double atan2(double y, double x) {
        return SingleAngle.atan2((float) y, (float) x);
    }

    @Override
    public double erf(double x) {
        return SingleGamma.erf((float) x);
    }

    @Override
    public double erfc(double x) {
        return SingleGamma.erfc((float) x);
    }

    @Override
    public double gamma(double x) {
        return SingleGamma.gamma((float) x);
    }

    @Override
    public double lgamma(double x) {
        return SingleGamma.lgamma((float) x);
    }

    @Override
    public double scale(double x, int power) {
        return x == 0 || !Double.isFinite(x) ? x : SinglePower.scaled((float) x, power);
    }

    /// That library finds no fraction in a NaN.
    @Override
    public double fraction(double x) {
        return Double.isNaN(x) ? 0 : super.fraction(x);
    }
}
