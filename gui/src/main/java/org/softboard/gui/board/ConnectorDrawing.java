package org.softboard.gui.board;

import javafx.scene.paint.Color;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.softboard.boards.geometry.Part.Component;

/// What something is plugged into: USB, cards, batteries, wires, antennas.
final class ConnectorDrawing {

    private static final double PITCH = 2.54;

    private final Sketch sketch;
    private final Component part;
    private final double w;
    private final double h;

    ConnectorDrawing(Sketch sketch, Component part) {
        this.sketch = sketch;
        this.part = part;
        this.w = sketch.width;
        this.h = sketch.height;
    }

    /// A micro-USB socket; its mouth is at the top.
    void usb() {
        double mouth = -h / 2;
        if (near()) {
            for (int side = -1; side <= 1; side += 2) {
                solder(side * (w / 2 + 0.12), h * 0.2, 0.7, 1.5);
            }
        }
        sketch.shadow(0, 0, w, h, 0.4, 2.4);
        Color steel = Tone.STEEL;
        sketch.rectangle(0, mouth + 0.3, w + 0.36, 0.6, 0.2, sketch.sheet(Tone.darker(steel, 0.06)));
        Rectangle shell = sketch.rectangle(0, 0.08, w, h - 0.16, 0.45, sketch.sheet(steel));
        shell.setStroke(Tone.black(0.4));
        shell.setStrokeWidth(0.06);
        if (!sketch.detail.atLeast(Detail.PLAIN)) {
            return;
        }
        sketch.rectangle(0, mouth + 0.28, w - 0.3, 0.06, 0, Tone.black(0.28));
        sketch.rectangle(0, mouth + 0.34, w - 0.3, 0.05, 0, Tone.white(0.5));
        for (int side = -1; side <= 1; side += 2) {
            window(side * w * 0.29, -h * 0.04, 0.95, h * 0.36);
        }
        seam(mouth);
    }

    /// A spring in a stamped window.
    private void window(double x, double y, double width, double height) {
        sketch.rectangle(x, y, width, height, 0.12, Color.web("#3F4245"));
        Rectangle edge = sketch.rectangle(x, y, width, height, 0.12, null);
        edge.setStroke(sketch.lamp.across(Tone.black(0.4), Tone.white(0.7)));
        edge.setStrokeWidth(0.07);
        if (near()) {
            sketch.rectangle(x, y - height * 0.07, width * 0.56, height * 0.82, 0.12,
                    sketch.sheet(Color.web("#A4A9AD")));
        }
    }

    /// Where the bent sheet meets itself, with a dovetail.
    private void seam(double mouth) {
        if (!near()) {
            return;
        }
        double y = h / 2 - 0.14;
        String line = "M 0 " + (mouth + h * 0.42) + " V " + (y - 1.0) + " M -0.6 " + y + " L -0.38 " + (y - 1.0)
                + " H 0.38 L 0.6 "
                + y;
        var light = sketch.path(line, null);
        light.setStroke(Tone.white(0.5));
        light.setStrokeWidth(0.06);
        light.setTranslateX(0.05);
        light.setTranslateY(0.05);
        var dark = sketch.path(line, null);
        dark.setStroke(Tone.black(0.42));
        dark.setStrokeWidth(0.06);
    }

    /// Only the rim of a socket on the other side.
    void usbLip() {
        sketch.shadow(0, 0, w, h, 0.2, 0.6);
        sketch.rectangle(0, 0, w, h + 0.3, 0.2, sketch.sheet(Tone.STEEL));
        if (near()) {
            sketch.rectangle(0, -h / 2 + 0.12, w - 0.2, 0.06, 0, Tone.black(0.3));
        }
    }

    /// A microSD socket: a wide thin lid, stamped and embossed.
    void card() {
        Color steel = colour("#CFCBC0");
        if (near()) {
            for (int side = -1; side <= 1; side += 2) {
                solder(side * (w / 2 + 0.1), h * 0.3, 0.7, 0.9);
                solder(side * (w / 2 + 0.1), -h * 0.3, 0.7, 0.9);
            }
        }
        sketch.shadow(0, 0, w, h, 0.25, 1.5);
        Rectangle lid = sketch.rectangle(0, 0, w, h, 0.3, sketch.sheet(steel));
        lid.setStroke(Tone.black(0.38));
        lid.setStrokeWidth(0.06);
        if (!sketch.detail.atLeast(Detail.PLAIN)) {
            return;
        }
        emboss(0, -h * 0.06, w * 0.6, h * 0.56, steel);
        for (int side = -1; side <= 1; side += 2) {
            slot(side * w * 0.4, -h * 0.1, w * 0.07, h * 0.5);
            slot(side * w * 0.22, h * 0.36, w * 0.16, h * 0.08);
        }
        sketch.rectangle(0, -h / 2 + 0.2, w - 0.5, 0.1, 0.05, Tone.black(0.3));
        sketch.rectangle(0, -h / 2 + 0.3, w - 0.5, 0.06, 0.03, Tone.white(0.5));
        int lines = part.marking().size();
        for (int i = 0; i < lines; i++) {
            double y = (i - (lines - 1) / 2.0) * -1.1 - h * 0.06;
            stamped(part.marking().get(i), 0, y, 0.72, steel);
        }
    }

    private void emboss(double x, double y, double width, double height, Color steel) {
        Rectangle face = sketch.rectangle(x, y, width, height, 0.3, sketch.lamp.across(Tone.darker(steel, 0.04),
                Tone.lighter(steel, 0.2)));
        face.setStroke(sketch.lamp.across(Tone.darker(steel, 0.34), Tone.lighter(steel, 0.7)));
        face.setStrokeWidth(0.09);
    }

