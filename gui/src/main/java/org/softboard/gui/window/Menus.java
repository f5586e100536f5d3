package org.softboard.gui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.softboard.gui.board.BoardView;
import org.softboard.gui.editor.Editor;

/// The menus: every action by name, with its keys.
final class Menus {

    private static final double ZOOM = 1.25;

    private final List<Action> actions = new ArrayList<>();
    private final List<Menu> menus = new ArrayList<>();

    MenuBar bar() {
        MenuBar bar = new MenuBar(menus.toArray(Menu[]::new));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu add(String name, Action... added) {
        Menu menu = new Menu(name);
        for (Action action : added) {
            menu.getItems().add(action.menuItem());
        }
        actions.addAll(List.of(added));
        menus.add(menu);
        return menu;
    }

    void file(Documents documents, Runnable quit) {
        Menu menu = add("_File",
                Action.of("_New", "Shortcut+N", "Begin an empty program", documents::begin),
                Action.of("_Open…", "Shortcut+O", "Open a program", documents::open),
                Action.of("_Save", "Shortcut+S", "Save the program", documents::save),
                Action.of("Save _as…", "Shortcut+Shift+S", "Save the program in another file", documents::saveAs),
                Action.of("_Quit", "Shortcut+Q", "Close the window", quit));
        menu.getItems().add(4, new SeparatorMenuItem());
        menu.getItems().add(2, new SeparatorMenuItem());
    }

    void edit(Editor editor) {
        add("_Edit",
                Action.of("_Undo", "Shortcut+Z", "Undo the last edit", editor.area()::undo),
                Action.of("_Redo", "Shortcut+Shift+Z", "Do it again", editor.area()::redo),
                Action.of("_Comment", "Shortcut+Slash", "Make comments of lines, or code again",
                        editor::toggleComment),
                Action.of("_Find…", "Shortcut+F", "Find in the program", editor::find),
                Action.of("Find _next", "F3", "Next match", () -> editor.findNext(true)),
                Action.of("Find _previous", "Shift+F3", "Previous match", () -> editor.findNext(false)))
                .getItems().add(3, new SeparatorMenuItem());
    }

    void board(BoardControls controls) {
        Menu menu = add("_Board", controls.actions().toArray(Action[]::new));
        menu.getItems().add(5, new SeparatorMenuItem());
        menu.getItems().add(3, new SeparatorMenuItem());
    }

    void examples(List<Example> examples, Documents documents) {
        Menu menu = new Menu("E_xamples");
        for (Example example : examples) {
            MenuItem item = new MenuItem(example.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> documents.open(example));
            menu.getItems().add(item);
        }
        menus.add(menu);
    }

    void view(Appearance appearance, BoardView board, Settings settings, FocusRing ring) {
        Menu menu = add("_View",
                Action.of("Board _larger", "", "Show the board larger: + in its pane", () -> board.zoom(ZOOM)),
                Action.of("Board _smaller", "", "Show the board smaller: - in its pane", () -> board.zoom(1 / ZOOM)),
                Action.of("_Whole board", "", "Show all of the board: 0 or a double click in its pane", board::fit),
                Action.of("Code larger", "Shortcut+Equals", "Larger letters", () -> appearance.largerCode(1)),
                Action.of("Code smaller", "Shortcut+Minus", "Smaller letters", () -> appearance.largerCode(-1)),
                Action.of("Code of _usual size", "Shortcut+0", "Letters of the usual size",
                        () -> appearance.largerCode(0)),
                Action.of("Next _pane", "F6", "Go to the next pane", () -> ring.move(1)),
                Action.of("P_revious pane", "Shift+F6", "Go to the previous pane", () -> ring.move(-1)));
        menu.getItems().add(6, new SeparatorMenuItem());
        menu.getItems().add(3, new SeparatorMenuItem());
        menu.getItems().addAll(0, List.of(themes(appearance), calm(board, settings), new SeparatorMenuItem()));
    }

    private static Menu themes(Appearance appearance) {
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

    /// Nothing fades, shines beyond itself or moves.
    private static CheckMenuItem calm(BoardView board, Settings settings) {
        CheckMenuItem item = new CheckMenuItem("_Calm lights");
        item.selectedProperty().addListener((_, _, on) -> {
            board.setCalm(on);
            settings.put("calm", on.toString());
        });
        item.setSelected(settings.isOn("calm"));
        return item;
    }

    void help(Questions questions, String board) {
        add("_Help",
                Action.of("_Keyboard shortcuts", "F1", "The list of keys",
                        () -> questions.tell("Keyboard shortcuts", Help.shortcuts(actions))),
                Action.of("_About Softboard", "", "What this is",
                        () -> questions.tell("Softboard", Help.about(board))));
    }
}
