package org.softboard.gui.board;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Box;
import org.softboard.boards.geometry.Outline;
import org.softboard.boards.geometry.Pad;
import org.softboard.boards.geometry.PadShape;
import org.softboard.boards.geometry.Side;

/// Bare metal on the board: rings around holes, soldered pins, the strips of an edge connector.
final class PadDrawing {

    private final BoardGeometry board;
    private final Detail detail;
    private final Desk desk;
    private final boolean back;
    private final Shape edge;
    private final Color metal;

    PadDrawing(BoardGeometry board, Side side, Detail detail, Desk desk, Shape edge) {
        this.board = board;
        this.detail = detail;
        this.desk = desk;
        this.back = side == Side.BACK;
        this.edge = edge;
        this.metal = Color.web(board.colours().pad());
    }

    /// All pads that lie flat on the board, and the rings of its holes.
    Group draw() {
        Group group = new Group();
        for (Outline.Hole hole : board.outline().holes()) {
            if (hole.ring() > 0) {
                Shape ring = Shape.subtract(new Circle(x(hole.x()), hole.y(), hole.ring() / 2),
                        new Circle(x(hole.x()), hole.y(), hole.diameter() / 2));
                ring.setFill(sheen());
                group.getChildren().add(ring);
            }
        }
        if (!detail.atLeast(Detail.FAR)) {
            return group;
        }
        for (Pad pad : board.pads()) {
            switch (pad.shape()) {
                case PadShape.Round round -> group.getChildren().add(ring(pad, round));
                case PadShape.Square square -> group.getChildren().add(square(pad, square));
                case PadShape.Strip strip -> group.getChildren().add(strip(strip));
                case PadShape.Tongue tongue -> group.getChildren().add(tongue(pad, tongue));
                case PadShape.Socket _ -> {
                }
            }
        }
        return group;
    }

    private Node ring(Pad pad, PadShape.Round round) {
        Sketch sketch = sketch(pad, round.diameter());
        sketch.circle(0, 0, round.diameter(), sheen());
        if (detail.atLeast(Detail.NEAR)) {
            sketch.add(sketch.rim(new Circle(round.diameter() / 2), 0.05, Tone.clear(Tone.lighter(metal, 0.6), 0.8)));
        }
        finish(sketch, round.drill(), round.soldered());
        return sketch.group();
    }

    private Node square(Pad pad, PadShape.Square square) {
        Sketch sketch = sketch(pad, square.width());
        sketch.rectangle(0, 0, square.width(), square.width(), 0.08, sheen());
        finish(sketch, square.drill(), square.soldered());
        return sketch.group();
    }

    private void finish(Sketch sketch, double drill, boolean soldered) {
        if (soldered) {
            soldered(sketch, drill);
        } else {
            hole(sketch, drill);
        }
    }

    private void hole(Sketch sketch, double drill) {
        if (detail.atLeast(Detail.PLAIN)) {
            sketch.circle(0, 0, drill + 0.16, Tone.darker(metal, 0.28));
        }
        sketch.circle(0, 0, drill, desk.inHole());
        if (!detail.atLeast(Detail.PLAIN)) {
            return;
        }
        double radius = drill / 2;
        Shape wall = Shape.subtract(new Circle(radius), new Circle(0.13, 0.17, radius));
        wall.setFill(Tone.darker(metal, 0.66));
        sketch.add(wall);
        Shape glint = Shape.subtract(new Circle(radius), new Circle(-0.05, -0.07, radius));
        glint.setFill(Tone.lighter(metal, 0.25));
        sketch.add(glint);
    }

    /// The end of a header's pin in its cone of solder.
    private void soldered(Sketch sketch, double drill) {
        Lamp lamp = sketch.lamp;
        sketch.circle(0, 0, drill * 1.55, lamp.dome(
                new Stop(0, Color.web("#F4F6F7")), new Stop(0.4, Color.web("#BFC4C7")),
                new Stop(0.8, Color.web("#8C9195")), new Stop(1, Color.web("#A9AEB1"))));
        sketch.rectangle(0, 0, 0.64, 0.64, 0.1, Color.web("#6E7174"));
        sketch.rectangle(-0.02, -0.02, 0.56, 0.56, 0.1, lamp.across(Color.web("#F6F1DE"), Color.web("#B59A4E")));
    }

    private Node strip(PadShape.Strip strip) {
        double left = back ? board.outline().width() - strip.right() : strip.left();
        return onEdge(new Rectangle(left, strip.top(), strip.right() - strip.left(), strip.bottom() - strip.top()));
    }

    private Node tongue(Pad pad, PadShape.Tongue tongue) {
        double width = tongue.right() - tongue.left();
        double left = back ? board.outline().width() - tongue.right() : tongue.left();
        Shape whole = Shape.union(new Circle(x(pad.x()), pad.y(), width / 2),
                new Rectangle(left, pad.y(), width, tongue.bottom() - pad.y()));
        Circle drill = new Circle(x(pad.x()), pad.y(), tongue.drill() / 2);
        Group group = new Group(onEdge(Shape.subtract(whole, drill)));
        if (detail.atLeast(Detail.PLAIN)) {
            Circle rim = new Circle(x(pad.x()), pad.y(), tongue.drill() / 2 + 0.06, null);
            rim.setStroke(Tone.clear(Tone.darker(metal, 0.45), 0.75));
            rim.setStrokeWidth(0.12);
            group.getChildren().add(rim);
        }
        return group;
    }

    private Node onEdge(Shape shape) {
        Shape cut = Shape.intersect(shape, edge);
        cut.setFill(new LinearGradient(0, board.outline().height() - 9.5, 0, board.outline().height(), false,
                CycleMethod.NO_CYCLE,
                new Stop(0, Tone.lighter(metal, 0.34)), new Stop(0.35, Tone.lighter(metal, 0.12)),
                new Stop(0.62, metal), new Stop(0.9, Tone.darker(metal, 0.12)), new Stop(1, Tone.darker(metal, 0.3))));
        if (detail.atLeast(Detail.PLAIN)) {
            cut.setStroke(Tone.clear(Tone.lighter(metal, 0.6), 0.4));
            cut.setStrokeType(StrokeType.INSIDE);
            cut.setStrokeWidth(0.05);
        }
        return cut;
    }

    private Paint sheen() {
        return new LinearGradient(0, 0, 0.25, 1, true, CycleMethod.NO_CYCLE,
                new Stop(0, Tone.lighter(metal, 0.4)), new Stop(0.45, metal), new Stop(1, Tone.darker(metal, 0.2)));
    }

    private Sketch sketch(Pad pad, double size) {
        return new Sketch(new Box(x(pad.x()), pad.y(), size, size, 0), detail);
    }

    private double x(double front) {
        return back ? board.outline().width() - front : front;
    }
}