    private void slot(double x, double y, double width, double height) {
        double corner = Math.min(width, height) / 2;
        sketch.rectangle(x, y, width, height, corner, Color.web("#4A4B4A"));
        Rectangle edge = sketch.rectangle(x, y, width, height, corner, null);
        edge.setStroke(sketch.lamp.across(Tone.black(0.45), Tone.white(0.75)));
        edge.setStrokeWidth(0.07);
    }

    /// Letters pressed into metal, standing on their heads.
    private void stamped(String text, double x, double y, double capital, Color steel) {
        if (!sketch.detail.reads(capital)) {
            return;
        }
        double away = capital * 0.07;
        for (int pass = 0; pass < 2; pass++) {
            var line = Lettering.marking(capital).line(text, false,
                    pass == 0 ? Tone.white(0.65) : Tone.darker(steel, 0.42));
            Lettering.place(line, x + (pass == 0 ? away : 0), y + (pass == 0 ? away : 0), 180);
            sketch.add(line);
        }
    }

    /// A battery socket of moulded plastic.
    void battery() {
        Color plastic = colour("#F4F1E4");
        boolean pale = plastic.getBrightness() > 0.5;
        sketch.shadow(0, 0, w, h, 0.2, 3);
        sketch.block(0, 0, w, h, 0.3, plastic);
        if (!sketch.detail.atLeast(Detail.PLAIN)) {
            return;
        }
        Color deep = pale ? Color.web("#D8D3C2") : Tone.darker(plastic, 0.45);
        sketch.rectangle(0, h * 0.1, w * 0.72, h * 0.62, 0.2, sketch.lamp.across(Tone.darker(deep, 0.18), deep));
        for (int side = -1; side <= 1; side += 2) {
            double x = side * w * 0.155;
            sketch.rectangle(x, h * 0.1, w * 0.14, h * 0.5, 0.1, Tone.darker(deep, pale ? 0.28 : 0.3));
            sketch.rectangle(x, h * 0.06, w * 0.06, h * 0.38, 0.05, sketch.ridge(Tone.TIN, false));
            sketch.rectangle(side * w * 0.43, -h * 0.2, w * 0.05, h * 0.3, 0.05, Tone.black(pale ? 0.12 : 0.4));
        }
    }

    /// A strip of sockets; the sockets themselves are pads.
    void strip() {
        Color plastic = colour("#161616");
        sketch.shadow(0, 0, w, h, 0.1, 3);
        sketch.block(0, 0, w, h, 0.18, Tone.lighter(plastic, 0.05));
        if (!near()) {
            return;
        }
        int sockets = (int) Math.round(h / PITCH);
        for (int i = 1; i < sockets; i++) {
            double y = (i - sockets / 2.0) * PITCH;
            sketch.rectangle(0, y, w - 0.36, 0.05, 0, Tone.black(0.6));
            sketch.rectangle(0, y + 0.05, w - 0.36, 0.04, 0, Tone.white(0.07));
        }
    }

    /// A block of upright pins, two beside each other.
    void pins() {
        Color plastic = Color.web("#1B1B1C");
        int rows = (int) Math.round(h / PITCH);
        sketch.shadow(0, 0, w, h, 0.3, 2.4);
        for (int row = 0; row < rows; row++) {
            double y = (row - (rows - 1) / 2.0) * PITCH;
            for (int side = -1; side <= 1; side += 2) {
                sketch.block(side * PITCH / 2, y, PITCH - 0.12, PITCH - 0.1, 0.3, plastic);
            }
        }
        for (int row = 0; row < rows; row++) {
            double y = (row - (rows - 1) / 2.0) * PITCH;
            for (int side = -1; side <= 1; side += 2) {
                sketch.shadow(side * PITCH / 2, y, 0.64, 0.64, 0.05, 2);
                sketch.block(side * PITCH / 2, y, 0.64, 0.64, 0.16, Tone.GOLD);
            }
        }
    }

    /// A coaxial socket.
    void coaxial() {
        Color gold = Color.web("#D9C98A");
        sketch.rectangle(0, 0, w * 1.25, h * 0.5, 0.1, sketch.sheet(Tone.TIN));
        sketch.shadow(0, 0, w, h, 0.15, 0.8);
        sketch.rectangle(0, 0, w, h, 0.15, Color.web("#EFE9D8"));
        double d = Math.min(w, h);
        sketch.circle(0, 0, d * 0.84, sketch.lamp.across(Tone.lighter(gold, 0.5), Tone.darker(gold, 0.3)));
        sketch.circle(0, 0, d * 0.6, sketch.lamp.across(Tone.darker(gold, 0.55), Tone.darker(gold, 0.2)));
        sketch.circle(0, 0, d * 0.2, sketch.lamp.dome(Tone.lighter(gold, 0.7), gold));
    }

    private void solder(double x, double y, double width, double height) {
        sketch.rectangle(x, y, width, height, 0.25, sketch.lamp.across(new Stop(0, Color.web("#EDEFF0")),
                new Stop(0.45, Color.web("#AEB3B6")), new Stop(1, Color.web("#7A7F83"))));
    }

    private Color colour(String otherwise) {
        return Color.web(part.colour() == null ? otherwise : part.colour());
    }

    private boolean near() {
        return sketch.detail.atLeast(Detail.NEAR);
    }
}
