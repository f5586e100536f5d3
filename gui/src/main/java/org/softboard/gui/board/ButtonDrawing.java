package org.softboard.gui.board;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.softboard.boards.geometry.PushButton;

/// The body of a push button. Its cap moves, and is a [ButtonCap] above it.
final class ButtonDrawing {

    private ButtonDrawing() {}

    static Node body(PushButton button, Detail detail) {
        Sketch sketch = new Sketch(button.box(), detail);
        Color metal = Color.web(button.body());
        double w = sketch.width;
        double h = sketch.height;
        boolean near = detail.atLeast(Detail.NEAR);
        if (detail.atLeast(Detail.PLAIN)) {
            leads(sketch, button.leads(), near);
        }
        sketch.shadow(0, 0, w, h, 0.25, 1.8);
        Rectangle frame = sketch.rectangle(0, 0, w, h, 0.28, sketch.lamp.across(
                new Stop(0, Tone.lighter(metal, 0.5)), new Stop(0.3, Tone.lighter(metal, 0.15)), new Stop(0.6, metal),
                new Stop(1, Tone.darker(metal, 0.3))));
        frame.setStroke(Tone.black(0.4));
        frame.setStrokeWidth(0.06);
        if (!detail.atLeast(Detail.PLAIN)) {
            return sketch.group();
        }
        double rivet = Math.min(w, h) * 0.1;
        double inset = rivet * 1.35;
        for (int sx = -1; sx <= 1; sx += 2) {
            for (int sy = -1; sy <= 1; sy += 2) {
                sketch.circle(sx * (w / 2 - inset), sy * (h / 2 - inset), rivet,
                        sketch.lamp.across(Tone.darker(metal, 0.5), Tone.darker(metal, 0.12)));
            }
        }
        PushButton.Cap cap = button.cap();
        sketch.ellipse(0, 0, cap.width() + 0.34, cap.height() + 0.34,
                sketch.lamp.across(Tone.darker(metal, 0.52), Tone.lighter(metal, 0.4)));
        sketch.ellipse(0, 0, cap.width() + 0.18, cap.height() + 0.18, Color.web("#0A0A0B"));
        return sketch.group();
    }

    private static void leads(Sketch sketch, boolean atCorners, boolean near) {
        double w = sketch.width;
        double h = sketch.height;
        for (int sx = -1; sx <= 1; sx += 2) {
            for (int sy = -1; sy <= 1; sy += 2) {
                double x = atCorners ? sx * w * 0.37 : sx * (w / 2 - 0.05);
                double y = atCorners ? sy * (h / 2 + 0.1) : sy * h * 0.3;
                double length = atCorners ? 1.0 : 0.7;
                double breadth = 0.62;
                if (near) {
                    sketch.rectangle(x, y, length + 0.16, breadth + 0.16, 0.12, sketch.lamp.across(
                            Color.web("#E4E6E8"), Color.web("#7C8185")));
                }
                sketch.rectangle(x, y, length, breadth, 0.08, sketch.sheet(Tone.TIN));
            }
        }
    }
}
