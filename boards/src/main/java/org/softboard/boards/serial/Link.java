package org.softboard.boards.serial;

import java.io.IOException;

/// A way from other programs to a board's serial port.
public interface Link extends AutoCloseable {

    /// What people type to use it, a line for each program; the first line says what the way is.
    String advice();

    @Override
    void close() throws IOException;
}
