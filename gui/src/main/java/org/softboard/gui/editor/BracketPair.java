package org.softboard.gui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Two places in a text with brackets that belong together. Brackets in strings and comments are none.
record BracketPair(Place first, Place second) {

    record Place(int line, int column) {}

    /// Looks no further than this for a partner.
    private static final int LINES = 2000;

    /// The pair with a bracket right before or behind the caret, null if there is none.
    static @Nullable BracketPair at(Place caret, int lineCount, IntFunction<String> lines, LineStates states) {
        for (int column = caret.column; column >= Math.max(0, caret.column - 1); column--) {
            Place place = new Place(caret.line, column);
            if (brackets(caret.line, lines, states).contains(column)) {
                Place partner = partner(place, lineCount, lines, states);
                return partner == null ? null : new BracketPair(place, partner);
            }
        }
        return null;
    }

    private static @Nullable Place partner(Place place, int lineCount, IntFunction<String> lines, LineStates states) {
        char bracket = lines.apply(place.line).charAt(place.column);
        Character wanted = PythonEdits.partner(bracket);
        int step = "([{".indexOf(bracket) >= 0 ? 1 : -1;
        int depth = 0;
        for (int line = place.line; line >= 0 && line < lineCount && Math.abs(line - place.line) < LINES;
                line += step) {
            String text = lines.apply(line);
            List<Integer> columns = brackets(line, lines, states);
            for (int column : step > 0 ? columns : columns.reversed()) {
                if (line == place.line && (column - place.column) * step < 0) {
                    continue;
                }
                char c = text.charAt(column);
                depth += c == bracket ? 1 : wanted != null && c == wanted ? -1 : 0;
                if (depth == 0) {
                    return new Place(line, column);
                }
            }
        }
        return null;
    }

    private static List<Integer> brackets(int line, IntFunction<String> lines, LineStates states) {
        List<Integer> columns = new ArrayList<>();
        new PythonScanner((kind, start, _) -> {
            if (kind == PythonScanner.Kind.BRACKET) {
                columns.add(start);
            }
        }).scan(lines.apply(line), states.at(line));
        return columns;
    }
}
