package org.softboard.boards.geometry;

/// The metal of a pad, and where the place that its name stands for lies in it.
public sealed interface PadShape {

    /// How far the metal reaches from its centre, for finding the pad under a pointer.
    double radius();

    /// A ring around a drilled hole; if `soldered`, a header's pin stands in it.
    record Round(double diameter, double drill, boolean soldered) implements PadShape {
        @Override
        public double radius() {
            return diameter / 2;
        }
    }

    /// A square around a drilled hole: many boards mark ground so.
    record Square(double width, double drill, boolean soldered) implements PadShape {
        @Override
        public double radius() {
            return width / 2;
        }
    }

    /// A hole of a female header.
    record Socket(double width) implements PadShape {
        @Override
        public double radius() {
            return width / 2;
        }
    }

    /// A narrow strip of an edge connector, from `top` down to the edge.
    record Strip(double left, double right, double top, double bottom) implements PadShape {
        @Override
        public double radius() {
            return (right - left) / 2;
        }
    }

    /// A wide strip of an edge connector with a round end about a hole for crocodile clips.
    record Tongue(double left, double right, double bottom, double drill) implements PadShape {
        @Override
        public double radius() {
            return (right - left) / 2;
        }
    }
}
