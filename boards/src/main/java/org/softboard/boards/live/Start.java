package org.softboard.boards.live;

/// How a board comes to its next program.
sealed interface Start {

    record PowerOn() implements Start {}

    /// The chip starts anew.
    record Hard() implements Start {}

    /// A fresh interpreter on hardware that goes on, at a prompt in the same mode.
    record Soft(boolean raw) implements Start {}

    /// The interpreter that there is goes on at its prompt.
    record Prompt() implements Start {}

    /// Another start, then a program in place of main.py.
    record Program(String name, byte[] source, Start after) implements Start {}

    /// Ends what runs, for another start. Python cannot catch it.
    final class Wanted extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Start start;

        Wanted(Start start) {
            super(null, null, false, false);
            this.start = start;
        }

        Start start() {
            return start;
        }
    }
}
