package org.softboard.boards.cli;

/// An argument that parsed but cannot be used; the message says what to do.
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message);
    }
}
