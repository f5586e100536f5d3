package org.softboard.gui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/// The list of keys, and what this program is.
final class Help {

    private static final List<List<String>> PANES = List.of(
            List.of("Editor", ""),
            List.of("Indent, unindent", "Tab, Shift+Tab"),
            List.of("Terminal", ""),
            List.of("Interrupt the program (nothing selected)", "Ctrl+C"),
            List.of("Soft reset (at the prompt)", "Ctrl+D"),
            List.of("Paste mode", "Ctrl+E"),
            List.of("Copy, paste", "Ctrl+Shift+C, Ctrl+Shift+V"),
            List.of("Select", "Shift+arrows, Ctrl+Shift+A"),
            List.of("Scroll", "Page Up, Page Down"),
            List.of("Clear", "Ctrl+Shift+L"));

    private Help() {}

    static Node shortcuts(List<Action> actions) {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        int row = 0;
        for (Action action : actions) {
            if (!action.keys().isEmpty()) {
                row(keys, row++, action.description(), action.keys());
            }
        }
        for (List<String> line : PANES) {
            row(keys, row++, line.get(0), line.get(1));
        }
        ScrollPane scroll = new ScrollPane(keys);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(420);
        return scroll;
    }

    private static void row(GridPane keys, int row, String what, String how) {
        Label name = new Label(what);
        name.getStyleClass().add(how.isEmpty() ? "group" : "what");
        Label combination = new Label(how);
        combination.getStyleClass().add("how");
        keys.addRow(row, name, combination);
    }

    static String about(String board) {
        return "MicroPython boards in software. This is a " + board + ": its memory, its time and its pins are the "
                + "real board's, byte for byte and cycle for cycle as far as they are known.\n\n"
                + "Softboard is free software under the MIT licence.";
    }
}
