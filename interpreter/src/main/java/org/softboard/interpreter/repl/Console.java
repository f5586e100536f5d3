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

    /// Does it know emacs's keys for whole words (Esc b, Esc f, Esc d, Esc Delete)?
    default boolean hasWordKeys() {
        return false;
    }

    /// Does it know Ctrl-W and Ctrl with the arrows, too?
    default boolean hasMoreWordKeys() {
        return false;
    }

    default void write(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, 0, bytes.length);
    }
}
