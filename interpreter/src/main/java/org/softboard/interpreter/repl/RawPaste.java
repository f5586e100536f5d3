package org.softboard.interpreter.repl;

/// Source text that comes while it is being compiled, with flow control for the sender
/// (shared/runtime/pyexec.c, mp_reader_stdin_t; docs/reference/repl.rst, "Raw-paste mode").
public final class RawPaste {

    /// What [#read] gives at the end.
    public static final int END = -1;

    private static final int WINDOW = 128;

    private final Console console;
    private final Execution execution;
    private int remaining = WINDOW;
    private boolean ended;

    RawPaste(Console console, Execution execution) {
        this.console = console;
        this.execution = execution;
        console.write(new byte[]{(byte) WINDOW, WINDOW >> 8, 1}, 0, 3);
    }

    public int read() {
        if (ended) {
            return END;
        }
        int character = console.read();
        if (character == Key.CTRL_C || character == Key.CTRL_D) {
            ended = true;
            console.write("\u0004");
            if (character == Key.CTRL_C) {
                throw execution.interrupted();
            }
            return END;
        }
        if (--remaining == 0) {
            console.write("\u0001");
            remaining = WINDOW;
        }
        return character;
    }

    /// The compiler wants no more: what is still sent is thrown away.
    public void close() {
        if (!ended) {
            ended = true;
            console.write("\u0004");
            int character;
            do {
                character = console.read();
            } while (character != Key.CTRL_C && character != Key.CTRL_D);
        }
    }
}
