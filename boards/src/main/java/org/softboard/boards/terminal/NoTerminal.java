package org.softboard.boards.terminal;

/// There is no terminal here, or one that cannot do what is needed; the message says which.
public final class NoTerminal extends Exception {

    private static final long serialVersionUID = 1;

    NoTerminal(String message) {
        super(message);
    }
}
