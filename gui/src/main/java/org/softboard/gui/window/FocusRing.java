package org.softboard.gui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The panes in the order in which F6 goes through them.
final class FocusRing {

    private final List<Node> panes;

    FocusRing(Node... panes) {
        this.panes = List.of(panes);
    }

    void move(Scene scene, int direction) {
        int current = panes.indexOf(paneOf(scene.getFocusOwner()));
        int next = current < 0 ? 0 : Math.floorMod(current + direction, panes.size());
        panes.get(next).requestFocus();
    }

    private Node paneOf(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (panes.contains(node)) {
                return node;
            }
        }
        return focused;
    }
}
