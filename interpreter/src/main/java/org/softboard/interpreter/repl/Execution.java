package org.softboard.interpreter.repl;

/// What the REPL asks of the machine: to run what was typed, and what it shows around that.
public interface Execution {

    /// Runs text as one interactive statement; true if it wants a soft reset (SystemExit).
    boolean statement(LineText text);

    /// Runs text as a file, as paste mode does.
    boolean pasted(LineText text);

    /// Runs text as a file between the end marks of the raw REPL.
    boolean raw(LineText text);

    /// Runs what arrives through a raw-paste stream as a file, between end marks.
    boolean stream(RawPaste stream);

    /// The exception that Ctrl-C in the middle of a raw paste raises.
    RuntimeException interrupted();

    /// Called before each prompt: a heap left locked would leave no way out.
    void prompted();

    String banner();

    String firstPrompt();

    String nextPrompt();
}
