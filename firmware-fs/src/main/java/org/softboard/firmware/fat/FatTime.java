package org.softboard.firmware.fat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Date and time in 32 bits (fatgen103, Date and Time Formats), as FatFs's `get_fattime` gives them.
///
///     year - 1980 (7) | month (4) | day (5) | hour (5) | minute (6) | seconds / 2 (5)
public final class FatTime {

    /// 2000-01-01: what MicroPython says of a root directory.
    public static final int YEAR_2000 = pack(LocalDateTime.of(2000, 1, 1, 0, 0));

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = FIRST_YEAR + 127;

    private FatTime() {}

    /// The nearest time that can be packed.
    public static int pack(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR) {
            return pack(LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0));
        }
        if (time.getYear() > LAST_YEAR) {
            return pack(LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 58));
        }
        return time.getYear() - FIRST_YEAR << 25 | time.getMonthValue() << 21 | time.getDayOfMonth() << 16
                | time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
    }

    /// As [#pack], of seconds since 1970.
    public static int pack(long seconds) {
        try {
            return pack(LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
        } catch (DateTimeException beyondAllYears) {
            return pack(LocalDateTime.of(seconds < 0 ? FIRST_YEAR : LAST_YEAR, 1, 1, 0, 0));
        }
    }

    /// Seconds since 1970. Fields that no calendar has, such as month 0, count on from the nearest that it has.
    static long seconds(int packed) {
        int month = packed >> 21 & 0xf;
        LocalDateTime start = LocalDateTime.of(FIRST_YEAR + (packed >>> 25), 1, 1, 0, 0);
        return start.plusMonths(month - 1L).plusDays((packed >> 16 & 0x1f) - 1L).plusHours(packed >> 11 & 0x1f)
                .plusMinutes(packed >> 5 & 0x3f).plusSeconds(2L * (packed & 0x1f)).toEpochSecond(ZoneOffset.UTC);
    }
}
