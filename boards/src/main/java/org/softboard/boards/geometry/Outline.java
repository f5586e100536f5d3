package org.softboard.boards.geometry;

import java.util.List;

/// The bare board: its size, its edge as an SVG path, and what is drilled.
///
/// @param ears         rings that can be snapped off, without solder mask
/// @param perforations the row of holes along which they break
public record Outline(
        double width,
        double height,
        String path,
        List<Hole> holes,
        List<Ear> ears,
        List<Hole> perforations) {

    /// A hole; `ring` is the diameter of the metal around it, or 0 if there is none.
    public record Hole(double x, double y, double diameter, double ring) {}

    /// A round ear around a hole.
    public record Ear(double x, double y, double radius) {}
}
