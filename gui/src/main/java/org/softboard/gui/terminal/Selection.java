package org.softboard.gui.terminal;

import org.jspecify.annotations.Nullable;

/// A stretch of a terminal's text, from where it was begun to where it has been drawn.
record Selection(Spot anchor, Spot head) {

    /// A place between two characters of a line, by the line's number.
    record Spot(long line, int column) implements Comparable<Spot> {

        @Override
        public int compareTo(Spot other) {
            return line != other.line ? Long.compare(line, other.line) : Integer.compare(column, other.column);
        }
    }

    Spot start() {
        return anchor.compareTo(head) <= 0 ? anchor : head;
    }

    Spot end() {
        return anchor.compareTo(head) <= 0 ? head : anchor;
    }

    boolean isEmpty() {
        return anchor.equals(head);
    }

    /// The same, without lines that have been forgotten; null if nothing is left.
    @Nullable Selection within(TerminalText text) {
        if (end().line < text.first()) {
            return null;
        }
        return start().line >= text.first() ? this : new Selection(new Spot(text.first(), 0), end());
    }

    String text(TerminalText text) {
        StringBuilder selected = new StringBuilder();
        for (long line = start().line; line <= Math.min(end().line, text.end() - 1); line++) {
            int from = line == start().line ? start().column : 0;
            int to = line == end().line ? end().column : Integer.MAX_VALUE;
            selected.append(text.text(line, from, to).stripTrailing());
            if (line < end().line) {
                selected.append('\n');
            }
        }
        return selected.toString();
    }
}
