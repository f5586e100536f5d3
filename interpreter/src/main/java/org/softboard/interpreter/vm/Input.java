package org.softboard.interpreter.vm;

/// Where a machine's standard input comes from, given by its owner.
public interface Input {

    int END = -1;

    /// How reading a line ended.
    enum Line {
        COMPLETE, INTERRUPTED, AT_END
    }

    /// The next byte, END at the end; waits if there is none yet.
    int read();

    /// Its lines end with a carriage return, as a terminal sends them; text streams make that a newline.
    default boolean isFromTerminal() {
        return false;
    }

    /// Is there a byte (or the end) to be read without waiting?
    default boolean isReady() {
        return true;
    }

    /// Reads a line for `input()`, with whatever editing there is.
    default Line readLine(Vm vm, Vstr line) {
        while (true) {
            int b = read();
            if (b == END && line.length() == 0) {
                return Line.AT_END;
            }
            if (b == END || b == '\n') {
                return Line.COMPLETE;
            }
            line.character(b);
        }
    }

    Input EMPTY = () -> END;
}
