package org.softboard.gui.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What keys do to lines of Python: pure functions, so that they need no window. Indentation is four spaces (PEP 8,
/// "Indentation").
final class PythonEdits {

    static final int INDENT = 4;

    private PythonEdits() {}

    /// How far a new line is indented after the line whose text before the caret is `before`.
    static String indentAfter(String before) {
        String indent = before.substring(0, indentation(before));
        String code = withoutComment(before).strip();
        if (code.endsWith(":") || code.endsWith("(") || code.endsWith("[") || code.endsWith("{")) {
            return indent + " ".repeat(INDENT);
        }
        if (code.matches("(return|raise)\\b.*|pass|break|continue")) {
            return indent.substring(0, Math.max(0, indent.length() - INDENT));
        }
        return indent;
    }

    /// The count of characters that indent a line.
    static int indentation(String line) {
        int count = 0;
        while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t')) {
            count++;
        }
        return count;
    }

    /// The spaces that Tab inserts at a column.
    static String tab(int column) {
        return " ".repeat(INDENT - column % INDENT);
    }

    /// How many characters Backspace takes after `before`: a step of indentation, or one.
    static int backspace(String before) {
        if (before.isEmpty() || !before.isBlank() || before.endsWith("\t")) {
            return 1;
        }
        int wanted = (before.length() - 1) % INDENT + 1;
        int spaces = before.length() - before.stripTrailing().length();
        return Math.max(1, Math.min(wanted, spaces));
    }

    static List<String> indent(List<String> lines) {
        return lines.stream().map(line -> line.isBlank() ? line : " ".repeat(INDENT) + line).toList();
    }

    static List<String> dedent(List<String> lines) {
        return lines.stream().map(line -> {
            int spaces = 0;
            while (spaces < INDENT && spaces < line.length() && line.charAt(spaces) == ' ') {
                spaces++;
            }
            return spaces == 0 && line.startsWith("\t") ? line.substring(1) : line.substring(spaces);
        }).toList();
    }

    /// Makes comments of the lines, or code again if all of them are comments.
    static List<String> toggleComment(List<String> lines) {
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        if (!written.isEmpty() && written.stream().allMatch(line -> line.strip().startsWith("#"))) {
            return lines.stream().map(line -> line.replaceFirst("# ?", "")).toList();
        }
        int column = written.stream().mapToInt(PythonEdits::indentation).min().orElse(0);
        return lines.stream().map(line -> {
            boolean blank = line.isBlank() && !written.isEmpty();
            return blank ? line : line.substring(0, column) + "# " + line.substring(column);
        }).toList();
    }

    private static String withoutComment(String line) {
        int[] comment = {-1};
        new PythonScanner((kind, start, _) -> {
            if (kind == PythonScanner.Kind.COMMENT) {
                comment[0] = start;
            }
        }).scan(line, PythonScanner.CLOSED);
        return comment[0] < 0 ? line : line.substring(0, comment[0]);
    }

    /// The bracket that closes or opens one, null if the character is none.
    static @Nullable Character partner(char bracket) {
        int index = "()[]{}".indexOf(bracket);
        return index < 0 ? null : "()[]{}".charAt(index ^ 1);
    }
}
