package org.softboard.boards.python;

/// What a program can set about the REPL and the start (shared/runtime/pyexec.c, ports/stm32/main.c).
public final class ReplSettings {

    boolean info;
    String main = "main.py";

    /// Nothing set.
    ReplSettings() {}

    /// Print time and memory after each statement.
    public boolean showsInfo() {
        return info;
    }

    /// The script that `pyb.main` has named.
    public String main() {
        return main;
    }
}
