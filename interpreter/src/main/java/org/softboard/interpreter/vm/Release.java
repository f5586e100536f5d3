package org.softboard.interpreter.vm;

import java.util.List;

/// A release of MicroPython, as `sys` tells of it; and what we call ourselves.
///
/// @param number what `sys.implementation.version` begins with
/// @param suffix what ends `sys.implementation.version`; that does not have it before 1.20
/// @param sys    `sys.version`
public record Release(List<Integer> number, List<String> suffix, String sys) {

    public static final String SOFTBOARD = "0.1";
    /// The release whose behaviour is followed, unless a profile says otherwise.
    public static final String MICROPYTHON = "1.28.0";
    /// Where a banner shows the day of the build.
    public static final String DATE = "2026-11-24";

    /// The release that is followed.
    public static final Release CURRENT = new Release(List.of(1, 28, 0), List.of(""),
            "3.4.0; MicroPython v" + MICROPYTHON + " on " + DATE + "; Softboard " + SOFTBOARD);

    /// An older one, whose `sys.version` said no more than the version of Python.
    public static Release older(int major, int minor, int micro) {
        return new Release(List.of(major, minor, micro), List.of(), "3.4.0");
    }
}
