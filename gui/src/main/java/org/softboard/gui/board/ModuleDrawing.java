package org.softboard.gui.board;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.softboard.boards.geometry.Box;
import org.softboard.boards.geometry.Part;
import org.softboard.boards.geometry.Part.Component;

/// Radio modules and what is on them, and the larger parts that are neither chips nor sockets.
final class ModuleDrawing {

    private final Sketch sketch;
    private final Component part;
    private final double w;
    private final double h;

    ModuleDrawing(Sketch sketch, Component part) {
        this.sketch = sketch;
        this.part = part;
        this.w = sketch.width;
        this.h = sketch.height;
    }

    /// A small board on the board.
    void board() {
        Color mask = colour("#15161A");
        sketch.shadow(0, 0, w, h, 0.1, 0.9);
        sketch.rectangle(0, 0, w, h, 0.1, sketch.lamp.across(Tone.lighter(mask, 0.07), Tone.darker(mask, 0.12)));
        Rectangle edge = sketch.rim(new Rectangle(-w / 2, -h / 2, w, h), 0.1,
                sketch.lamp.across(Tone.white(0.3), Tone.white(0.05)));
        sketch.add(edge);
    }

    /// A shield of drawn sheet metal.
    void can() {
        Color steel = colour("#C9CCCE");
        sketch.shadow(0, 0, w, h, 0.4, 2.2);
        Rectangle skirt = sketch.rectangle(0, 0, w, h, 0.5,
                sketch.lamp.across(Tone.lighter(steel, 0.4), Tone.darker(steel, 0.4)));
        skirt.setStroke(Tone.black(0.4));
        skirt.setStrokeWidth(0.07);
        double inset = 0.28;
        sketch.rectangle(0, 0, w - inset * 2, h - inset * 2, 0.45, sketch.sheet(steel));
        if (sketch.detail.atLeast(Detail.PLAIN)) {
            Rectangle top =
                    sketch.rim(new Rectangle(-w / 2 + inset, -h / 2 + inset, w - inset * 2, h - inset * 2), 0.06,
                            sketch.lamp.across(Tone.white(0.8), Tone.black(0.25)));
            top.setArcWidth(0.9);
            top.setArcHeight(0.9);
            sketch.add(top);
        }
        print(steel);
    }

    private void print(Color steel) {
        int lines = part.marking().size();
        boolean standing = h > w;
        double room = (standing ? h : w) * 0.78;
        double capital = lines == 1 ? Math.min(w, h) * 0.105 : Math.min(w, h) * 0.088;
        for (String line : part.marking()) {
            capital = Math.min(capital, room / new Lettering(1, 0.1).width(line));
        }
        for (int i = 0; i < lines; i++) {
            double at = (i - (lines - 1) / 2.0) * capital * 1.75;
            Color ink = Tone.darker(steel, 0.52);
            if (standing) {
                sketch.marking(part.marking().get(i), -at, 0, capital, 90, ink);
            } else {
                sketch.marking(part.marking().get(i), 0, at, capital, 0, ink);
            }
        }
    }

    /// A ceramic antenna.
    void ceramicAntenna() {
        Color blue = Color.web("#27427A");
        sketch.shadow(0, 0, w, h, 0.1, 0.9);
        sketch.block(0, 0, w, h, 0.14, blue);
        Color print = Color.web("#DDE1EE");
        Circle ring = new Circle(0, 0, w * 0.26, null);
        ring.setStroke(print);
        ring.setStrokeWidth(0.3);
        sketch.add(ring);
        sketch.rectangle(0, h / 2 - 0.3, w * 0.3, 0.6, 0.05, sketch.sheet(Tone.TIN));
        sketch.rectangle(0, -h / 2 + 0.3, w * 0.3, 0.6, 0.05, sketch.sheet(Tone.TIN));
    }

    void speaker() {
        Color plastic = colour("#26262A");
        sketch.shadow(0, 0, w, h, 0.4, 2.4);
        sketch.block(0, 0, w, h, 0.3, plastic);
        double c = w / 2;
        double cut = w * 0.23;
        for (int sx = -1; sx <= 1; sx += 2) {
            for (int sy = -1; sy <= 1; sy += 2) {
                sketch.polygon(sketch.sheet(Tone.TIN), sx * c, sy * (c - cut), sx * c, sy * c, sx * (c - cut), sy * c);
            }
        }
        Circle ring = new Circle(0, 0, w * 0.36, null);
        ring.setStroke(sketch.lamp.across(Tone.black(0.6), Tone.white(0.14)));
        ring.setStrokeWidth(0.12);
        sketch.add(ring);
        sketch.circle(0, 0, w * 0.19, sketch.lamp.across(Color.web("#000000"), Color.web("#4A4A50")));
        sketch.circle(0, 0, w * 0.165, Color.web("#0B0B0C"));
    }

    /// Two bare pads in a frame of silk, to be bridged with solder.
    void solderJumper(Color silk, Color metal) {
        Rectangle frame = sketch.rim(new Rectangle(-w / 2, -h / 2, w, h), 0.16, silk);
        frame.setArcWidth(0.9);
        frame.setArcHeight(0.9);
        sketch.add(frame);
        for (int side = -1; side <= 1; side += 2) {
            sketch.rectangle(side * 0.68, 0, 1.0, 1.2, 0.05, sketch.lamp.across(Tone.lighter(metal, 0.4), metal));
        }
    }

    static Node antenna(Part.Antenna antenna, Detail detail) {
        Color copper = Color.web(antenna.colour());
        Group group = new Group();
        if (detail.atLeast(Detail.NEAR)) {
            group.getChildren().add(trace(antenna, antenna.stroke() + 0.14, Tone.black(0.35)));
        }
        group.getChildren().add(trace(antenna, antenna.stroke(),
                Lamp.over(0).across(Tone.lighter(copper, 0.3), Tone.darker(copper, 0.12))));
        return group;
    }

    private static Shape trace(Part.Antenna antenna, double stroke, Paint paint) {
        SVGPath path = new SVGPath();
        path.setContent(antenna.path());
        path.setFill(null);
        path.setStroke(paint);
        path.setStrokeWidth(stroke);
        path.setStrokeLineCap(StrokeLineCap.SQUARE);
        path.setStrokeLineJoin(StrokeLineJoin.MITER);
        return path;
    }

    static Node castellations(Part.Castellations castellations, Detail detail) {
        Color gold = Color.web(castellations.colour());
        Group group = new Group();
        for (Part.Castellations.Row row : castellations.rows()) {
            for (int i = 0; i < row.count(); i++) {
                Sketch pad = new Sketch(new Box(row.x() + i * row.dx(), row.y() + i * row.dy(), row.width(),
                        row.height(), 0), detail);
                pad.rectangle(0, 0, row.width(), row.height(), 0.08, pad.lamp.across(Tone.lighter(gold, 0.4), gold));
                if (detail.atLeast(Detail.PLAIN)) {
                    pad.rectangle(0, 0, row.width() * 0.86, row.height() * 0.8, 0.3, pad.lamp.across(
                            new Stop(0, Color.web("#F2F4F4")), new Stop(0.45, Color.web("#BBC0C2")),
                            new Stop(1, Color.web("#84898C"))));
                }
                group.getChildren().add(pad.group());
            }
        }
        return group;
    }

    private Color colour(String otherwise) {
        return Color.web(part.colour() == null ? otherwise : part.colour());
    }
}
