package org.softboard.gui.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.effect.BoxBlur;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.softboard.boards.geometry.BoardColours;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Outline;
import org.softboard.boards.geometry.Pad;
import org.softboard.boards.geometry.PadShape;
import org.softboard.boards.geometry.Side;

/// The bare board: its shadow on the desk, laminate and solder mask, edges, holes.
final class Plate {

    private static final double POUR_INSET = 0.3;
    private static final double CLEARANCE = 0.5;

    /// Effects count in whole units of what they are on, and a millimetre is too coarse.
    private static final double FINE = 16;

    private final BoardGeometry board;
    private final Outline outline;
    private final Detail detail;
    private final Desk desk;
    private final boolean back;
    private final Color mask;
    private final Color bare;
    private final Shape edge;
    private final Shape drilled;
    private final Group group = new Group();
    private final Group edges = new Group();

    Plate(BoardGeometry board, Side side, Detail detail, Desk desk) {
        this.board = board;
        this.outline = board.outline();
        this.detail = detail;
        this.desk = desk;
        this.back = side == Side.BACK;
        this.mask = Color.web(board.colours().mask());
        this.bare = Color.web(board.colours().bare());
        this.edge = edge();
        this.drilled = drilled();
    }

    /// The edge of the board, as it lies on the desk.
    Shape edge() {
        SVGPath path = new SVGPath();
        path.setContent(outline.path());
        path.setFill(Color.BLACK);
        if (!back) {
            return path;
        }
        path.getTransforms().addAll(new Translate(outline.width(), 0), new Scale(-1, 1));
        return Shape.union(path, new Rectangle());
    }

    Group draw() {
        shadow();
        Color mean = bare;
        Shape plate = paint(copy(drilled), maskPaint(mean));
        group.getChildren().add(plate);
        if (!mask.equals(bare)) {
            pour();
        }
        ears();
        sheen();
        return group;
    }

    /// What lies over the ink: the cut edge in the light, and the walls of holes.
    Group drawEdges() {
        edges.getChildren().clear();
        rims();
        if (detail.atLeast(Detail.FAR)) {
            holes().forEach(this::wall);
        }
        return edges;
    }

    private void shadow() {
        boolean dark = desk == Desk.DARK;
        group.getChildren().addAll(
                cast(2.8, 0.9, 1.5, Tone.black(dark ? 0.45 : 0.22)),
                cast(0.9, 0.22, 0.36, Tone.black(dark ? 0.6 : 0.3)));
    }

    private Node cast(double radius, double x, double y, Color colour) {
        Shape shape = paint(copy(drilled), colour);
        shape.getTransforms().add(new Scale(FINE, FINE));
        Group soft = new Group(shape);
        double box = radius * 2 / 3 * FINE;   // three of these are as soft as a Gaussian blur, and fast without a GPU
        soft.setEffect(new BoxBlur(box, box, 3));
        soft.getTransforms().add(new Scale(1 / FINE, 1 / FINE));
        soft.setTranslateX(x);
        soft.setTranslateY(y);
        return soft;
    }

    private Paint maskPaint(Color colour) {
        return new LinearGradient(0, 0, 1, 1, true, CycleMethod.NO_CYCLE,
                new Stop(0, Tone.lighter(colour, 0.045)), new Stop(0.5, colour), new Stop(1, Tone.darker(colour, 0.1)));
    }

    /// The copper that fills most of the board shows through the mask; at the edge and around pads there is none.
    private void pour() {
        Shape rim = copy(edge);
        rim.setFill(null);
        rim.setStroke(Color.BLACK);
        rim.setStrokeWidth(POUR_INSET * 2);
        Shape body = Shape.intersect(drilled, new Rectangle(0, 0, outline.width(), outline.height()));
        Shape inner = Shape.subtract(body, rim);
        group.getChildren().add(paint(inner, maskPaint(mask)));
        if (!detail.atLeast(Detail.PLAIN)) {
            return;
        }
        for (Pad pad : board.pads()) {
            if (pad.shape() instanceof PadShape.Round round) {
                double diameter = round.diameter() + CLEARANCE;
                group.getChildren().add(new Circle(x(pad.x()), pad.y(), diameter / 2, Tone.mix(bare, mask, 0.45)));
            }
        }
    }

    private void ears() {
        BoardColours colours = board.colours();
        if (colours.laminate() == null) {
            return;
        }
        Color laminate = Color.web(colours.laminate());
        for (Outline.Ear ear : outline.ears()) {
            Shape ring = Shape.intersect(drilled, new Circle(x(ear.x()), ear.y(), ear.radius()));
            group.getChildren().add(paint(ring, Lamp.over(0).across(Tone.lighter(laminate, 0.16),
                    Tone.darker(laminate, 0.14))));
            if (detail.atLeast(Detail.NEAR)) {
                weave(ear, ring, laminate);
            }
            if (detail.atLeast(Detail.PLAIN)) {
                arc(ear);
            }
        }
    }

