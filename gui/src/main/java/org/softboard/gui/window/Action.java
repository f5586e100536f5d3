package org.softboard.gui.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the window can do: its name, keys and effect once, for the menu, the tool bar and the list of shortcuts.
final class Action {

    private final String name;
    private final String description;
    private final @Nullable KeyCombination keys;
    private final Runnable effect;
    private final BooleanProperty off = new SimpleBooleanProperty();

    private Action(String name, String description, @Nullable KeyCombination keys, Runnable effect) {
        this.name = name;
        this.description = description;
        this.keys = keys;
        this.effect = effect;
    }

    /// `keys` as [KeyCombination#keyCombination] reads them, or "" for none.
    static Action of(String name, String keys, String description, Runnable effect) {
        return new Action(name, description, keys.isEmpty() ? null : KeyCombination.keyCombination(keys), effect);
    }

    String name() {
        return name.replace("_", "");
    }

    String description() {
        return description;
    }

    /// The keys as a person reads them, "" for none.
    String keys() {
        return keys == null ? "" : keys.getDisplayText();
    }

    /// True while there is nothing to do.
    BooleanProperty offProperty() {
        return off;
    }

    void run() {
        if (!off.get()) {
            effect.run();
        }
    }

    MenuItem menuItem() {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(true);
        item.setAccelerator(keys);
        item.setOnAction(_ -> run());
        item.disableProperty().bind(off);
        return item;
    }

    Button button(Icon icon) {
        Button button = new Button(name(), icon.node());
        button.getStyleClass().addAll("flat", icon.styleClass());
        button.setAccessibleText(name());
        button.setAccessibleHelp(description);
        button.setTooltip(new Tooltip(tip()));
        button.setOnAction(_ -> run());
        button.disableProperty().bind(off);
        return button;
    }

    /// What it does, with its keys.
    String tip() {
        return keys == null ? description : description + " (" + keys() + ")";
    }
}
