package org.softboard.gui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// The pane that a program is written in: colours, line numbers, indentation, comments, search, and the line that
/// failed.
public final class Editor extends BorderPane {

    private final CodeArea area = new CodeArea();
    private final LineNumbers numbers = new LineNumbers(area);
    private final FindBar findBar;
    private final FailureStrip strip = new FailureStrip(this::showLine);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("Line 1, column 1");
    private int failed = -1;

    /// An empty program.
    public Editor() {
        getStyleClass().add("editor");
        Highlighter highlighter = new Highlighter(area);
        findBar = new FindBar(area, highlighter::seek);
        area.setAccessibleText("Program");
        area.setContextMenu(new EditMenu(area));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.addEventFilter(KeyEvent.KEY_TYPED, Editor::dropTab);
        area.plainTextChanges().subscribe(_ -> clearFailure());
        area.caretPositionProperty().addListener((_, _, _) -> place.set("Line " + (area.getCurrentParagraph() + 1)
                + ", column " + (area.getCaretColumn() + 1)));
        setCenter(new StackPane(new VirtualizedScrollPane<>(area), hint()));
        setTop(findBar);
        setBottom(new VBox(strip));
    }

    /// What an empty program is told.
    private Label hint() {
        Label hint = new Label("Write a program here, or choose one from the Examples menu.\nF5 runs it on the board.");
        hint.getStyleClass().add("hint");
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(area.lengthProperty().map(length -> length == 0));
        return hint;
    }

    /// The node that has the focus when a program is written.
    public CodeArea area() {
        return area;
    }

    public String text() {
        return area.getText();
    }

    /// Shows another program; what was here before is not in its history.
    public void load(String text) {
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.scrollYToPixel(0);
        area.scrollXToPixel(0);
        saved();
    }

    /// Shows what the file holds now, as an edit that can be undone.
    public void reload(String text) {
        int caret = Math.min(area.getCaretPosition(), text.length());
        area.replaceText(text);
        area.moveTo(caret);
        saved();
    }

    /// The text as it is now is the saved one.
    public void saved() {
        area.getUndoManager().mark();
    }

    /// Is the text the saved one?
    public ObservableValue<Boolean> unchangedProperty() {
        return area.getUndoManager().atMarkedPositionProperty();
    }

    /// Where the caret is, for the status line.
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Makes comments of the selected lines, or code again.
    public void toggleComment() {
        lines(PythonEdits::toggleComment);
    }

    public void find() {
        findBar.open();
    }

    public void findNext(boolean forward) {
        findBar.step(forward);
    }

    /// Marks the line, counted from 1, where a program failed, until the next edit.
    public void markFailure(int line, String message) {
        clearFailure();
        if (line >= 1 && line <= area.getParagraphs().size()) {
            failed = line - 1;
            area.setParagraphStyle(failed, List.of("failed"));
            numbers.mark(failed);
            if (!isShown(failed)) {
                area.showParagraphAtCenter(failed);
            }
        }
        strip.show(line, message);
    }

    public void clearFailure() {
        strip.clear();
        if (failed >= 0) {
            // an edit may have moved the marked line
            for (int i = 0; i < area.getParagraphs().size(); i++) {
                if (!area.getParagraph(i).getParagraphStyle().isEmpty()) {
                    area.setParagraphStyle(i, List.of());
                }
            }
            failed = -1;
            numbers.mark(-1);
        }
    }

    /// The line that is marked, counted from 1; 0 if none is.
    public int failedLine() {
        return failed + 1;
    }

    private boolean isShown(int line) {
        return !area.getVisibleParagraphs().isEmpty() && line > area.firstVisibleParToAllParIndex()
                && line < area.lastVisibleParToAllParIndex();
    }

    private void showLine(int line) {
        int index = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        area.moveTo(index, 0);
        area.showParagraphAtCenter(index);
        area.requestFocus();
    }

    private void key(KeyEvent event) {
        boolean handled = switch (event.getCode()) {
            case ENTER -> plain(event) && insert(() -> "\n" + PythonEdits.indentAfter(before()));
            case TAB -> tab(event);
            case BACK_SPACE -> plain(event) && backspace();
            case SLASH, DIVIDE -> event.isShortcutDown() && !event.isAltDown() && lines(PythonEdits::toggleComment);
            case HOME -> !event.isShortcutDown() && !event.isAltDown() && home(event.isShiftDown());
            default -> false;
        };
        if (handled) {
            event.consume();
        }
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
    }

    /// What Tab types is inserted by the key itself.
    private static void dropTab(KeyEvent event) {
        if (event.getCharacter().equals("\t")) {
            event.consume();
        }
    }

    private boolean tab(KeyEvent event) {
        if (!plain(event)) {
            return false;
        }
        if (event.isShiftDown()) {
            return lines(PythonEdits::dedent);
        }
        boolean several = area.getSelectedText().indexOf('\n') >= 0;
        return several ? lines(PythonEdits::indent) : insert(() -> PythonEdits.tab(before().length()));
    }

    private String before() {
        int start = area.getSelection().getStart();
        var position = area.offsetToPosition(start, Bias.Forward);
        return area.getParagraph(position.getMajor()).getText().substring(0, position.getMinor());
    }

    private boolean insert(Supplier<String> text) {
        area.replaceSelection(text.get());
        area.requestFollowCaret();
        return true;
    }

    private boolean backspace() {
        if (area.getSelection().getLength() > 0 || area.getCaretColumn() == 0) {
            return false;
        }
        int caret = area.getCaretPosition();
        area.replaceText(caret - PythonEdits.backspace(before()), caret, "");
        return true;
    }

    /// To the first character that is not indentation, or to the start if the caret is there.
    private boolean home(boolean select) {
        int line = area.getCurrentParagraph();
        int indentation = PythonEdits.indentation(area.getParagraph(line).getText());
        int target = area.getAbsolutePosition(line, area.getCaretColumn() == indentation ? 0 : indentation);
        area.selectRange(select ? area.getAnchor() : target, target);
        area.requestFollowCaret();
        return true;
    }

    /// Replaces the lines that the selection touches, as one edit.
    private boolean lines(UnaryOperator<List<String>> edit) {
        int start = area.getSelection().getStart();
        int end = area.getSelection().getEnd();
        var first = area.offsetToPosition(start, Bias.Forward);
        var last = area.offsetToPosition(end, Bias.Backward);
        int lastLine = last.getMajor() > first.getMajor() && last.getMinor() == 0
                ? last.getMajor() - 1
                : last.getMajor();
        int from = area.getAbsolutePosition(first.getMajor(), 0);
        int to = area.getAbsolutePosition(lastLine, area.getParagraphLength(lastLine));
        List<String> before = new ArrayList<>(Arrays.asList(area.getText(from, to).split("\n", -1)));
        List<String> after = edit.apply(before);
        if (after.equals(before)) {
            return true;
        }
        String text = String.join("\n", after);
        int moved = after.getFirst().length() - before.getFirst().length();
        area.replaceText(from, to, text);
        if (start == end) {
            int column = Math.clamp((long) first.getMinor() + moved, 0, after.getFirst().length());
            area.moveTo(from + column);
        } else {
            area.selectRange(from, from + text.length());
        }
        return true;
    }
}
