package org.softboard.gui.board;

import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import org.softboard.boards.geometry.PushButton;

/// The cap of a push button: goes down under the mouse, the space bar or Enter, and for as long as the board says that
/// it is down.
final class ButtonCap extends Group {

    private static final Duration IN = Duration.millis(60);
    private static final Duration OUT = Duration.millis(90);
    private static final double SMALLEST_PIXELS = 24;

    private final PushButton button;
    private final Consumer<String> onPress;
    private final Consumer<String> onRelease;
    private final Rectangle target = new Rectangle();
    private final Rectangle ring = new Rectangle();
    private final DoubleProperty depth = new SimpleDoubleProperty(this, "depth", 0);
    private final Timeline travel = new Timeline();
    private final Scale smaller = new Scale(1, 1);
    private final Translate lower = new Translate();
    private final Ellipse gloss;
    private boolean held;
    private boolean downOnBoard;
    private boolean calm;

    ButtonCap(PushButton button, Consumer<String> onPress, Consumer<String> onRelease) {
        this.button = button;
        this.onPress = onPress;
        this.onRelease = onRelease;
        PushButton.Cap cap = button.cap();
        Color colour = Color.web(cap.colour());
        Lamp lamp = Lamp.over(0);
        Ellipse body = new Ellipse(cap.width() / 2, cap.height() / 2);
        body.setFill(lamp.dome(new Stop(0, Tone.lighter(colour, 0.24)), new Stop(0.55, colour),
                new Stop(1, Tone.darker(colour, 0.5))));
        gloss = new Ellipse(-cap.width() * 0.13, -cap.height() * 0.16, cap.width() * 0.24, cap.height() * 0.17);
        gloss.setFill(lamp.across(Tone.white(0.34), Tone.white(0)));
        Group moving = new Group(body, gloss);
        moving.getTransforms().addAll(lower, smaller);
        target.setFill(Color.TRANSPARENT);
        ring.setFill(null);
        ring.setStrokeType(StrokeType.OUTSIDE);
        ring.visibleProperty().bind(focusedProperty());
        getChildren().addAll(moving, ring, target);
        getTransforms().add(new Translate(button.box().x(), button.box().y()));
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(button.name() + " button");
        depth.addListener((_, _, now) -> press(now.doubleValue()));
        listen();
    }

    String name() {
        return button.name();
    }

    /// Whether the board has it down, whoever pressed it.
    void show(boolean down) {
        if (down != downOnBoard) {
            downOnBoard = down;
            move();
        }
    }

    void style(Desk desk, boolean calmMotion) {
        ring.setStroke(desk.accent());
        calm = calmMotion;
    }

    void scale(double pixelsPerMillimetre) {
        double margin = 2 / pixelsPerMillimetre;
        box(target, SMALLEST_PIXELS / pixelsPerMillimetre, 0);
        box(ring, 0, margin);
        ring.setStrokeWidth(2 / pixelsPerMillimetre);
        ring.setArcWidth(0.6 + margin);
        ring.setArcHeight(0.6 + margin);
    }

    private void box(Rectangle rectangle, double smallest, double margin) {
        double width = Math.max(button.box().width(), smallest) + margin * 2;
        double height = Math.max(button.box().height(), smallest) + margin * 2;
        rectangle.setX(-width / 2);
        rectangle.setY(-height / 2);
        rectangle.setWidth(width);
        rectangle.setHeight(height);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            hold(true);
            hold(false);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                hold(true);
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                hold(false);
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, true));
        addEventHandler(KeyEvent.KEY_RELEASED, event -> key(event, false));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                hold(false);
            }
        });
    }

    private void key(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            hold(down);
            event.consume();
        }
    }

    private void hold(boolean down) {
        if (held == down) {
            return;
        }
        held = down;
        (down ? onPress : onRelease).accept(button.name());
        move();
    }

    private void move() {
        double to = held || downOnBoard ? 1 : 0;
        travel.stop();
        if (calm) {
            depth.set(to);
            return;
        }
        travel.getKeyFrames().setAll(new KeyFrame(to == 1 ? IN : OUT, new KeyValue(depth, to, Interpolator.EASE_OUT)));
        travel.play();
    }

    private void press(double down) {
        smaller.setX(1 - 0.05 * down);
        smaller.setY(1 - 0.05 * down);
        lower.setX(0.03 * down);
        lower.setY(0.05 * down);
        gloss.setOpacity(1 - down);
    }
}
