package org.softboard.gui.window;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.State;

/// The lowest line of the window: what the board is doing, its time and speed, news, and where the caret is.
final class StatusLine extends HBox {

    private static final Duration NEWS_LAST = Duration.seconds(8);

    private final Region light = new Region();
    private final Label state = new Label();
    private final Label time = new Label();
    private final Label speed = new Label();
    private final Label news = new Label();
    private final Label warning = new Label();
    private final PauseTransition forget = new PauseTransition(NEWS_LAST);
    private State shown = State.STOPPED;

    StatusLine(ObservableValue<String> place) {
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        light.getStyleClass().add("light");
        Label caret = new Label();
        caret.textProperty().bind(place);
        for (Label label : new Label[]{state, time, speed, warning, caret}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        state.getStyleClass().add("state");
        time.getStyleClass().add("time");
        warning.getStyleClass().add("warning");
        warning.setManaged(false);
        news.setMaxWidth(Double.MAX_VALUE);
        news.setAlignment(Pos.CENTER);
        HBox.setHgrow(news, Priority.ALWAYS);
        forget.setOnFinished(_ -> news.setText(""));
        getChildren().addAll(light, state, time, speed, warning, news, caret);
    }

    void show(BoardSnapshot snapshot) {
        if (shown != snapshot.state()) {
            shown = snapshot.state();
            light.getStyleClass().setAll("light", shown.name().toLowerCase(Locale.ROOT));
            state.setText(words(shown));
        }
        time.setText("Board time " + BoardTime.text(snapshot));
        speed.setText("Speed " + Speed.of(snapshot.speed()).shown());
    }

    void say(String text) {
        news.setText(text);
        forget.playFromStart();
    }

    /// Says something that holds as long as the window is open; the explanation is its tooltip.
    void warn(String text, String explanation) {
        warning.setText(text);
        warning.setManaged(true);
        warning.setTooltip(new Tooltip(explanation));
        warning.setAccessibleHelp(explanation);
    }

    private static String words(State state) {
        return switch (state) {
            case BOOTING -> "Starting";
            case PROMPT -> "Ready";
            case RUNNING, WAITING -> "Running";
            case PAUSED -> "Paused";
            case STOPPED -> "Off";
        };
    }
}
