package org.softboard.boards.bridge;

import java.io.IOException;

/// A serial port of the host cannot be used, or no longer; the message says why, for the person who named it.
public final class PortProblem extends IOException {

    private static final long serialVersionUID = 1;

    PortProblem(String message) {
        super(message);
    }
}
