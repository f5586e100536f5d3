package org.softboard.gui.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Pad;

/// What is shown over the picture about pads: a ring around the one under the pointer or with the focus, and a note with
/// its name, level and function. One pad is in the tab order; the arrow keys lead to its neighbours.
final class PadOverlay extends Pane {

    private static final double TARGET_PIXELS = 12;
    private static final double GAP = 8;

    private final Viewport viewport;
    private final Map<String, PadSpot> spots = new HashMap<>();
    private final Circle ring = new Circle();
    private final Label note = new Label();
    private final BiConsumer<Double, Double> reveal;
    private BoardLook look = BoardLook.DARK;
    private double boardWidth;
    private boolean back;
    private @Nullable Pad hovered;
    private @Nullable Pad focused;

    /// @param reveal brings a place of the board into view
    PadOverlay(BoardGeometry board, Viewport viewport, BiConsumer<Double, Double> reveal) {
        this.viewport = viewport;
        this.reveal = reveal;
        this.boardWidth = board.outline().width();
        setPickOnBounds(false);
        note.getStyleClass().add("pad-note");
        note.setMouseTransparent(true);
        ring.setMouseTransparent(true);
        ring.setFill(null);
        boolean first = true;
        for (Pad pad : board.pads()) {
            PadSpot spot = new PadSpot(pad);
            spot.setFocusTraversable(first);
            spot.focusedProperty().addListener((_, _, has) -> focus(has ? pad : null, pad));
            spot.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(pad, event));
            spots.put(pad.name(), spot);
            getChildren().add(spot);
            first = false;
        }
        getChildren().addAll(ring, note);
        getChildren().forEach(node -> node.setManaged(false));   // they are placed here
        mark();
    }

    void show(BoardLook newLook) {
        BoardLook before = look;
        look = newLook;
        for (PadSpot spot : spots.values()) {
            String name = spot.pad().name();
            BoardLook.@Nullable Pin pin = newLook.pins().get(name);
            if (pin != before.pins().get(name) || !spot.isDescribed()) {
                spot.describe(pin);
            }
        }
        if (marked() != null) {
            mark();
        }
    }

    void style(Desk desk) {
        ring.setStroke(desk.accent());
        Color text = desk == Desk.LIGHT ? Color.web("#F5F7FA") : Color.web("#1B1E22");
        note.setTextFill(text);
        note.setStyle("-fx-background-color: " + (desk == Desk.LIGHT ? "#24292FEE" : "#E6EAEFEE")
                + "; -fx-background-radius: 6; -fx-padding: 5 9 6 9; -fx-font-size: 12px;");
    }

    void turnOver(boolean showsBack) {
        back = showsBack;
        place();
    }

    /// The pointer is here; the nearest pad within reach is marked.
    void hover(double viewX, double viewY) {
        hovered = at(viewX, viewY).orElse(null);
        mark();
    }

    void leave() {
        hovered = null;
        mark();
    }

    /// After a change of scale or place.
    void place() {
        for (PadSpot spot : spots.values()) {
            double radius = reach(spot.pad());
            spot.resizeRelocate(viewX(spot.pad()) - radius, viewport.toViewY(spot.pad().y()) - radius, radius * 2,
                    radius * 2);
        }
        mark();
    }

    private void focus(@Nullable Pad now, Pad pad) {
        focused = now;
        if (now != null) {
            spots.values().forEach(spot -> spot.setFocusTraversable(spot.pad() == pad));
            reveal.accept(x(pad), pad.y());
        }
        mark();
    }

    private void key(Pad from, KeyEvent event) {
        int dx = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int dy = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (dx == 0 && dy == 0) {
            return;
        }
        neighbour(from, dx, dy).map(pad -> spots.get(pad.name())).ifPresent(PadSpot::requestFocus);
        event.consume();
    }

    /// The nearest pad in a direction; what is off to the side counts as further away.
    private Optional<Pad> neighbour(Pad from, int dx, int dy) {
        return pads().filter(pad -> along(from, pad, dx, dy) > 0.2)
                .min(Comparator.comparingDouble(pad -> along(from, pad, dx, dy) + 3 * across(from, pad, dx, dy)));
    }

    private double along(Pad from, Pad to, int dx, int dy) {
        return (x(to) - x(from)) * dx + (to.y() - from.y()) * dy;
    }

    private double across(Pad from, Pad to, int dx, int dy) {
        return Math.abs((x(to) - x(from)) * dy) + Math.abs((to.y() - from.y()) * dx);
    }

    private Optional<Pad> at(double viewX, double viewY) {
        return pads().filter(pad -> distance(pad, viewX, viewY) <= Math.max(TARGET_PIXELS, reach(pad)))
                .min(Comparator.comparingDouble(pad -> distance(pad, viewX, viewY)));
    }

    private Stream<Pad> pads() {
        return List.copyOf(spots.values()).stream().map(PadSpot::pad);
    }

    private double distance(Pad pad, double viewX, double viewY) {
        return Math.hypot(viewX(pad) - viewX, viewport.toViewY(pad.y()) - viewY);
    }

    private double reach(Pad pad) {
        return pad.shape().radius() * viewport.scale();
    }

    private double viewX(Pad pad) {
        return viewport.toViewX(x(pad));
    }

    private double x(Pad pad) {
        return back ? boardWidth - pad.x() : pad.x();
    }

    private @Nullable Pad marked() {
        return hovered != null ? hovered : focused;
    }

    private void mark() {
        Pad pad = marked();
        ring.setVisible(pad != null);
        note.setVisible(pad != null);
        if (pad == null) {
            return;
        }
        double thickness = Math.max(2, 0.15 * viewport.scale());
        ring.setStrokeWidth(thickness);
        ring.setRadius(Math.max(4, reach(pad)) + thickness / 2 + 1);
        ring.setCenterX(viewX(pad));
        ring.setCenterY(viewport.toViewY(pad.y()));
        note.setText(PadSpot.note(pad, look.pins().get(pad.name())));
        note.applyCss();
        note.autosize();
        placeNote(ring.getRadius() + thickness + GAP);
    }

    /// Beside the pad, on the side where there is room.
    private void placeNote(double away) {
        double x = ring.getCenterX() + away;
        if (x + note.getWidth() > getWidth()) {
            x = ring.getCenterX() - away - note.getWidth();
        }
        double y = ring.getCenterY() - note.getHeight() / 2;
        note.relocate(Math.max(2, x), Math.max(2, Math.min(y, getHeight() - note.getHeight() - 2)));
    }
}
