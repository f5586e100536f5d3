package org.softboard.boards.host;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The host's date and time where it is, for files that tools write.
public final class HostCalendar {

    private HostCalendar() {}

    /// Seconds since 1970 by the clock on the wall.
    public static long seconds() {
        return seconds(Instant.now());
    }

    /// What that clock showed at an instant.
    public static long seconds(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault()).toEpochSecond(ZoneOffset.UTC);
    }
}
