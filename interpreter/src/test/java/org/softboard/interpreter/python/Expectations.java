package org.softboard.interpreter.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a Python test expects, read off its comments: `# expect: text` on the line that prints it, in the order in which
/// it is printed; `# expect IndexError: message` on the line whose exception ends the program.
public record Expectations(List<String> output, @Nullable String error, int errorLine) {

    private static final Pattern OUTPUT = Pattern.compile("# expect: ?(.*)$");
    private static final Pattern ERROR = Pattern.compile("# expect ([A-Za-z_]+(?::.*)?)$");

    public static Expectations of(String source) {
        List<String> output = new ArrayList<>();
        String error = null;
        int errorLine = 0;
        String[] lines = source.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher printed = OUTPUT.matcher(lines[i]);
            Matcher raised = ERROR.matcher(lines[i]);
            if (printed.find()) {
                output.add(printed.group(1));
            } else if (raised.find()) {
                error = withoutColon(raised.group(1));
                errorLine = i + 1;
            }
        }
        return new Expectations(output, error, errorLine);
    }

    public boolean isEmpty() {
        return output.isEmpty() && error == null;
    }

    /// How the output of a run, traceback included, differs; empty if it does not.
    public String difference(String actual) {
        int traceback = actual.indexOf("Traceback (most recent call last):\n");
        String printed = traceback < 0 ? actual : actual.substring(0, traceback);
        List<String> lines = printed.isEmpty() ? List.of() : List.of(printed.stripTrailing().split("\n", -1));
        if (printed.endsWith("\n\n") || printed.equals("\n")) {
            lines = List.of(printed.substring(0, printed.length() - 1).split("\n", -1));
        }
        if (!lines.equals(output)) {
            return "printed " + lines + "\nexpected " + output
                    + (traceback < 0 ? "" : "\n" + actual.substring(traceback));
        }
        if (error == null) {
            return traceback < 0 ? "" : "raised unexpectedly:\n" + actual.substring(traceback);
        }
        if (traceback < 0) {
            return "ended without " + error;
        }
        String[] last = actual.stripTrailing().split("\n", -1);
        if (!withoutColon(last[last.length - 1]).equals(error)) {
            return "raised " + last[last.length - 1] + "\nexpected " + error;
        }
        return actual.substring(traceback).contains("line " + errorLine) ? "" : "not raised on line " + errorLine;
    }

    /// An exception without arguments ends its traceback in `KeyError: `; a test may leave the colon out.
    private static String withoutColon(String line) {
        String text = line.strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }
}
