package org.softboard.gui.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The board's console: shows what the board sends and sends what is typed. Only the rows that can be seen are nodes;
/// however much is sent between two frames, they are filled once.
public final class Terminal extends Region {

    private static final double PADDING = 8;
    private static final double LINE_SPACING = 1.35;

    private final TerminalText text = new TerminalText();
    private final ControlSequences sequences = new ControlSequences(text);
    private final Folding folding = new Folding(text);
    private final Consumer<byte[]> keyboard;

    private final Pane screen = new Pane();
    private final Rectangle cursor = new Rectangle();
    private final List<Text> rows = new ArrayList<>();
    private final List<Rectangle> marks = new ArrayList<>();
    private final ScrollBar scrollBar = new ScrollBar();
    private final Text measure = new Text("0".repeat(100));

    private Folding.Row top = new Folding.Row(0, 0, 80);
    private boolean follows = true;
    private boolean isLayingOut;
    private double rowHeight = 18;
    private double columnWidth = 8;
    private @Nullable Selection selection;

    /// `keyboard` gets the bytes that are typed, `interrupt` is what Ctrl+C does when nothing is selected.
    public Terminal(Consumer<byte[]> keyboard, Runnable interrupt) {
        this.keyboard = keyboard;
        getStyleClass().add("terminal");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText("Terminal");
        setAccessibleRoleDescription("Terminal");
        cursor.getStyleClass().add("cursor");
        measure.getStyleClass().add("row");
        measure.setVisible(false);
        add(measure);
        add(cursor);
        Rectangle clip = new Rectangle();
        screen.layoutBoundsProperty().addListener((_, _, bounds) -> {
            clip.setWidth(bounds.getWidth());
            clip.setHeight(bounds.getHeight());
        });
        screen.setClip(clip);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().addListener((_, _, value) -> scrolled(value.doubleValue()));
        getChildren().addAll(screen, scrollBar);
        ChangeListener<Object> changed = (_, _, _) -> requestLayout();
        focusedProperty().addListener(changed);
        measure.fontProperty().addListener(changed);
        addEventHandler(ScrollEvent.SCROLL, event -> scroll(-Math.round(event.getDeltaY() / rowHeight)));
        TerminalMenu menu = new TerminalMenu(this);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> menu.open(event));
        new TerminalMouse(this);
        new TerminalKeyboard(this, interrupt);
    }

    /// Shows the first `count` bytes of what the board has sent.
    public void accept(byte[] bytes, int count) {
        if (count > 0) {
            sequences.accept(bytes, count);
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /// All that is remembered.
    public String text() {
        return new Selection(new Selection.Spot(text.first(), 0), end()).text(text);
    }

    /// Is anything selected?
    public boolean hasSelection() {
        return selection != null && !selection.isEmpty();
    }

    public String selectedText() {
        return selection == null ? "" : selection.text(text);
    }

    public void copy() {
        if (hasSelection()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selectedText());
            Clipboard.getSystemClipboard().setContent(content);
            select(null);
        }
    }

    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null) {
            paste(pasted);
        }
    }

    /// Types a text; several lines in paste mode if the board is at its prompt.
    public void paste(String pasted) {
        send(TerminalKeys.pasted(pasted, isAtPrompt()));
    }

    public void selectAll() {
        select(new Selection(new Selection.Spot(text.first(), 0), end()));
    }

    /// Forgets what was scrolled away.
    public void clear() {
        text.clear();
        select(null);
        toEnd();
    }

    void send(byte[] bytes) {
        if (bytes.length > 0) {
            select(null);
            toEnd();
            keyboard.accept(bytes);
        }
    }

    boolean isAtPrompt() {
        return text.cursorColumn() == 4 && text.text(text.cursorLine(), 0, 5).equals(">>> ");
    }

    Selection.Spot cursor() {
        return new Selection.Spot(text.cursorLine(), text.cursorColumn());
    }

    private Selection.Spot end() {
        return new Selection.Spot(text.end() - 1, text.length(text.end() - 1));
    }

    @Nullable Selection selection() {
        return selection;
    }

    void select(@Nullable Selection selected) {
        selection = selected;
        requestLayout();
    }

    TerminalText content() {
        return text;
    }

    /// The place of the text nearest to a point of this node.
    Selection.Spot spot(double x, double y) {
        int row = (int) Math.floor((y - PADDING) / rowHeight);
        Folding.Row target = top;
        for (int i = 0; i < row; i++) {
            Folding.Row below = folding.below(target);
            if (below.line() >= text.end()) {
                return end();
            }
            target = below;
        }
        int column = target.from() + (int) Math.round((x - PADDING) / columnWidth);
        return new Selection.Spot(target.line(), Math.clamp(column, target.from(),
                Math.max(target.from(), Math.min(target.to(), text.length(target.line())))));
    }

    /// Scrolls by rows, downwards if positive.
    void scroll(long count) {
        scrollTo(folding.number(new Selection.Spot(top.line(), top.from())) + count);
    }

    int shownRows() {
        return Math.max(1, (int) ((getHeight() - 2 * PADDING) / rowHeight));
    }

    int columns() {
        return folding.columns();
    }

    private void scrollTo(long number) {
        long last = Math.max(0, folding.total() - shownRows());
        follows = number >= last;
        top = folding.at(Math.clamp(number, 0, last));
        requestLayout();
    }

    private void toEnd() {
        follows = true;
        requestLayout();
    }

    private void scrolled(double value) {
        if (!isLayingOut) {
            scrollTo(Math.round(value));
        }
    }

    @Override
    protected void layoutChildren() {
        isLayingOut = true;
        try {
            double barWidth = scrollBar.prefWidth(-1);
            scrollBar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
            screen.resizeRelocate(0, 0, getWidth(), getHeight());
            Font font = measure.getFont();
            rowHeight = Math.ceil(font.getSize() * LINE_SPACING);
            columnWidth = measure.getLayoutBounds().getWidth() / 100;
            folding.width((int) ((getWidth() - 2 * PADDING - barWidth) / columnWidth));
            text.resize(shownRows());
            place();
            fill();
        } finally {
            isLayingOut = false;
        }
    }

    /// Finds the first row to show, and moves the scroll bar there.
    private void place() {
        long total = folding.total();
        int shown = shownRows();
        long last = Math.max(0, total - shown);
        long number = last;
        if (!follows) {
            long line = Math.max(top.line(), text.first());
            number = Math.min(last, folding.number(new Selection.Spot(line, line == top.line() ? top.from() : 0)));
        }
        top = folding.at(number);
        scrollBar.setMax(last);
        scrollBar.setVisibleAmount((double) last * shown / Math.max(1, total));
        scrollBar.setBlockIncrement(shown);
        scrollBar.setUnitIncrement(1);
        scrollBar.setValue(number);
        scrollBar.setVisible(last > 0);
    }

    private void fill() {
        selection = selection == null ? null : selection.within(text);
        int shown = shownRows() + 1;
        while (rows.size() < shown) {
            addRow();
        }
        boolean hasCursor = false;
        Folding.Row row = top;
        for (int i = 0; i < rows.size(); i++) {
            boolean isThere = i < shown && row.line() < text.end();
            String characters = isThere ? text.text(row.line(), row.from(), row.to()) : "";
            Text node = rows.get(i);
            if (!node.getText().equals(characters)) {
                node.setText(characters);
            }
            node.relocate(PADDING, PADDING + i * rowHeight + (rowHeight - node.getLayoutBounds().getHeight()) / 2);
            mark(marks.get(i), i, row, isThere);
            if (isThere) {
                hasCursor |= cursor(i, row);
                row = folding.below(row);
            }
        }
        cursor.setVisible(hasCursor);
    }

    private void addRow() {
        Text row = new Text();
        row.getStyleClass().add("row");
        Rectangle mark = new Rectangle();
        mark.getStyleClass().add("selection");
        rows.add(row);
        marks.add(mark);
        add(row);
        add(mark);
        mark.toBack();
    }

    /// What the terminal places itself asks for no layout when it changes.
    private void add(Node node) {
        node.setManaged(false);
        screen.getChildren().add(node);
    }

    private void mark(Rectangle mark, int index, Folding.Row row, boolean isThere) {
        if (!isThere || selection == null || selection.isEmpty() || row.line() < selection.start().line()
                || row.line() > selection.end().line()) {
            mark.setVisible(false);
            return;
        }
        int from = row.line() == selection.start().line() ? selection.start().column() : 0;
        int to = row.line() == selection.end().line() ? selection.end().column() : text.length(row.line()) + 1;
        from = Math.max(from, row.from());
        to = Math.min(to, row.to());
        box(mark, index, from - row.from(), Math.max(0, to - from));
        mark.setVisible(from < to);
    }

    /// Puts the cursor into a row if it is there.
    private boolean cursor(int index, Folding.Row row) {
        boolean isHere = row.line() == text.cursorLine() && text.cursorColumn() >= row.from()
                && text.cursorColumn() < row.to();
        if (isHere) {
            box(cursor, index, text.cursorColumn() - row.from(), 1);
        }
        return isHere;
    }

    private void box(Rectangle box, int row, int column, int width) {
        box.setX(PADDING + column * columnWidth);
        box.setY(PADDING + row * rowHeight);
        box.setWidth(width * columnWidth);
        box.setHeight(rowHeight);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 80 * columnWidth;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 12 * rowHeight;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            long from = Math.max(text.first(), text.end() - shownRows());
            return new Selection(new Selection.Spot(from, 0), end()).text(text);
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
