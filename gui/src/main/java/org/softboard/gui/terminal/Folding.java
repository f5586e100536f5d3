package org.softboard.gui.terminal;

/// How long lines are folded into rows of a width: the rows that are shown, counted from the oldest remembered line.
final class Folding {

    private final TerminalText text;
    private int columns = 80;

    Folding(TerminalText text) {
        this.text = text;
    }

    /// A row: columns `from` to `to` of a line.
    record Row(long line, int from, int to) {}

    int columns() {
        return columns;
    }

    void width(int columns) {
        this.columns = Math.max(8, columns);
    }

    /// The number of rows of a line; the cursor needs one more where it stands behind a full last row.
    int rows(long line) {
        int length = text.length(line);
        boolean behind = line == text.cursorLine() && text.cursorColumn() >= length;
        int needed = behind ? text.cursorColumn() + 1 : length;
        return Math.max(1, (needed + columns - 1) / columns);
    }

    long total() {
        long rows = 0;
        for (long line = text.first(); line < text.end(); line++) {
            rows += rows(line);
        }
        return rows;
    }

    /// The row with this number.
    Row at(long number) {
        long left = number;
        for (long line = text.first(); line < text.end(); line++) {
            int rows = rows(line);
            if (left < rows) {
                return new Row(line, (int) left * columns, ((int) left + 1) * columns);
            }
            left -= rows;
        }
        return new Row(text.end() - 1, 0, columns);
    }

    /// The number of the row that shows a place.
    long number(Selection.Spot spot) {
        long number = 0;
        for (long line = text.first(); line < spot.line(); line++) {
            number += rows(line);
        }
        return number + Math.min(spot.column() / columns, Math.max(0, rows(spot.line()) - 1));
    }

    /// The row below; its line is behind the last one if there is none.
    Row below(Row row) {
        return row.to < rows(row.line) * columns ? new Row(row.line, row.to, row.to + columns)
                : new Row(row.line + 1, 0, columns);
    }
}
