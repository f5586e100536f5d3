package org.softboard.gui.board;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import org.softboard.boards.geometry.Part.Component;

/// Integrated circuits in black plastic: their leads, the bevel of the body, what the laser wrote.
final class ChipDrawing {

    private final Sketch sketch;
    private final Component part;
    private final double w;
    private final double h;

    ChipDrawing(Sketch sketch, Component part) {
        this.sketch = sketch;
        this.part = part;
        this.w = sketch.width;
        this.h = sketch.height;
    }

    /// Gull-wing leads on four sides.
    void quadFlat() {
        wings(true, true, 1.0, 0.24);
        body(0.18, 1.4);
        mould(w * 0.1);
    }

    /// No leads, only the ends of pads under the edge.
    void noLeads(boolean fourSides) {
        double reach = 0.16;
        double breadth = Math.min(part.pitch() * 0.5, 0.3);
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < part.leads(); i++) {
                double at = along(i);
                sketch.rectangle(at, side * (h / 2), breadth, reach * 2, 0.04, tin());
                if (fourSides) {
                    sketch.rectangle(side * (w / 2), at, reach * 2, breadth, 0.04, tin());
                }
            }
        }
        body(Math.min(0.1, w * 0.05), 0.8);
    }

    /// Leads on the two long sides of a standing chip.
    void smallOutline() {
        wings(false, true, 1.0, 0.42);
        body(0.15, 1.5);
    }

    /// Three or fewer leads on two sides.
    void transistor() {
        wings(true, false, 0.55, 0.4);
        body(0.12, 1.0);
    }

    /// A regulator with three legs at its left and a wide one at its right.
    void regulator() {
        for (int i = 0; i < 3; i++) {
            lead(-w / 2 - 0.65, (i - 1) * part.pitch(), 1.5, 0.74, false);
        }
        if (near()) {
            pad(w / 2 + 0.95, 0, 2.5, 3.5);
        }
        sketch.rectangle(w / 2 + 0.85, 0, 2.0, 3.1, 0.1, sketch.sheet(Tone.TIN));
        body(0.18, 1.7);
    }

    private void wings(boolean topAndBottom, boolean leftAndRight, double reach, double breadth) {
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < part.leads(); i++) {
                if (topAndBottom) {
                    lead(along(i), side * (h / 2 + reach / 2), reach, breadth, true);
                }
                if (leftAndRight) {
                    lead(side * (w / 2 + reach / 2), along(i), reach, breadth, false);
                }
            }
        }
    }

    /// One lead: the foot in its solder, the shoulder at the body.
    private void lead(double x, double y, double reach, double breadth, boolean upright) {
        double w0 = upright ? breadth : reach;
        double h0 = upright ? reach : breadth;
        if (near()) {
            pad(x + outward(x, upright ? 0 : 0.2), y + outward(y, upright ? 0.2 : 0), w0 + (upright ? 0.08 : 0.1),
                    h0 + (upright ? 0.1 : 0.08));
        }
        sketch.rectangle(x, y, w0, h0, 0.04, near() ? sketch.ridge(Tone.TIN, !upright) : tin());
        if (near()) {
            double inward = reach * 0.36;
            double sx = upright ? x : x - Math.signum(x) * (reach - inward) / 2;
            double sy = upright ? y - Math.signum(y) * (reach - inward) / 2 : y;
            sketch.rectangle(sx, sy, upright ? w0 : inward, upright ? inward : h0, 0, Tone.black(0.22));
        }
    }

    private static double outward(double at, double by) {
        return Math.signum(at) * by;
    }

    private void pad(double x, double y, double padW, double padH) {
        sketch.rectangle(x, y, padW, padH, 0.06, sketch.lamp.across(new Stop(0, Color.web("#DADDDF")),
                new Stop(0.5, Color.web("#9CA1A5")), new Stop(1, Color.web("#75797D"))));
    }

    private Paint tin() {
        return Color.web("#C6C9CB");
    }

    private void body(double slope, double above) {
        sketch.shadow(0, 0, w, h, 0.15, above);
        if (sketch.detail.atLeast(Detail.PLAIN)) {
            sketch.block(0, 0, w, h, slope, Tone.CHIP);
        } else {
            sketch.rectangle(0, 0, w, h, 0.2, Tone.CHIP);
        }
        written();
        if (near() && w >= 2.5) {
            dimple(-w / 2 + slope + w * 0.07, h / 2 - slope - h * 0.07, Math.min(0.9, w * 0.09));
        }
    }

    /// What is written on it, along its longer side and as large as there is room.
    private void written() {
        boolean along = h > w * 1.3;
        int lines = part.marking().size();
        double longest = part.marking().stream().mapToDouble(new Lettering(1, 0.1)::width).max().orElse(1);
        double capital =
                Math.min(0.95, Math.min((along ? h : w) * 0.7 / longest, (along ? w : h) * 0.62 / lines / 1.4));
        for (int i = 0; i < lines; i++) {
            double at = (i - (lines - 1) / 2.0) * capital * 1.8;
            sketch.marking(part.marking().get(i), along ? -at : 0, along ? 0 : at, capital, along ? 90 : 0,
                    Tone.clear(Tone.MARKING, 0.8));
        }
    }

    /// The mark at pin 1: pressed into the plastic.
    private void dimple(double x, double y, double diameter) {
        sketch.circle(x, y, diameter, sketch.lamp.across(Color.web("#0E0E0F"), Color.web("#3B3B3E")));
        sketch.circle(x, y, diameter * 0.84, Color.web("#19191B"));
    }

    /// Where the mould's pin pushed the chip out.
    private void mould(double diameter) {
        if (near()) {
            Circle ring = sketch.circle(w / 2 - w * 0.13, -h / 2 + h * 0.13, diameter, Color.web("#212123"));
            ring.setStroke(sketch.lamp.across(Color.web("#121213"), Color.web("#3C3C3F")));
            ring.setStrokeWidth(0.06);
        }
    }

    private double along(int lead) {
        return (lead - (part.leads() - 1) / 2.0) * part.pitch();
    }

    private boolean near() {
        return sketch.detail.atLeast(Detail.NEAR);
    }
}
