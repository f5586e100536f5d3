package org.softboard.boards.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A span of virtual time as people type it: `5s`, `250ms`, `2m`, `1.5` (seconds); in nanoseconds.
final class Span implements ITypeConverter<Long> {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|ms|s|m|min|h)?");
    private static final double LONGEST_SECONDS = 1e9;

    @Override
    public Long convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no time; write for example 5s, 250ms or 2m");
        }
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        double seconds = Double.parseDouble(matcher.group(1)) * switch (unit) {
            case "us" -> 1e-6;
            case "ms" -> 1e-3;
            case "s" -> 1;
            case "h" -> 3600;
            default -> 60;
        };
        if (seconds > LONGEST_SECONDS) {
            throw new TypeConversionException("'" + text + "' is too long");
        }
        return Math.round(seconds * 1e9);
    }
}
