package org.softboard.gui.terminal;

import java.util.Arrays;

/// The lines that a terminal has shown and still remembers, and its cursor. A line is as long as it was written: the
/// view folds it, so that a narrower window loses nothing and the cursor moves in it as if it were not folded.
/// Lines have numbers that they keep when the oldest are forgotten.
final class TerminalText {

    /// Lines remembered.
    static final int LINES = 5000;

    /// A longer line is broken.
    static final int LONGEST = 2000;

    /// Code points remembered in all lines together.
    static final int CHARACTERS = 1_000_000;

    private static final int[] EMPTY = {};

    private final int[][] lines = new int[LINES][];
    private final int[] lengths = new int[LINES];
    private long first;
    private long next = 1;
    private int characters;
    private long cursorLine;
    private int cursorColumn;
    private int height = 24;

    TerminalText() {
        lines[0] = EMPTY;
    }

    /// The number of the oldest line that is remembered.
    long first() {
        return first;
    }

    /// The number that the next line will have.
    long end() {
        return next;
    }

    long cursorLine() {
        return cursorLine;
    }

    int cursorColumn() {
        return cursorColumn;
    }

    /// How many lines a program that addresses lines believes to have.
    void resize(int rows) {
        height = Math.clamp(rows, 1, LINES / 2);
    }

    int length(long line) {
        return lengths[slot(line)];
    }

    int codePoint(long line, int column) {
        return lines[slot(line)][column];
    }

    /// The characters of a line from one column up to another; columns behind its end are nothing.
    String text(long line, int from, int to) {
        int end = Math.min(to, length(line));
        return from >= end ? "" : new String(lines[slot(line)], from, end - from);
    }

    private static int slot(long line) {
        return (int) (line % LINES);
    }

    void put(int codePoint) {
        if (cursorColumn >= LONGEST) {
            cursorColumn = 0;
            lineFeed();
        }
        pad(cursorColumn + 1);
        lines[slot(cursorLine)][cursorColumn++] = codePoint;
    }

    /// Makes a line at least as long as this.
    private void pad(int length) {
        int slot = slot(cursorLine);
        int before = lengths[slot];
        if (length <= before) {
            return;
        }
        if (length > lines[slot].length) {
            lines[slot] = Arrays.copyOf(lines[slot], Math.max(length, Math.min(LONGEST, before * 2 + 16)));
        }
        Arrays.fill(lines[slot], before, length, ' ');
        resized(slot, length);
    }

    private void resized(int slot, int length) {
        characters += length - lengths[slot];
        lengths[slot] = length;
    }

    void carriageReturn() {
        cursorColumn = 0;
    }

    void lineFeed() {
        if (cursorLine + 1 == next) {
            append();
        }
        cursorLine++;
    }

    private void append() {
        if (next - first == LINES) {
            forget();
        }
        while (characters > CHARACTERS && first < cursorLine) {
            forget();
        }
        lines[slot(next)] = EMPTY;
        lengths[slot(next)] = 0;
        next++;
    }

    private void forget() {
        int slot = slot(first);
        resized(slot, 0);
        lines[slot] = EMPTY;
        first++;
    }

    void left(int columns) {
        cursorColumn = Math.max(0, Math.min(cursorColumn, LONGEST) - columns);
    }

    void right(int columns) {
        cursorColumn = (int) Math.min(LONGEST - 1L, (long) cursorColumn + columns);
    }

    void tab() {
        right(8 - cursorColumn % 8);
    }

    void column(int column) {
        cursorColumn = Math.clamp(column, 0, LONGEST - 1);
    }

    void up(int rows) {
        cursorLine = Math.max(top(), cursorLine - rows);
    }

    void down(int rows) {
        row((int) Math.min(height - 1L, cursorLine - top() + rows));
    }

    /// The first line of the screen that programs can address.
    private long top() {
        return Math.max(first, next - height);
    }

    /// To a row of the screen, counted from 0.
    void row(int row) {
        long target = top() + Math.clamp(row, 0, height - 1);
        while (next <= target) {
            append();
        }
        cursorLine = target;
    }

    void eraseToEndOfLine() {
        int slot = slot(cursorLine);
        resized(slot, Math.min(lengths[slot], cursorColumn));
    }

    void eraseToStartOfLine() {
        int slot = slot(cursorLine);
        Arrays.fill(lines[slot], 0, Math.min(lengths[slot], cursorColumn + 1), ' ');
    }

    void eraseLine() {
        resized(slot(cursorLine), 0);
    }

    void eraseBelow() {
        eraseToEndOfLine();
        for (long line = cursorLine + 1; line < next; line++) {
            resized(slot(line), 0);
        }
    }

    void eraseScreen() {
        for (long line = top(); line < next; line++) {
            resized(slot(line), 0);
        }
    }

    void eraseCharacters(int count) {
        int slot = slot(cursorLine);
        int end = (int) Math.min(lengths[slot], (long) cursorColumn + count);
        if (cursorColumn < end) {
            Arrays.fill(lines[slot], cursorColumn, end, ' ');
        }
    }

    void deleteCharacters(int count) {
        int slot = slot(cursorLine);
        int rest = lengths[slot] - cursorColumn - count;
        if (rest > 0) {
            System.arraycopy(lines[slot], cursorColumn + count, lines[slot], cursorColumn, rest);
        }
        if (cursorColumn < lengths[slot]) {
            resized(slot, cursorColumn + Math.max(0, rest));
        }
    }

    void insertCharacters(int count) {
        int slot = slot(cursorLine);
        int length = lengths[slot];
        int shift = Math.min(count, LONGEST - length);
        if (cursorColumn < length && shift > 0) {
            int column = cursorColumn;
            cursorColumn = 0;
            pad(length + shift);
            cursorColumn = column;
            System.arraycopy(lines[slot], column, lines[slot], column + shift, length - column);
            Arrays.fill(lines[slot], column, column + shift, ' ');
        }
    }

    /// Forgets everything but the cursor's line.
    void clear() {
        while (first < cursorLine) {
            forget();
        }
        eraseBelow();
        next = cursorLine + 1;
    }
}
