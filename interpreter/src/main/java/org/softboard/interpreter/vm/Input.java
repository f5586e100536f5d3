package org.softboard.interpreter.vm;

/// Where a machine's standard input comes from, given by its owner.
public interface Input {

    int END = -1;

    /// The next byte, END at the end; waits if there is none yet.
    int read();

    /// Is there a byte (or the end) to be read without waiting?
    default boolean isReady() {
        return true;
    }

    Input EMPTY = () -> END;
}
