package org.softboard.interpreter.repl;

import java.nio.charset.StandardCharsets;

/// The terminal that a REPL talks to, byte by byte (py/mphal.h, mp_hal_stdin_rx_chr and mp_hal_stdout_tx_strn).
public interface Console {

    /// Waits for a byte that was typed.
    int read();

    void write(byte[] bytes, int offset, int length);

    /// Does the firmware know the keys of emacs?
    default boolean hasEmacsKeys() {
        return true;
    }

    default void write(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, 0, bytes.length);
    }
}
