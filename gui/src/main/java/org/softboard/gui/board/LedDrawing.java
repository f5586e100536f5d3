package org.softboard.gui.board;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.softboard.boards.geometry.Box;
import org.softboard.boards.geometry.Led;

/// The body of an LED without light: milky, not dark. What shines is a [LedLight] above it.
final class LedDrawing {

    private static final double END = 0.21;

    private LedDrawing() {}

    /// The lens in the middle of the longer side, in the LED's own axes.
    static Rectangle lens(Led led) {
        Box box = led.box();
        boolean wide = box.width() >= box.height();
        double length = Math.max(box.width(), box.height()) * (1 - 2 * END);
        double breadth = Math.min(box.width(), box.height()) * 0.98;
        Rectangle lens = wide ? new Rectangle(-length / 2, -breadth / 2, length, breadth)
                : new Rectangle(-breadth / 2, -length / 2, breadth, length);
        lens.setArcWidth(breadth * 0.36);
        lens.setArcHeight(breadth * 0.36);
        return lens;
    }

    static Node body(Led led, Detail detail) {
        Sketch sketch = new Sketch(led.box(), detail);
        Color off = Color.web(led.off());
        if (!detail.atLeast(Detail.FAR)) {
            sketch.circle(0, 0, 1.2, off);
            return sketch.group();
        }
        double w = sketch.width;
        double h = sketch.height;
        boolean near = detail.atLeast(Detail.NEAR);
        if (near) {
            solder(sketch, w, h);
        }
        if (detail.atLeast(Detail.PLAIN)) {
            sketch.shadow(0, 0, w, h, 0.05, 0.5);
        }
        sketch.rectangle(0, 0, w, h, 0.06, near
                ? sketch.lamp.across(new Stop(0, Color.web("#F1F3F4")), new Stop(0.4, Color.web("#D3D6D8")),
                        new Stop(1, Color.web("#9A9FA3")))
                : Color.web("#D4D6D8"));
        Rectangle lens = lens(led);
        lens.setFill(near ? milk(sketch, off) : off);
        if (near) {
            lens.setStroke(Tone.clear(Tone.darker(off, 0.4), 0.5));
            lens.setStrokeWidth(0.03);
        }
        sketch.add(lens);
        if (detail.atLeast(Detail.CLOSE)) {
            die(sketch, off);
        }
        return sketch.group();
    }

    private static RadialGradient milk(Sketch sketch, Color off) {
        return sketch.lamp.dome(new Stop(0, Tone.lighter(off, 0.75)), new Stop(0.3, Tone.lighter(off, 0.2)),
                new Stop(0.75, off), new Stop(1, Tone.darker(off, 0.14)));
    }

    private static void solder(Sketch sketch, double w, double h) {
        boolean wide = w >= h;
        for (int side = -1; side <= 1; side += 2) {
            double x = wide ? side * (w / 2 + 0.05) : 0;
            double y = wide ? 0 : side * (h / 2 + 0.05);
            sketch.rectangle(x, y, wide ? 0.3 : w * 0.9, wide ? h * 0.9 : 0.3, 0.08,
                    sketch.lamp.across(Color.web("#D6D9DB"), Color.web("#83888C")));
        }
    }

    /// The crystal and its wire, seen through the lens.
    private static void die(Sketch sketch, Color off) {
        sketch.circle(0, 0, 0.5, new RadialGradient(0, 0, 0.5, 0.5, 0.5, true, CycleMethod.NO_CYCLE,
                new Stop(0, Tone.clear(Tone.darker(off, 0.25), 0.5)), new Stop(1, Tone.clear(off, 0))));
        sketch.rectangle(0, 0, 0.16, 0.16, 0.02, Tone.clear(Tone.darker(off, 0.5), 0.6));
        sketch.line(0, 0, 0.24, 0.03, 0.02, Tone.clear(Color.web("#B08A2E"), 0.7));
    }
}
