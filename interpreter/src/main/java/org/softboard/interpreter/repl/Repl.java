package org.softboard.interpreter.repl;

/// The interactive prompt: friendly, paste mode, raw and raw paste (shared/runtime/pyexec.c). Which of friendly and
/// raw is on outlives a soft reset.
public final class Repl {

    private final Console console;
    private final Execution execution;
    private final LineEditor.Completion completion;
    private boolean raw;

    /// One that begins in the mode that it is told.
    public Repl(Console console, Execution execution, LineEditor.Completion completion, boolean raw) {
        this.raw = raw;
        this.console = console;
        this.execution = execution;
        this.completion = completion;
    }

    public boolean isRaw() {
        return raw;
    }

    /// Reads and runs until a soft reset is wanted.
    public void run(LineText line, History history) {
        var editor = new LineEditor(console, line, history, completion);
        boolean again = true;
        while (again) {
            again = raw ? raw(line) : friendly(line, editor);
        }
    }

    /// True when the mode has changed, false for a soft reset.
    private boolean friendly(LineText line, LineEditor editor) {
        line.open();
        banner();
        while (true) {
            execution.prompted();
            line.clear();
            int key = editor.read(execution.firstPrompt());
            switch (key) {
                case Key.CTRL_A -> {
                    console.write("\r\n");
                    line.free();
                    raw = true;
                    return true;
                }
                case Key.CTRL_B -> {
                    console.write("\r\n");
                    banner();
                }
                case Key.CTRL_C -> console.write("\r\n");
                case Key.CTRL_D -> {
                    console.write("\r\n");
                    return false;
                }
                case Key.CTRL_E -> {
                    if (paste(line) && execution.pasted(line)) {
                        return false;
                    }
                }
                default -> {
                    if (line.length() > 0 && continued(line, editor) && execution.statement(line)) {
                        return false;
                    }
                }
            }
        }
    }

    private void banner() {
        console.write(execution.banner());
        console.write("\r\nType \"help()\" for more information.\r\n");
    }

    /// Reads on until the statement is whole; false if Ctrl-C threw it away.
    private boolean continued(LineText line, LineEditor editor) {
        while (Continuation.isNeeded(line)) {
            line.append('\n');
            int key = editor.read(execution.nextPrompt());
            if (key == Key.CTRL_C) {
                console.write("\r\n");
                return false;
            }
            if (key == Key.CTRL_D) {
                return true;
            }
        }
        return true;
    }

    /// Collects text as it comes; false if Ctrl-C threw it away.
    private boolean paste(LineText line) {
        console.write("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
        line.clear();
        while (true) {
            int character = console.read();
            switch (character) {
                case Key.CTRL_C -> {
                    console.write("\r\n");
                    return false;
                }
                case Key.CTRL_D -> {
                    console.write("\r\n");
                    return true;
                }
                default -> {
                    line.append(character);
                    if (character == '\r') {
                        console.write("\r\n=== ");
                    } else {
                        console.write(new byte[]{(byte) character}, 0, 1);
                    }
                }
            }
        }
    }

    /// True when the mode has changed, false for a soft reset.
    private boolean raw(LineText line) {
        line.open();
        console.write("raw REPL; CTRL-B to exit\r\n>");
        while (true) {
            int character = console.read();
            switch (character) {
                case Key.CTRL_A -> {
                    if (line.length() == 2 && line.at(0) == Key.CTRL_E) {
                        if (command(line.at(1))) {
                            return false;
                        }
                    } else {
                        console.write("raw REPL; CTRL-B to exit\r\n");
                    }
                    line.clear();
                    console.write(">");
                }
                case Key.CTRL_B -> {
                    console.write("\r\n");
                    line.free();
                    raw = false;
                    return true;
                }
                case Key.CTRL_C -> line.clear();
                case Key.CTRL_D -> {
                    console.write("OK");
                    if (line.length() == 0) {
                        console.write("\r\n");
                        return false;
                    }
                    if (execution.raw(line)) {
                        return false;
                    }
                    line.clear();
                    console.write(">");
                }
                default -> line.append(character);
            }
        }
    }

    /// A raw REPL command: Ctrl-E, a letter, Ctrl-A. Only raw paste exists.
    private boolean command(int letter) {
        if (letter != 'A') {
            console.write("R\u0000");
            return false;
        }
        console.write("R\u0001");
        return execution.stream(new RawPaste(console, execution));
    }
}
