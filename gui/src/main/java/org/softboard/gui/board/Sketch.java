package org.softboard.gui.board;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.geometry.Box;

/// One item of a picture, drawn back to front in its own axes: its centre is (0, 0) and it is not turned.
final class Sketch {

    final Detail detail;
    final Lamp lamp;
    final double width;
    final double height;
    private final double turn;
    private final Group group = new Group();

    Sketch(Box box, Detail detail) {
        this.detail = detail;
        this.lamp = Lamp.over(box.turn());
        this.width = box.width();
        this.height = box.height();
        this.turn = box.turn();
        group.getTransforms().add(new Translate(box.x(), box.y()));
        if (turn != 0) {
            group.getTransforms().add(new Rotate(turn));
        }
    }

    Group group() {
        return group;
    }

    <N extends Node> N add(N node) {
        group.getChildren().add(node);
        return node;
    }

    Rectangle rectangle(double centreX, double centreY, double w, double h, double corner, @Nullable Paint fill) {
        Rectangle rectangle = new Rectangle(centreX - w / 2, centreY - h / 2, w, h);
        rectangle.setArcWidth(corner * 2);
        rectangle.setArcHeight(corner * 2);
        rectangle.setFill(fill);
        return add(rectangle);
    }

    Circle circle(double x, double y, double diameter, Paint fill) {
        return add(new Circle(x, y, diameter / 2, fill));
    }

    Ellipse ellipse(double x, double y, double w, double h, Paint fill) {
        Ellipse ellipse = new Ellipse(x, y, w / 2, h / 2);
        ellipse.setFill(fill);
        return add(ellipse);
    }

    Polygon polygon(Paint fill, double... points) {
        Polygon polygon = new Polygon(points);
        polygon.setFill(fill);
        return add(polygon);
    }

    Line line(double x1, double y1, double x2, double y2, double thickness, Paint stroke) {
        Line line = new Line(x1, y1, x2, y2);
        line.setStroke(stroke);
        line.setStrokeWidth(thickness);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        return add(line);
    }

    SVGPath path(CharSequence data, @Nullable Paint fill) {
        SVGPath path = new SVGPath();
        path.setContent(data.toString());
        path.setFill(fill);
        return add(path);
    }

    /// An outline drawn within the edge of a shape of the same size.
    <S extends Shape> S rim(S shape, double thickness, Paint stroke) {
        shape.setFill(null);
        shape.setStroke(stroke);
        shape.setStrokeWidth(thickness);
        shape.setStrokeType(StrokeType.INSIDE);
        return shape;
    }

    /// A soft shadow of a rectangle whose top is `above` the board, in millimetres.
    void shadow(double centreX, double centreY, double w, double h, double corner, double above) {
        Rectangle rectangle = rectangle(centreX, centreY, w, h, corner, Tone.black(0.5));
        castShadow(rectangle, above);
    }

    /// Makes a shape the shadow of itself.
    void castShadow(Node shape, double above) {
        Lamp here = lamp;
        double reach = 0.06 + Math.min(above, 3) * 0.2;
        shape.getTransforms().add(0, new Translate(-here.x() * reach, -here.y() * reach));
        if (detail.atLeast(Detail.PLAIN)) {
            shape.setEffect(new GaussianBlur(0.15 + Math.min(above, 3) * 0.32));
        }
    }

    /// A block with a flat top and sloping edges `slope` wide, each as light as it faces the lamp.
    void block(double centreX, double centreY, double w, double h, double slope, Color colour) {
        double l = centreX - w / 2;
        double t = centreY - h / 2;
        double r = l + w;
        double b = t + h;
        rectangle(centreX, centreY, w, h, 0, colour);
        polygon(lamp.shade(colour, 0, -1, 0.2), l, t, r, t, r - slope, t + slope, l + slope, t + slope);
        polygon(lamp.shade(colour, -1, 0, 0.2), l, t, l + slope, t + slope, l + slope, b - slope, l, b);
        polygon(lamp.shade(colour, 0, 1, 0.34), l, b, r, b, r - slope, b - slope, l + slope, b - slope);
        polygon(lamp.shade(colour, 1, 0, 0.34), r, t, r - slope, t + slope, r - slope, b - slope, r, b);
        rectangle(centreX, centreY, w - 2 * slope, h - 2 * slope, 0,
                lamp.across(Tone.lighter(colour, 0.05), Tone.darker(colour, 0.08)));
    }

    /// Bent or stamped sheet metal.
    LinearGradient sheet(Color colour) {
        return lamp.across(new Stop(0, Tone.lighter(colour, 0.55)), new Stop(0.22, Tone.lighter(colour, 0.2)),
                new Stop(0.5, colour), new Stop(0.72, Tone.lighter(colour, 0.14)),
                new Stop(1, Tone.darker(colour, 0.2)));
    }

    /// A row of round-backed leads that lie along x (or along y): light on their ridges.
    LinearGradient ridge(Color colour, boolean alongX) {
        double side = alongX ? lamp.y() : lamp.x();
        double ridge = side < 0 ? 0.35 : 0.65;
        return new LinearGradient(0, 0, alongX ? 0 : 1, alongX ? 1 : 0, true, CycleMethod.NO_CYCLE,
                new Stop(0, Tone.darker(colour, 0.15)), new Stop(ridge, Tone.lighter(colour, 0.45)),
                new Stop(1, Tone.darker(colour, 0.3)));
    }

    /// Text on the item. It is turned with it, but never stands on its head.
    void marking(String text, double x, double y, double capital, double textTurn, Paint paint) {
        if (!detail.reads(capital)) {
            return;
        }
        double shown = (turn + textTurn) % 360;
        double upright = shown > 90 && shown <= 270 ? textTurn + 180 : textTurn;
        var line = Lettering.marking(capital).line(text, false, paint);
        Lettering.place(line, x, y, upright);
        add(line);
    }
}
