package org.softboard.gui.memory;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.softboard.boards.door.BoardSnapshot.MemoryUse;

/// The machine's memory, byte for byte: how much of heap and stack is used, how much was at most, how much is free.
public final class MemoryBar extends GridPane {

    private static final int BAR_COLUMN = 4;

    private final Row heap = new Row("Heap", 1);
    private final Row stack = new Row("Stack", 2);

    /// A row of numbers and the bar that shows them.
    private final class Row {

        private final Label used = number();
        private final Label peak = number();
        private final Label free = number();
        private final Gauge gauge;

        Row(String name, int row) {
            gauge = new Gauge(name);
            addRow(row, styled(new Label(name), "title"), used, peak, free, gauge);
        }

        void show(int usedBytes, int peakBytes, int total, String rest) {
            int freeBytes = Math.max(0, total - usedBytes);
            used.setText(bytes(usedBytes));
            peak.setText(bytes(peakBytes));
            free.setText(bytes(freeBytes));
            gauge.show(usedBytes, peakBytes, total, bytes(freeBytes) + " free" + rest);
        }
    }

    /// Bars of a machine that has no memory yet.
    public MemoryBar() {
        getStyleClass().add("memory-bar");
        addRow(0, head("Bytes"), head("used"), head("at most"), head("free"));
        for (int column = 0; column <= BAR_COLUMN; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            if (column == BAR_COLUMN) {
                constraints.setHgrow(Priority.ALWAYS);
            } else {
                constraints.setMinWidth(USE_PREF_SIZE);
            }
            getColumnConstraints().add(constraints);
        }
        getChildren().forEach(child -> setValignment(child, VPos.CENTER));
    }

    public void show(MemoryUse memory) {
        heap.show(memory.heapUsed(), memory.heapPeak(), memory.heapTotal(),
                ", " + bytes(memory.largestFree()) + " of them in one piece");
        stack.show(memory.stackUsed(), memory.stackPeak(), memory.stackLimit(), "");
    }

    private static Label head(String text) {
        return styled(new Label(text), "head");
    }

    private static Label number() {
        Label number = styled(new Label(), "number");
        number.setMinWidth(USE_PREF_SIZE);
        return number;
    }

    private static <T extends Node> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    /// A size as people read it.
    static String bytes(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
