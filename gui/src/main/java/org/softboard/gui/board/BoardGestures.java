package org.softboard.gui.board;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Zooming and moving a board: the wheel with Ctrl, a pinch, plus and minus; dragging and scrolling; 0 or a
/// double click shows all of it.
final class BoardGestures {

    private static final double STEP = 1.25;
    private static final double WHEEL = 0.0025;

    private final BoardView view;
    private final Viewport viewport;
    private final PadOverlay pads;
    private final Runnable moved;
    private double lastX;
    private double lastY;
    private boolean dragging;

    BoardGestures(BoardView view, Viewport viewport, PadOverlay pads, Runnable moved) {
        this.view = view;
        this.viewport = viewport;
        this.pads = pads;
        this.moved = moved;
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> letGo());
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pads.hover(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pads.leave());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            viewport.zoom(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
        } else {
            viewport.pan(event.getDeltaX(), event.getDeltaY());
        }
        moved.run();
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        viewport.zoom(event.getZoomFactor(), event.getX(), event.getY());
        moved.run();
        event.consume();
    }

    private void grab(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            view.fit();
        }
        dragging = event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (!dragging) {
            return;
        }
        view.setCursor(Cursor.CLOSED_HAND);
        viewport.pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
        pads.leave();
        moved.run();
    }

    private void letGo() {
        dragging = false;
        view.setCursor(null);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> view.zoom(STEP);
            case MINUS, SUBTRACT -> view.zoom(1 / STEP);
            case DIGIT0, NUMPAD0 -> view.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
