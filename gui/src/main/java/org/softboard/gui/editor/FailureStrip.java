package org.softboard.gui.editor;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line below a program that says what ended it, and leads to where.
final class FailureStrip extends HBox {

    private final Label message = new Label();
    private final Button where = new Button();
    private int line;

    FailureStrip(IntConsumer go) {
        getStyleClass().add("failure-strip");
        setAlignment(Pos.CENTER_LEFT);
        message.setTextOverrun(OverrunStyle.ELLIPSIS);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        where.getStyleClass().addAll("flat", "small");
        where.setMinWidth(USE_PREF_SIZE);
        where.setOnAction(_ -> go.accept(line));
        getChildren().addAll(message, where);
        clear();
    }

    void show(int line, String text) {
        this.line = line;
        message.setText("✕  " + text);
        message.setTooltip(new Tooltip(text));
        message.setAccessibleText("The program failed: " + text);
        where.setText("Line " + line);
        where.setAccessibleText("Go to line " + line);
        where.setVisible(line > 0);
        setVisible(true);
        setManaged(true);
    }

    void clear() {
        setVisible(false);
        setManaged(false);
    }
}
