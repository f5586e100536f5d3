package org.softboard.gui.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Box;
import org.softboard.boards.geometry.Pad;
import org.softboard.boards.geometry.PadShape;
import org.softboard.boards.geometry.Part.Component;
import org.softboard.boards.geometry.Side;

/// A hint of the traces under the solder mask: from the pads at both sides to the largest chip, in order, so that none
/// crosses another. Not the board's real layout.
final class Copper {

    private static final double TRACE = 0.25;

    private final BoardGeometry board;
    private final Side side;
    private final Color colour;
    private final Group group = new Group();

    Copper(BoardGeometry board, Side side) {
        this.board = board;
        this.side = side;
        this.colour = Tone.lighter(Color.web(board.colours().mask()), 0.06);
    }

    Group draw() {
        Optional<Box> chip = board.parts().stream()
                .filter(part -> part.side() == side)
                .<Box>mapMulti((part, sink) -> {
                    if (part instanceof Component component && isChip(component)) {
                        sink.accept(component.box());
                    }
                }).max(Comparator.comparingDouble(box -> box.width() * box.height()));
        chip.ifPresent(box -> {
            fan(box, true);
            fan(box, false);
        });
        return group;
    }

    private static boolean isChip(Component component) {
        return switch (component.kind()) {
            case QFP, QFN -> true;
            default -> false;
        };
    }

    /// Traces from the column of pads at the left or right edge: straight, then diagonal, then straight to a lead. Pads that
    /// are too far up or down for that have none.
    private void fan(Box chip, boolean left) {
        int inward = left ? 1 : -1;
        double edge = chip.x() - inward * (chip.width() / 2 + 0.7);
        double turn = edge - inward * 0.8;
        List<Pad> pads = board.pads().stream()
                .filter(pad -> pad.shape() instanceof PadShape.Round)
                .filter(pad -> left ? pad.x() < 3 : pad.x() > board.outline().width() - 3)
                .sorted(Comparator.comparingDouble(Pad::y)).toList();
        int last = pads.size() - 1;
        for (int i = 0; i <= last; i++) {
            Pad pad = pads.get(i);
            double target = chip.y() + (last == 0 ? 0 : (i / (double) last * 2 - 1) * chip.height() * 0.375);
            double bend = turn - inward * Math.abs(target - pad.y());
            if ((bend - pad.x()) * inward > 1.2) {
                trace(pad.x(), pad.y(), bend, pad.y(), turn, target, edge, target);
                if (i % 2 == 1) {
                    via(pad.x() + inward * 1.5, pad.y());
                }
            }
        }
    }

    private void trace(double x, double y, double... rest) {
        for (int i = 0; i < rest.length; i += 2) {
            if (nearHole(rest[i], rest[i + 1])) {
                return;
            }
        }
        Path path = new Path(new MoveTo(x, y));
        for (int i = 0; i < rest.length; i += 2) {
            path.getElements().add(new LineTo(rest[i], rest[i + 1]));
        }
        path.setStroke(colour);
        path.setStrokeWidth(TRACE);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        group.getChildren().add(path);
    }

    private boolean nearHole(double x, double y) {
        return board.outline().holes().stream()
                .anyMatch(hole -> Math.hypot(hole.x() - x, hole.y() - y) < hole.diameter() / 2 + 1);
    }

    private void via(double x, double y) {
        Circle ring = new Circle(x, y, 0.34, Tone.lighter(colour, 0.08));
        Circle hole = new Circle(x, y, 0.14, Tone.darker(colour, 0.4));
        group.getChildren().addAll(ring, hole);
    }
}
