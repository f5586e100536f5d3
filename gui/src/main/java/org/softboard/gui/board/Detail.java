package org.softboard.gui.board;

import org.jspecify.annotations.Nullable;

/// How much of a board is drawn, by how large it appears. Each step adds to the one before.
enum Detail {

    /// Outline, cans, chips, lights as dots.
    DISTANT(0),
    /// Pads, buttons, large prints, halos.
    FAR(4),
    /// All prints that can be read, small parts, leads, shadows of parts.
    PLAIN(6.5),
    /// Solder, markings, copper under the mask, the walls of holes.
    NEAR(16),
    /// Grain of metal, marks of the mould, the inside of lenses.
    CLOSE(40);

    private static final double HYSTERESIS = 0.9;
    private static final double READABLE_PIXELS = 4.8;

    private final double pixelsPerMillimetre;

    Detail(double pixelsPerMillimetre) {
        this.pixelsPerMillimetre = pixelsPerMillimetre;
    }

    /// The detail for a scale. What is drawn now stays until the scale is a tenth below its own step.
    static Detail at(double pixelsPerMillimetre, @Nullable Detail now) {
        Detail due = DISTANT;
        for (Detail detail : values()) {
            boolean shown = now != null && now.compareTo(detail) >= 0;
            double step = detail.pixelsPerMillimetre * (shown ? HYSTERESIS : 1);
            if (pixelsPerMillimetre >= step) {
                due = detail;
            }
        }
        return due;
    }

    boolean atLeast(Detail other) {
        return compareTo(other) >= 0;
    }

    /// Whether letters with capitals of this height can be read.
    boolean reads(double capitalMillimetres) {
        return this != DISTANT && capitalMillimetres * pixelsPerMillimetre >= READABLE_PIXELS;
    }
}
