package org.softboard.gui.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/// The menu bar, put together from actions.
final class Menus {

    private Menus() {}

    /// A menu of actions; null stands for a line between them.
    static Menu menu(String name, @Nullable Action... actions) {
        Menu menu = new Menu(name);
        for (Action action : actions) {
            menu.getItems().add(action == null ? new SeparatorMenuItem() : action.menuItem());
        }
        return menu;
    }

    static Menu examples(List<Example> examples, Documents documents) {
        Menu menu = new Menu("E_xamples");
        for (Example example : examples) {
            MenuItem item = new MenuItem(example.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> documents.open(example));
            menu.getItems().add(item);
        }
        return menu;
    }

    static Menu themes(Appearance appearance) {
        Menu menu = new Menu("_Theme");
        ToggleGroup group = new ToggleGroup();
        for (Appearance.Theme theme : Appearance.Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(switch (theme) {
                case SYSTEM -> "As the _system";
                case LIGHT -> "_Light";
                case DARK -> "_Dark";
            });
            item.setToggleGroup(group);
            item.setSelected(appearance.themeProperty().get() == theme);
            item.setOnAction(_ -> appearance.themeProperty().set(theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    static CheckMenuItem check(String name, boolean on, Consumer<Boolean> effect) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setSelected(on);
        item.selectedProperty().addListener((_, _, selected) -> effect.accept(selected));
        return item;
    }

    static MenuBar bar(Menu... menus) {
        MenuBar bar = new MenuBar(menus);
        bar.setUseSystemMenuBar(true);
        return bar;
    }
}
