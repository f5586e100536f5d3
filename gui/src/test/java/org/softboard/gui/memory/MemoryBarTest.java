package org.softboard.gui.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softboard.boards.door.BoardSnapshot.MemoryUse;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the memory bar says, to the byte.
@ExtendWith(ApplicationExtension.class)
class MemoryBarTest {

    private final MemoryBar bar = new MemoryBar();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(bar, 400, 80));
        stage.show();
    }

    private void show(int heapUsed, int heapPeak, int stackUsed) {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            bar.show(new MemoryUse(103_216, heapUsed, heapPeak, 99_000, 15_360, stackUsed, 480));
            bar.layout();
            return true;
        });
    }

    private List<String> numbers() {
        return bar.lookupAll(".number").stream().map(node -> ((Label) node).getText()).sorted().toList();
    }

    private List<Node> fills() {
        return bar.lookupAll(".fill").stream().sorted((a, b) -> Double.compare(a.getParent().getLayoutY(),
                b.getParent().getLayoutY())).toList();
    }

    @Test
    void everyNumberIsExact() {
        show(1376, 2128, 264);

        assertEquals(List.of("1,376", "101,840", "15,096", "2,128", "264", "480"), numbers());
    }

    @Test
    void theBarsAreAsFullAsTheMemory() {
        show(103_216, 103_216, 7680);
        Node heap = fills().getFirst();
        Node stack = fills().getLast();

        assertEquals(heap.getParent().getLayoutBounds().getWidth(), heap.getLayoutBounds().getWidth(), 1);
        assertEquals(stack.getParent().getLayoutBounds().getWidth() / 2, stack.getLayoutBounds().getWidth(), 1);
        assertTrue(heap.getStyleClass().contains("tight"), "a full heap is told from one that is not");
    }
}
