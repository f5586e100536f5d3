package org.softboard.interpreter.vm;

/// A program did what makes a real board crash, of which Python cannot know. The message says what.
public final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash(String message) {
        super(message, null, false, false);
    }
}
