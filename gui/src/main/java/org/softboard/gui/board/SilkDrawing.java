package org.softboard.gui.board;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import javafx.scene.transform.Rotate;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Print;
import org.softboard.boards.geometry.Side;
import org.softboard.boards.geometry.Silk;

/// Ink on the board: letters, fields, signs.
final class SilkDrawing {

    private static final double LINE = 0.18;

    private final BoardGeometry board;
    private final Side side;
    private final Detail detail;
    private final Shape edge;
    private final Color ink;

    SilkDrawing(BoardGeometry board, Side side, Detail detail, Shape edge) {
        this.board = board;
        this.side = side;
        this.detail = detail;
        this.edge = edge;
        this.ink = Tone.clear(Color.web(board.colours().silk()), 0.92);
    }

    /// Ink that lies under everything else.
    Group drawFields() {
        Group group = new Group();
        for (Silk silk : board.silk()) {
            if (silk.side() == side) {
                group.getChildren().add(field(silk));
            }
        }
        return group;
    }

    /// Letters in silk, or those in the colour of the mask that are cut out of metal and fields.
    Group drawPrints(boolean cutOut) {
        Group group = new Group();
        for (Print print : board.prints()) {
            if (print.side() == side && (print.colour() != null) == cutOut && detail.reads(print.size())) {
                group.getChildren().add(print(print));
            }
        }
        return group;
    }

    private Node print(Print print) {
        Lettering lettering = print.colour() == null ? Lettering.silk(print.size())
                : new Lettering(print.size(), print.size() * 0.2);
        Path line = lettering.line(print.text(), print.left(), print.colour() == null ? ink : colour(print.colour()));
        Lettering.place(line, print.x(), print.y(), print.turn());
        return line;
    }

    private Node field(Silk silk) {
        return switch (silk) {
            case Silk.Polygon polygon -> polygon(polygon);
            case Silk.Disc disc -> new Circle(disc.x(), disc.y(), disc.diameter() / 2, colour(disc.colour()));
            case Silk.Line line -> line(line);
            case Silk.Gear gear -> gear(gear);
            case Silk.Star star -> star(star);
            case Silk.Frame frame -> frame(frame);
            case Silk.Ring ring -> ring(ring);
            case Silk.Microphone microphone -> microphone(microphone, paint(microphone.colour()));
        };
    }

    private Node polygon(Silk.Polygon polygon) {
        Polygon shape = new Polygon();
        for (Silk.Point point : polygon.points()) {
            shape.getPoints().addAll(List.of(point.x(), point.y()));
        }
        Shape cut = Shape.intersect(shape, edge);
        cut.setFill(paint(polygon.colour()));
        return cut;
    }

    private Node line(Silk.Line line) {
        Line shape = new Line(line.x1(), line.y1(), line.x2(), line.y2());
        shape.setStroke(ink);
        shape.setStrokeWidth(LINE);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        return shape;
    }

    private Node gear(Silk.Gear gear) {
        double radius = gear.diameter() / 2;
        Shape wheel = new Circle(gear.x(), gear.y(), radius * 0.78);
        for (int tooth = 0; tooth < 8; tooth++) {
            Rectangle bar = new Rectangle(gear.x() - radius * 0.2, gear.y() - radius, radius * 0.4, radius * 0.5);
            bar.getTransforms().add(new Rotate(tooth * 45 + 22.5, gear.x(), gear.y()));
            wheel = Shape.union(wheel, bar);
        }
        wheel = Shape.subtract(wheel, new Circle(gear.x(), gear.y(), radius * 0.34));
        Polygon gap = new Polygon(gear.x(), gear.y(), gear.x() - radius * 0.4, gear.y() + radius * 1.1,
                gear.x() + radius * 0.4, gear.y() + radius * 1.1);
        wheel = Shape.subtract(wheel, gap);
        wheel.setFill(ink);
        return wheel;
    }

    private Node star(Silk.Star star) {
        double pen = star.diameter() * 0.11;
        double radius = (star.diameter() - pen) / 2;
        Path rays = new Path();
        for (int i = 0; i < 8; i++) {
            double angle = Math.toRadians(i * 45);
            rays.getElements().add(new MoveTo(star.x() + radius * 0.42 * Math.cos(angle),
                    star.y() + radius * 0.42 * Math.sin(angle)));
            rays.getElements()
                    .add(new LineTo(star.x() + radius * Math.cos(angle), star.y() + radius * Math.sin(angle)));
        }
        rays.setStroke(ink);
        rays.setStrokeWidth(pen);
        rays.setStrokeLineCap(StrokeLineCap.ROUND);
        return rays;
    }

    private Node frame(Silk.Frame frame) {
        Rectangle shape = new Rectangle(frame.x() - frame.width() / 2, frame.y() - frame.height() / 2, frame.width(),
                frame.height());
        shape.setArcWidth(frame.height());
        shape.setArcHeight(frame.height());
        return stroked(shape, frame.stroke(), paint(frame.colour()));
    }

    private Node ring(Silk.Ring ring) {
        return stroked(new Circle(ring.x(), ring.y(), ring.diameter() / 2), ring.stroke(), paint(ring.colour()));
    }

    private static Node stroked(Shape shape, double stroke, Paint paint) {
        shape.setFill(null);
        shape.setStroke(paint);
        shape.setStrokeType(StrokeType.INSIDE);
        shape.setStrokeWidth(stroke);
        return shape;
    }

    /// The sign for a microphone; an LED may shine through it.
    static Node microphone(Silk.Microphone sign, Paint paint) {
        double w = sign.width();
        double h = sign.height();
        Rectangle capsule = new Rectangle(sign.x() - w * 0.22, sign.y() - h / 2, w * 0.44, h * 0.56);
        capsule.setArcWidth(w * 0.44);
        capsule.setArcHeight(w * 0.44);
        capsule.setFill(paint);
        SVGPath stand = new SVGPath();
        stand.setContent("M " + (sign.x() - w / 2) + ' ' + (sign.y() - h * 0.08) + " a " + w / 2 + ' ' + w / 2
                + " 0 0 0 "
                + w + " 0 M " + sign.x() + ' ' + (sign.y() - h * 0.08 + w / 2) + " V " + (sign.y() + h * 0.46) + " M "
                + (sign.x() - w * 0.28) + ' ' + (sign.y() + h * 0.46) + " h " + w * 0.56);
        stand.setFill(null);
        stand.setStroke(paint);
        stand.setStrokeWidth(0.16);
        stand.setStrokeLineCap(StrokeLineCap.ROUND);
        return new Group(capsule, stand);
    }

    private Paint paint(String colour) {
        if (colour.equals("gold")) {
            Color gold = Color.web(board.colours().pad());
            return Lamp.over(0).across(Tone.lighter(gold, 0.4), Tone.darker(gold, 0.08));
        }
        return colour(colour);
    }

    private Color colour(String colour) {
        return switch (colour) {
            case "theme" -> Color.web(board.colours().themes().values().stream().findFirst().orElse("#0191DC"));
            case "mask" -> Color.web(board.colours().mask());
            case "gold" -> Color.web(board.colours().pad());
            default -> Color.web(colour);
        };
    }
}
