package org.softboard.boards.geometry;

import java.util.List;

/// Ink, or metal in the shape of ink, that is not letters. A colour is #RRGGBB, or `theme`, `mask`, `gold`.
public sealed interface Silk {

    Side side();

    /// A filled polygon; what leaves the board is cut off.
    record Polygon(List<Point> points, String colour, Side side) implements Silk {}

    /// A corner of a polygon.
    record Point(double x, double y) {}

    record Disc(double x, double y, double diameter, String colour, Side side) implements Silk {}

    record Line(double x1, double y1, double x2, double y2, Side side) implements Silk {}

    /// A gear wheel.
    record Gear(double x, double y, double diameter, Side side) implements Silk {}

    /// A star.
    record Star(double x, double y, double diameter, Side side) implements Silk {}

    /// A rectangle with round ends, its outer size and the width of its rim.
    record Frame(double x, double y, double width, double height, double stroke, String colour, Side side)
            implements
                Silk {}

    record Ring(double x, double y, double diameter, double stroke, String colour, Side side) implements Silk {}

    /// The sign for a microphone.
    record Microphone(double x, double y, double width, double height, String colour, Side side) implements Silk {}
}
