package org.softboard.gui.terminal;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/// What the right mouse button offers in the terminal.
final class TerminalMenu extends ContextMenu {

    private final Terminal terminal;

    TerminalMenu(Terminal terminal) {
        this.terminal = terminal;
        MenuItem copy = item("Copy", "Ctrl+Shift+C", terminal::copy);
        MenuItem paste = item("Paste", "Ctrl+Shift+V", terminal::paste);
        getItems().addAll(copy, paste, new SeparatorMenuItem(),
                item("Select all", "Ctrl+Shift+A", terminal::selectAll),
                item("Clear", "Ctrl+Shift+L", terminal::clear));
        setOnShowing(_ -> {
            copy.setDisable(!terminal.hasSelection());
            paste.setDisable(!Clipboard.getSystemClipboard().hasString());
        });
    }

    void open(ContextMenuEvent event) {
        show(terminal, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(KeyCombination.keyCombination(keys));   // shown only: the terminal handles its keys
        item.setOnAction(_ -> action.run());
        return item;
    }
}
