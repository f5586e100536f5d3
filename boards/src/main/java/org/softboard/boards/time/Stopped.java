package org.softboard.boards.time;

/// Ends the running program from outside: its time is up, or somebody stops the board. Python cannot catch it.
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stopped() {
        super(null, null, false, false);
    }
}
