package org.softboard.gui.board;

import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/// The one lamp over the desk, at the upper left. A part that is turned sees it from another side: `x` and `y` point to
/// the lamp in the part's own axes.
record Lamp(double x, double y) {

    /// The lamp as seen by a part that is turned clockwise by so many degrees.
    static Lamp over(double turn) {
        double angle = Math.toRadians(turn);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double towards = -Math.sqrt(0.5);
        return new Lamp(towards * (cos + sin), towards * (cos - sin));
    }

    /// A gradient from the corner that is lit to the one across.
    LinearGradient across(Stop... stops) {
        double reach = 0.5 / Math.max(Math.abs(x), Math.abs(y));
        return new LinearGradient(0.5 + x * reach, 0.5 + y * reach, 0.5 - x * reach, 0.5 - y * reach, true,
                CycleMethod.NO_CYCLE, stops);
    }

    LinearGradient across(Color lit, Color far) {
        return across(new Stop(0, lit), new Stop(1, far));
    }

    /// A dome: brightest towards the lamp.
    RadialGradient dome(Color lit, Color rim) {
        return dome(new Stop(0, lit), new Stop(1, rim));
    }

    RadialGradient dome(Stop... stops) {
        double angle = Math.toDegrees(Math.atan2(y, x));
        return new RadialGradient(angle, 0.45, 0.5, 0.5, 0.62, true, CycleMethod.NO_CYCLE, stops);
    }

    /// A face that looks in the direction (`normalX`, `normalY`), 1 long: lighter towards the lamp, darker away from it.
    Color shade(Color colour, double normalX, double normalY, double strength) {
        double light = (normalX * x + normalY * y) * strength;
        return light >= 0 ? Tone.lighter(colour, light) : Tone.darker(colour, -light);
    }
}
