package org.softboard.boards.geometry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The colours of a bare board, each as #RRGGBB.
///
/// @param mask      solder mask over copper
/// @param bare      solder mask where there is no copper beneath
/// @param edge      the cut edge of the laminate
/// @param pad       bare metal
/// @param laminate  laminate without mask, if some shows
/// @param themes    colours that the maker sells the board in, by name; the first one is drawn
public record BoardColours(
        String mask,
        String bare,
        String edge,
        String silk,
        String pad,
        @Nullable String laminate,
        Map<String, String> themes) {}
