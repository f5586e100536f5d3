package org.softboard.gui.window;

import java.util.List;
import javafx.scene.Node;

/// The panes in the order in which F6 goes through them.
final class FocusRing {

    private final List<Node> panes;

    FocusRing(Node... panes) {
        this.panes = List.of(panes);
    }

    void move(int direction) {
        int next = Math.floorMod(current() + direction, panes.size());
        panes.get(next).requestFocus();
    }

    /// The pane with the focus; before the first one if none has it.
    private int current() {
        for (Node node = panes.getFirst().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (panes.contains(node)) {
                return panes.indexOf(node);
            }
        }
        return -1;
    }
}
