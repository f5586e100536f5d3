package org.softboard.boards.geometry;

import org.jspecify.annotations.Nullable;

/// A place on the board where a wire can go.
///
/// @param name  unique on its board
/// @param label what is printed beside it
/// @param cpu   the pin of the chip, as the board's definition names it
/// @param alias another name, or what the pin is for
public record Pad(
        String name,
        @Nullable String label,
        Kind kind,
        @Nullable String cpu,
        @Nullable String alias,
        double x,
        double y,
        PadShape shape) {

    /// What hangs on it.
    public enum Kind {
        GPIO,
        POWER,
        CTRL,
        FREE
    }
}
