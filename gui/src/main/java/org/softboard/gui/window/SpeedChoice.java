package org.softboard.gui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Buttons of which one is down: the speed of the board's time.
final class SpeedChoice extends HBox {

    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Consumer<Speed> chosen;
    private Speed speed = Speed.REAL;

    SpeedChoice(Consumer<Speed> chosen) {
        this.chosen = chosen;
        getStyleClass().add("speed-choice");
        ToggleGroup group = new ToggleGroup();
        for (Speed each : Speed.values()) {
            ToggleButton button = new ToggleButton(each.shown());
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", place(each));
            button.setAccessibleText("Speed " + each.description());
            button.setTooltip(
                    new Tooltip(each.description() + " (slower: Ctrl+Shift+Comma, faster: Ctrl+Shift+Period)"));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> choose(each));
            buttons.add(button);
            getChildren().add(button);
        }
        choose(Speed.REAL);
    }

    private static String place(Speed speed) {
        return speed.ordinal() == 0 ? "left-pill"
                : speed.ordinal() == Speed.values().length - 1 ? "right-pill" : "center-pill";
    }

    void step(int direction) {
        choose(speed.step(direction));
    }

    private void choose(Speed wanted) {
        buttons.get(wanted.ordinal()).setSelected(true);   // also when it was down already
        if (speed != wanted) {
            speed = wanted;
            chosen.accept(wanted);
        }
    }
}
