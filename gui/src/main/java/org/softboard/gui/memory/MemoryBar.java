package org.softboard.gui.memory;

import java.util.Locale;
import javafx.scene.layout.VBox;
import org.softboard.boards.door.BoardSnapshot.MemoryUse;

/// The machine's memory: how much of heap and stack is used, and how much of them was at most.
public final class MemoryBar extends VBox {

    private final Gauge heap = new Gauge("Heap");
    private final Gauge stack = new Gauge("Stack");

    /// Bars of a machine that has no memory yet.
    public MemoryBar() {
        getStyleClass().add("memory-bar");
        getChildren().addAll(heap, stack);
    }

    public void show(MemoryUse memory) {
        heap.show(memory.heapUsed(), memory.heapPeak(), memory.heapTotal(),
                bytes(memory.heapFree()) + " free, " + bytes(memory.largestFree()) + " in one piece");
        stack.show(memory.stackUsed(), memory.stackPeak(), memory.stackLimit(),
                bytes(Math.max(0, memory.stackLimit() - memory.stackUsed())) + " free");
    }

    /// A size as people read it.
    static String bytes(int count) {
        return count < 10_000 ? String.format(Locale.ROOT, "%,d B", count)
                : String.format(Locale.ROOT, "%.1f KiB", count / 1024.0);
    }
}
