package org.softboard.gui.board;

import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/// What the board lies on.
public enum Desk {
    LIGHT("#EEF1F4", "#E4E7EB", "#2F6FDB", 1.15),
    DARK("#20242A", "#181B1F", "#6AA6FF", 0.9);

    private final Color upper;
    private final Color lower;
    private final Color accent;
    private final double glow;

    Desk(String upper, String lower, String accent, double glow) {
        this.upper = Color.web(upper);
        this.lower = Color.web(lower);
        this.accent = Color.web(accent);
        this.glow = glow;
    }

    Paint surface() {
        return new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, new Stop(0, upper), new Stop(1, lower));
    }

    Color colour() {
        return upper.interpolate(lower, 0.5);
    }

    /// What is drawn over the picture to point at something.
    Color accent() {
        return accent;
    }

    /// How much stronger or weaker light looks here.
    double glow() {
        return glow;
    }

    /// The desk in the shade of a hole.
    Color inHole() {
        return this == LIGHT ? Color.web("#6E7276") : Color.web("#0D0F11");
    }
}
