package org.softboard.gui.window;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The line above a pane that says what it is.
final class PaneTitle extends HBox {

    private PaneTitle(ObservableValue<String> text) {
        getStyleClass().add("pane-title");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label();
        label.textProperty().bind(text);
        getChildren().add(label);
    }

    static BorderPane above(Node pane, ObservableValue<String> text) {
        BorderPane titled = new BorderPane(pane);
        titled.getStyleClass().add("titled");
        titled.setTop(new PaneTitle(text));
        return titled;
    }
}
