package org.softboard.interpreter.source;

/// A stream of bytes to read source text or .mpy files from (py/reader.h), with its state in the machine's memory.
public interface Reader {

    int END = -1;

    /// The next byte, [#END] at the end, and again [#END] after that.
    int readByte();

    /// Gives back what the reader took.
    void close();

    /// Where its state stands in memory.
    int address();
}
