package org.softboard.gui.editor;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.CodeArea;

/// What the right mouse button offers in a program.
final class EditMenu extends ContextMenu {

    EditMenu(CodeArea area) {
        MenuItem undo = item("Undo", "Shortcut+Z", area::undo);
        MenuItem redo = item("Redo", "Shortcut+Shift+Z", area::redo);
        MenuItem cut = item("Cut", "Shortcut+X", area::cut);
        MenuItem copy = item("Copy", "Shortcut+C", area::copy);
        getItems().addAll(undo, redo, new SeparatorMenuItem(), cut, copy, item("Paste", "Shortcut+V", area::paste),
                new SeparatorMenuItem(), item("Select all", "Shortcut+A", area::selectAll));
        setOnShowing(_ -> {
            undo.setDisable(!area.isUndoAvailable());
            redo.setDisable(!area.isRedoAvailable());
            cut.setDisable(area.getSelectedText().isEmpty());
            copy.setDisable(area.getSelectedText().isEmpty());
        });
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(KeyCombination.keyCombination(keys));   // shown only: the area handles its keys
        item.setOnAction(_ -> action.run());
        return item;
    }
}