    /// The glass cloth in bare laminate.
    private void weave(Outline.Ear ear, Shape ring, Color laminate) {
        Shape threads = null;
        for (double at = -ear.radius(); at < ear.radius(); at += 0.5) {
            Shape across = new Rectangle(x(ear.x()) - ear.radius(), ear.y() + at, ear.radius() * 2, 0.22);
            threads = threads == null ? across : Shape.union(threads, across);
        }
        if (threads != null) {
            group.getChildren()
                    .add(paint(Shape.intersect(ring, threads), Tone.clear(Tone.lighter(laminate, 0.4), 0.16)));
        }
    }

    /// A thin line of ink along the outer rim of an ear.
    private void arc(Outline.Ear ear) {
        boolean left = x(ear.x()) < outline.width() / 2;
        Arc arc = new Arc(x(ear.x()), ear.y(), ear.radius() - 0.28, ear.radius() - 0.28, left ? 75 : -105, 210);
        arc.setType(ArcType.OPEN);
        arc.setFill(null);
        arc.setStroke(Tone.clear(Color.web(board.colours().silk()), 0.75));
        arc.setStrokeWidth(0.13);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        group.getChildren().add(arc);
    }

    private void rims() {
        Shape cut = copy(drilled);
        cut.setFill(null);
        cut.setStroke(Color.web(board.colours().edge()));
        cut.setStrokeType(StrokeType.INSIDE);
        cut.setStrokeWidth(0.12);
        edges.getChildren().add(cut);
        Shape lit = copy(drilled);
        lit.setFill(null);
        lit.setStroke(Lamp.over(0).across(new Stop(0, Tone.white(0.42)), new Stop(0.5, Tone.white(0.1)),
                new Stop(0.75, Tone.white(0))));
        lit.setStrokeType(StrokeType.INSIDE);
        lit.setStrokeWidth(0.08);
        edges.getChildren().add(lit);
        if (desk == Desk.DARK && mask.getBrightness() < 0.25) {
            Shape rim = copy(drilled);
            rim.setFill(null);
            rim.setStroke(Tone.white(0.18));
            rim.setStrokeType(StrokeType.OUTSIDE);
            rim.setStrokeWidth(0.1);
            edges.getChildren().add(rim);
        }
    }

    /// The lamp in the mask: boards are matt, so it is wide and weak.
    private void sheen() {
        Paint light = new RadialGradient(0, 0, 0.22, 0.1, 0.85, true, CycleMethod.NO_CYCLE,
                new Stop(0, Tone.white(0.085)), new Stop(0.5, Tone.white(0.03)), new Stop(1, Tone.white(0)));
        group.getChildren().add(paint(copy(drilled), light));
    }

    /// The wall of a hole: dark where it turns away from the lamp, a glint where it faces it.
    private void wall(Outline.Hole hole) {
        double x = x(hole.x());
        double radius = hole.diameter() / 2;
        double depth = Math.min(0.28, radius * 0.3);
        Circle open = new Circle(x, hole.y(), radius);
        Shape shaded = Shape.subtract(open, new Circle(x + depth * 0.7, hole.y() + depth, radius));
        edges.getChildren().add(paint(shaded, Tone.mix(Color.web(board.colours().edge()), Color.BLACK, 0.62)));
        if (detail.atLeast(Detail.PLAIN)) {
            Shape lit = Shape.subtract(open, new Circle(x - depth * 0.25, hole.y() - depth * 0.35, radius));
            edges.getChildren().add(paint(lit, Tone.clear(Tone.lighter(Color.web(board.colours().edge()), 0.3), 0.8)));
        }
    }

    /// All holes that one can see the desk through.
    private List<Outline.Hole> holes() {
        List<Outline.Hole> holes = new ArrayList<>(outline.holes());
        holes.addAll(outline.perforations());
        for (Pad pad : board.pads()) {
            if (pad.shape() instanceof PadShape.Tongue tongue) {
                holes.add(new Outline.Hole(pad.x(), pad.y(), tongue.drill(), 0));
            }
        }
        return holes;
    }

    private Shape drilled() {
        Shape plate = edge;
        for (Outline.Hole hole : holes()) {
            plate = Shape.subtract(plate, new Circle(x(hole.x()), hole.y(), hole.diameter() / 2));
        }
        return plate;
    }

    private double x(double front) {
        return back ? outline.width() - front : front;
    }

    private static Shape copy(Shape shape) {
        return shape instanceof Path path ? new Path(path.getElements()) : Shape.union(shape, new Rectangle());
    }

    private static Shape paint(Shape shape, Paint paint) {
        shape.setFill(paint);
        shape.setStroke(null);
        return shape;
    }
}
