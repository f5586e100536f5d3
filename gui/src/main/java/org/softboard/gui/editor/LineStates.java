package org.softboard.gui.editor;

import java.util.Arrays;
import java.util.function.IntFunction;

/// For each line of a text what the line before it left open, kept up to date by scanning no more lines than an edit
/// can have changed.
final class LineStates {

    private final PythonScanner scanner = new PythonScanner((_, _, _) -> {});
    private int[] states = new int[64];
    private int count = 1;

    int at(int line) {
        return states[line];
    }

    /// Lines `line` to `line + removed` have become `line` to `line + added`; gives the first line below whose state is
    /// the one that it had before, or the number of lines.
    int edited(int line, int removed, int added, IntFunction<String> lines) {
        int rest = count - line - 1 - removed;
        int newCount = count - removed + added;
        if (newCount > states.length) {
            states = Arrays.copyOf(states, Math.max(newCount, states.length * 2));
        }
        System.arraycopy(states, line + 1 + removed, states, line + 1 + added, rest);
        count = newCount;
        for (int i = line; i + 1 < count; i++) {
            int state = scanner.scan(lines.apply(i), states[i]);
            if (i >= line + added && states[i + 1] == state) {
                return i + 1;
            }
            states[i + 1] = state;
        }
        return count;
    }
}
