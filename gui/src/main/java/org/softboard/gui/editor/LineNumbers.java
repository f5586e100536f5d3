package org.softboard.gui.editor;

import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;

/// The gutter left of the program: line numbers, and a mark at the line that failed.
final class LineNumbers implements IntFunction<Node> {

    private static final int DIGITS = 2;

    /// The mark of a failed line and the gap after it, in digits.
    private static final double MARK = 2.7;

    /// Left and right, in pixels.
    private static final double PADDING = 16;

    /// In parts of the letters' size.
    private static final double DIGIT_WIDTH = 0.62;

    private final CodeArea area;
    private final DoubleProperty width = new SimpleDoubleProperty();
    private int failed = -1;

    LineNumbers(CodeArea area) {
        this.area = area;
        widen();
        area.getParagraphs().sizeProperty().addListener((_, _, _) -> widen());
        area.setParagraphGraphicFactory(this);
    }

    private void widen() {
        int digits = Math.max(DIGITS, String.valueOf(area.getParagraphs().size()).length());
        width.set(digits + MARK);
    }

    @Override
    public Node apply(int line) {
        Label number = new Label(String.valueOf(line + 1));
        number.getStyleClass().setAll("line-number");
        if (line == failed) {
            number.getStyleClass().add("failed");
            number.setText("✕ " + (line + 1));
        }
        number.setAccessibleRole(AccessibleRole.NODE);
        number.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.ceil(width.get() * DIGIT_WIDTH * number.getFont().getSize() + PADDING), width,
                number.fontProperty()));
        number.prefWidthProperty().bind(number.minWidthProperty());
        return number;
    }

    /// Marks a line, counted from 0; -1 marks none.
    void mark(int line) {
        int before = failed;
        failed = line;
        for (int changed : new int[]{before, line}) {
            if (changed >= 0 && changed < area.getParagraphs().size()) {
                area.recreateParagraphGraphic(changed);
            }
        }
    }
}
