package org.softboard.boards.geometry;

import org.jspecify.annotations.Nullable;

/// A light on the board.
///
/// @param name unique on its board
/// @param id   its number in the board's definition; none if programs cannot switch it
/// @param box  its body; the lens fills the middle of the longer side
/// @param on   the colour of its light, #RRGGBB
/// @param off  the colour of its lens without light
public record Led(String name, @Nullable Integer id, Box box, Side side, Lens lens, String on, String off) {

    /// What lights up.
    public enum Lens {
        CHIP,
        MICROPHONE
    }
}
