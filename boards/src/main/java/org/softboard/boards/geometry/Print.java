package org.softboard.boards.geometry;

import org.jspecify.annotations.Nullable;

/// Letters on the board.
///
/// @param x      the centre, or the left end if `left`
/// @param size   height of a capital letter
/// @param turn   clockwise, in degrees
/// @param colour `mask` for letters cut out of metal or ink; none for silk
public record Print(String text, double x, double y, double size, double turn, boolean left, Side side,
        @Nullable String colour) {}
