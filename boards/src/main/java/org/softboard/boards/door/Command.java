package org.softboard.boards.door;

import java.util.function.Consumer;

/// What the outside may do to a running board. Each has the virtual time (nanoseconds) at which it happens; [#NOW]
/// stands for "as soon as the board sees it", which a recording would write down as the time that it became.
public sealed interface Command {

    long NOW = -1;

    long time();

    /// Presses a button, by its name in the board's definition.
    record Press(long time, String button) implements Command {}

    record Release(long time, String button) implements Command {}

    /// Bytes typed at the board's console.
    record Type(long time, byte[] bytes) implements Command {}

    /// Nobody will type any more: a program that waits for more ends.
    record HangUp(long time) implements Command {}

    /// Connects two pins by their CPU names.
    record Wire(long time, String from, String to) implements Command {}

    record Cut(long time, String from, String to) implements Command {}

    /// Asks for a look at the board, which its own thread hands over.
    record Look(long time, Consumer<BoardSnapshot> viewer) implements Command {}

    /// Ends the run.
    record Stop(long time) implements Command {}
}
