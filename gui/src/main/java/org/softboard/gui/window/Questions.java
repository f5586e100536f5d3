package org.softboard.gui.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks and tells, in front of the window's content and not in windows of its own, which would keep the main one from
/// being closed.
final class Questions extends StackPane {

    private final Node content;
    private final VBox card = new VBox();
    private @Nullable Node focusBefore;
    private @Nullable Runnable cancel;

    /// An answer: what its button says, and what follows.
    record Answer(String text, boolean isDefault, boolean isCancel, Runnable effect) {

        static Answer main(String text, Runnable effect) {
            return new Answer(text, true, false, effect);
        }

        static Answer other(String text, Runnable effect) {
            return new Answer(text, false, false, effect);
        }

        static Answer cancel() {
            return new Answer("Cancel", false, true, () -> {});
        }
    }

    /// Questions in front of `content`, which waits while one is asked.
    Questions(Node content) {
        this.content = content;
        getStyleClass().add("questions");
        card.getStyleClass().add("question");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        getChildren().add(card);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    boolean isAsking() {
        return isVisible();
    }

    void ask(String title, String text, List<Answer> answers) {
        Label explanation = new Label(text);
        explanation.setWrapText(true);
        explanation.getStyleClass().add("explanation");
        show(title, explanation, answers);
    }

    void tell(String title, String text) {
        ask(title, text, List.of(new Answer("Close", true, true, () -> {})));
    }

    void tell(String title, Node body) {
        show(title, body, List.of(new Answer("Close", true, true, () -> {})));
    }

    private void show(String title, Node body, List<Answer> answers) {
        Label heading = new Label(title);
        heading.setWrapText(true);
        heading.getStyleClass().add("heading");
        HBox buttons = new HBox();
        buttons.getStyleClass().add("answers");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        cancel = null;
        Node first = heading;
        for (Answer answer : answers) {
            Button button = new Button(answer.text);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> close(answer.effect));
            if (answer.isDefault) {
                button.setDefaultButton(true);
                button.getStyleClass().add("accent");
                first = button;
            }
            if (answer.isCancel) {
                cancel = answer.effect;
            }
            buttons.getChildren().add(button);
        }
        card.getChildren().setAll(heading, body, buttons);
        card.setAccessibleText(title);
        if (!isVisible()) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        setVisible(true);
        content.setDisable(true);
        card.applyCss();   // makes the buttons' skins, without which they hear no key until the next frame
        first.requestFocus();
    }

    /// Takes the question away, unanswered.
    void dismiss() {
        if (isVisible()) {
            close(() -> {});
        }
    }

    private void close(Runnable effect) {
        setVisible(false);
        content.setDisable(false);
        card.getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
        effect.run();
    }

    /// Keys do not reach the window's menus while something is asked.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && cancel != null) {
            close(cancel);
        }
        if (event.getCode() != KeyCode.TAB && event.getCode() != KeyCode.ENTER) {
            event.consume();
        }
    }
}
