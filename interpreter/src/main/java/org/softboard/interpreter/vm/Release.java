package org.softboard.interpreter.vm;

/// Which MicroPython is followed, and what we call ourselves.
public final class Release {

    public static final String SOFTBOARD = "0.1";
    /// The release whose behaviour is followed.
    public static final String MICROPYTHON = "1.28.0";
    public static final int MAJOR = 1;
    public static final int MINOR = 28;
    public static final int MICRO = 0;
    /// Where a banner shows the day of the build.
    public static final String DATE = "2026-11-24";

    private Release() {
    }
}
