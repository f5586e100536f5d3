package org.softboard.boards.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How fast virtual time goes: `max`, or a factor (1 is real time, 0.1 slow motion).
final class Speed implements ITypeConverter<Double> {

    private static final double SLOWEST = 0.001;

    @Override
    public Double convert(String text) {
        if (text.equals("max")) {
            return Double.POSITIVE_INFINITY;
        }
        double factor;
        try {
            factor = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("'" + text + "' is no speed; write max, or a factor such as 1 or 0.1");
        }
        if (!(factor >= SLOWEST && factor <= 1e6)) {
            throw new TypeConversionException("the speed must be between 0.001 and 1000000, or max");
        }
        return factor;
    }
}
