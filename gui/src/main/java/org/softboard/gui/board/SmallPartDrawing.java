package org.softboard.gui.board;

import javafx.scene.paint.Color;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.softboard.boards.geometry.Part.Component;

/// Parts with two ends: resistors, capacitors, coils, diodes; crystals and the like.
final class SmallPartDrawing {

    private final Sketch sketch;
    private final Component part;
    private final double w;
    private final double h;

    SmallPartDrawing(Sketch sketch, Component part) {
        this.sketch = sketch;
        this.part = part;
        this.w = sketch.width;
        this.h = sketch.height;
    }

    void resistor() {
        ends(Color.web("#1C1D20"), 0.2, 0.45);
        double body = w * 0.6;
        if (near()) {
            sketch.rectangle(0, 0, body, h * 0.94, 0.03,
                    sketch.lamp.across(Color.web("#37383C"), Color.web("#141416")));
            sketch.rectangle(0, 0, body * 0.94, h * 0.78, 0.03, Color.web("#1B1C1F"));
        }
    }

    void capacitor() {
        ends(Color.web("#9B6D44"), 0.23, 0.7);
        if (near()) {
            sketch.rectangle(0, 0, w * 0.54, h * 0.97, 0.06, sketch.lamp.across(new Stop(0, Color.web("#C39A6E")),
                    new Stop(0.4, Color.web("#A0734A")), new Stop(1, Color.web("#76502E"))));
        }
    }

    void inductor() {
        ends(Color.web("#54504A"), 0.22, 0.8);
        if (near()) {
            sketch.rectangle(0, 0, w * 0.56, h * 0.97, 0.05,
                    sketch.lamp.across(Color.web("#7A756C"), Color.web("#3D3A35")));
        }
    }

    /// The two metal ends in their solder, and a body between them.
    private void ends(Color body, double share, double above) {
        double end = w * share;
        if (near()) {
            sketch.shadow(0, 0, w + 0.2, h, 0.05, above);
            fillet(-1);
            fillet(1);
        } else if (sketch.detail.atLeast(Detail.PLAIN)) {
            sketch.shadow(0, 0, w, h, 0.05, above);
        }
        sketch.rectangle(0, 0, w - end, h * 0.96, 0.04, body);
        for (int side = -1; side <= 1; side += 2) {
            sketch.rectangle(side * (w - end) / 2, 0, end, h, 0.05, near()
                    ? sketch.lamp.across(new Stop(0, Color.web("#F1F3F4")), new Stop(0.4, Color.web("#D0D3D6")),
                            new Stop(1, Color.web("#A2A7AB")))
                    : Color.web("#CDD0D2"));
        }
    }

    /// Solder that has climbed up an end.
    private void fillet(int side) {
        double inner = side * (w / 2 - 0.05);
        double outer = side * (w / 2 + 0.2);
        Color tin = Color.web("#B4B9BC");
        sketch.polygon(sketch.lamp.across(Tone.lighter(tin, 0.35), Tone.darker(tin, 0.3)), inner, -h / 2, outer,
                -h * 0.4, outer, h * 0.4, inner, h / 2);
        sketch.line(outer - side * 0.08, -h * 0.36, outer - side * 0.08, h * 0.36, 0.05,
                Tone.clear(side * sketch.lamp.x() > 0 ? Color.WHITE : Color.BLACK, 0.3));
    }

    private void solder(double x, double end) {
        sketch.rectangle(x, 0, end * 1.3, h * 1.06, 0.1, sketch.lamp.across(new Stop(0, Color.web("#E9EBEC")),
                new Stop(0.4, Color.web("#A9AEB2")), new Stop(1, Color.web("#787D81"))));
    }

    void diode() {
        double body = w * 0.86;
        if (near()) {
            solder(-w / 2 - 0.1, w * 0.16);
            solder(w / 2 + 0.1, w * 0.16);
        }
        sketch.shadow(0, 0, body, h, 0.1, 1.0);
        sketch.rectangle(0, 0, w + 0.5, h * 0.55, 0.05, sketch.ridge(Tone.TIN, true));
        sketch.block(0, 0, body, h, near() ? 0.16 : 0.1, Tone.CHIP);
        sketch.rectangle(-body / 2 + 0.42, 0, 0.28, h - 0.2, 0, Color.web("#A9AAAC"));
        mark(0.1);
    }

    void tantalum() {
        Color colour = colour("#E8A33A");
        if (near()) {
            sketch.rectangle(0, 0, w * 0.7, h + 0.7, 0.1, sketch.ridge(Tone.TIN, false));
        }
        sketch.shadow(0, 0, w, h, 0.15, 1.9);
        sketch.block(0, 0, w, h, 0.22, colour);
        sketch.rectangle(0, -h / 2 + 0.55, w - 0.44, 0.5, 0, Tone.darker(colour, 0.5));
        if (near()) {
            sketch.marking("107", 0, h * 0.1, 0.6, 0, Tone.darker(colour, 0.55));
        }
    }

    /// A drawn lid with a flange around it.
    void crystal() {
        Color metal = colour("#C8CACB");
        boolean wide = w > 2.4;
        double corner = Math.min(w, h) * (Math.max(w, h) / Math.min(w, h) > 2 ? 0.5 : 0.16);
        if (near() && !wide) {
            sketch.rectangle(0, 0, w * 0.7, h + 0.5, 0.1, sketch.ridge(Tone.TIN, false));
        }
        sketch.shadow(0, 0, w, h, corner, wide ? 1 : 0.7);
        sketch.rectangle(0, 0, w, h, corner, sketch.lamp.across(Tone.lighter(metal, 0.15), Tone.darker(metal, 0.38)));
        double inset = Math.min(w, h) * 0.11;
        if (sketch.detail.atLeast(Detail.PLAIN)) {
            sketch.rectangle(0, 0, w - inset, h - inset, Math.max(0, corner - inset / 2), Tone.darker(metal, 0.3));
        }
        Rectangle lid = sketch.rectangle(0, 0, w - inset * 2, h - inset * 2, Math.max(0.05, corner - inset),
                sketch.sheet(metal));
        if (near()) {
            lid.setStroke(Tone.white(0.35));
            lid.setStrokeWidth(0.04);
        }
        mark(0.16);
    }

    /// A metal cap with a small hole: a microphone.
    void microphone() {
        Color metal = colour("#D8C068");
        sketch.shadow(0, 0, w, h, 0.35, 1.0);
        sketch.rectangle(0, 0, w, h, 0.35, sketch.lamp.across(Tone.lighter(metal, 0.2), Tone.darker(metal, 0.4)));
        sketch.rectangle(0, 0, w - 0.3, h - 0.3, 0.28, sketch.sheet(metal));
    }

    private void mark(double share) {
        for (int i = 0; i < part.marking().size(); i++) {
            double capital = Math.min(h * 0.34, w * share * 2.4);
            sketch.marking(part.marking().get(i), 0, (i - (part.marking().size() - 1) / 2.0) * capital * 1.5, capital,
                    0,
                    Tone.MARKING);
        }
    }

    private Color colour(String otherwise) {
        return Color.web(part.colour() == null ? otherwise : part.colour());
    }

    private boolean near() {
        return sketch.detail.atLeast(Detail.NEAR);
    }
}
