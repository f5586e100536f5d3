/// The JavaFX application: a board on the desk, an editor, a terminal. It knows boards by their snapshots and commands
/// only, never the interpreter or the peripherals.
@org.jspecify.annotations.NullMarked
module org.softboard.gui {
    requires static transitive org.jspecify;
    requires transitive javafx.controls;
    requires transitive javafx.graphics;
    requires transitive org.fxmisc.richtext;
    requires transitive org.softboard.boards;
    requires atlantafx.base;
    requires org.fxmisc.flowless;
    requires org.fxmisc.undo;
    requires reactfx;
    requires java.logging;
    requires java.prefs;

    exports org.softboard.gui.board;
    exports org.softboard.gui.editor;
    exports org.softboard.gui.memory;
    exports org.softboard.gui.terminal;
    exports org.softboard.gui.window;

    provides org.softboard.boards.door.Desktop with org.softboard.gui.window.JavaFxDesktop;
}
