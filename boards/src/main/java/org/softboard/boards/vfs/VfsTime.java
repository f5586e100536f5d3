package org.softboard.boards.vfs;

import java.util.function.LongSupplier;
import org.softboard.firmware.fat.FatTime;

/// The calendar that files get their times from.
///
/// @param nanos nanoseconds since 1970
/// @param epoch seconds since 1970 at which the time of programs begins
public record VfsTime(LongSupplier nanos, long epoch) {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /// As directory entries of FAT have it.
    public int fat() {
        return FatTime.pack(seconds());
    }

    long seconds() {
        return nanos.getAsLong() / NANOS_PER_SECOND;
    }
}
