package org.softboard.tests.fuzz;

/// A program has spent what it had; Python cannot catch it.
final class OutOfTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfTime() {
        super("out of time", null, false, false);
    }
}
