package org.softboard.interpreter.memory;

/// Decimal powers as one kind of float reckons them: what both printing and reading of numbers stand on.
/// After mp_decimal_exp in py/parsenum.c, whose rounding errors show in the last digits and are therefore kept.
abstract sealed class DecimalScale permits SingleScale, ExtendedScale {

    /// `value * 10 ** tens`, rounded to the board's float.
    abstract double scale(double value, int tens);

    /// `mantissa * 10 ** tens` of an unsigned mantissa, rounded to the board's float.
    abstract double scaleMantissa(long mantissa, int tens);

    /// `value * 10 ** tens` rounded to the nearest unsigned integer.
    abstract long mantissa(double value, int tens);

    /// The power of ten that the power of two in `value` points at, towards zero.
    abstract int roughExponent(double value);
}
