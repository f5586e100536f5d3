package org.softboard.gui.editor;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Searches the program: opened by Ctrl+F, Enter and Shift+Enter go from match to match, Escape closes it.
final class FindBar extends HBox {

    private final CodeArea area;
    private final Consumer<@Nullable Pattern> marker;
    private final TextField query = new TextField();
    private final ToggleButton matchCase = new ToggleButton("Aa");
    private final Label count = new Label();

    FindBar(CodeArea area, Consumer<@Nullable Pattern> marker) {
        this.area = area;
        this.marker = marker;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        query.setPromptText("Find in program");
        query.setAccessibleText("Find in program");
        HBox.setHgrow(query, Priority.ALWAYS);
        query.setMaxWidth(320);
        Button previous = button("↑", "Previous match (Shift+Enter)", () -> step(false));
        Button next = button("↓", "Next match (Enter)", () -> step(true));
        Button close = button("✕", "Close (Escape)", this::close);
        matchCase.getStyleClass().addAll("flat", "small");
        matchCase.setAccessibleText("Match case");
        matchCase.setTooltip(new Tooltip("Match case"));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(query, matchCase, previous, next, count, spring(), close);
        query.textProperty().addListener((_, _, _) -> seek());
        matchCase.selectedProperty().addListener((_, _, _) -> seek());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        shown(false);
    }

    private static HBox spring() {
        HBox spring = new HBox();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static Button button(String text, String what, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().addAll("flat", "small", "button-icon");
        button.setAccessibleText(what);
        button.setTooltip(new Tooltip(what));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == query) {
            step(!event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    private void shown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /// Opens the bar with the selected text, if it is within one line.
    void open() {
        shown(true);
        String selected = area.getSelectedText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            query.setText(selected);
        }
        query.requestFocus();
        query.selectAll();
        marker.accept(pattern());
    }

    private void close() {
        shown(false);
        marker.accept(null);
        area.requestFocus();
    }

    private @Nullable Pattern pattern() {
        int flags = Pattern.LITERAL
                | (matchCase.isSelected() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return query.getText().isEmpty() ? null : Pattern.compile(query.getText(), flags);
    }

    /// Goes to the first match from where the selection starts, as letters are typed.
    private void seek() {
        Pattern pattern = pattern();
        marker.accept(pattern);
        count.setText("");
        if (pattern != null) {
            go(pattern, area.getSelection().getStart(), true);
        }
    }

    /// Goes to the next or the one before, and begins again at the other end.
    void step(boolean forward) {
        Pattern pattern = pattern();
        if (pattern == null) {
            open();
        } else {
            go(pattern, forward ? area.getSelection().getEnd() : area.getSelection().getStart(), forward);
        }
    }

    private void go(Pattern pattern, int from, boolean forward) {
        int[] starts = starts(pattern.matcher(area.getText()));
        int length = query.getLength();
        int chosen = forward ? first(starts, from) : first(starts, from - length + 1) - 1;
        if (starts.length == 0) {
            count.setText("No match");
            return;
        }
        int index = Math.floorMod(chosen, starts.length);
        count.setText(index + 1 + " of " + starts.length);
        area.selectRange(starts[index], starts[index] + length);
        area.requestFollowCaret();
    }

    private static int[] starts(Matcher matcher) {
        var starts = IntStream.builder();
        while (matcher.find()) {
            starts.add(matcher.start());
        }
        return starts.build().toArray();
    }

    /// The index of the first start that is not before an offset.
    private static int first(int[] starts, int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index : -index - 1;
    }
}
