package org.softboard.boards.definition;

/// The MicroPython release that the boards follow, and how they say so.
public final class Release {

    public static final int MAJOR = 1;
    public static final int MINOR = 28;
    public static final int MICRO = 0;

    public static final String NUMBER = MAJOR + "." + MINOR + "." + MICRO;

    /// The date of the release, as the banner shows a build's date.
    public static final String DATE = "2026-04-06";

    /// As `os.uname().version` and the banner have it.
    public static final String BANNER = "v" + NUMBER + " on " + DATE;

    private Release() { }
}
