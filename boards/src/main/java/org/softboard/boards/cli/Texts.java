package org.softboard.boards.cli;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;

/// What people type as values of options, and what it means. Each complaint names the option and says what to write.
final class Texts {

    static final String PYBOARD = "pyboard";

    private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|ms|s|m|min|h)?");
    private static final double LONGEST_SECONDS = 1e9;
    private static final double SLOWEST = 0.001;
    private static final double FASTEST = 1e6;
    private static final int LAST_PORT = 65535;

    private Texts() {}

    /// A board's id.
    static BoardDefinition board(String option, String text) {
        return Boards.named(text).orElseThrow(() -> new Unusable(option + ": there is no board '" + text
                + "'; there are: " + Boards.all().stream().map(BoardDefinition::id).collect(Collectors.joining(", "))));
    }

    /// How fast virtual time goes: `max` (infinite), or a factor (1 is real time, 0.1 slow motion).
    static double speed(String option, String text) {
        if (text.equals("max")) {
            return Double.POSITIVE_INFINITY;
        }
        double factor;
        try {
            factor = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new Unusable(option + ": '" + text + "' is no speed; write max, or a factor such as 1 or 0.1");
        }
        if (!(factor >= SLOWEST && factor <= FASTEST)) {
            throw new Unusable(option + ": the speed must be between 0.001 and 1000000, or max");
        }
        return factor;
    }

    /// A span of virtual time: `5s`, `250ms`, `2m`, `1.5` (seconds); in nanoseconds.
    static long nanos(String option, String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new Unusable(option + ": '" + text + "' is no time; write for example 5s, 250ms or 2m");
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
            throw new Unusable(option + ": '" + text + "' is too long");
        }
        return Math.round(seconds * 1e9);
    }

    /// A TCP address to listen at, `PORT` or `HOST:PORT`; without a host, only this computer reaches it.
    static InetSocketAddress address(String option, String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (host.isEmpty() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
            throw new Unusable(option + ": '" + text + "' is no address; write for example 2323 or 127.0.0.1:2323");
        }
        var address = new InetSocketAddress(host, Integer.parseInt(port));
        if (address.isUnresolved()) {
            throw new Unusable(option + ": there is no host '" + host + "'");
        }
        return address;
    }

    static long number(String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new Unusable(option + ": '" + text + "' is no whole number; write for example 7");
        }
    }
}
