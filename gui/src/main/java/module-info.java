/// The JavaFX application: a board on the desk, an editor, a terminal. It knows boards by their snapshots and commands
/// only, never the interpreter or the peripherals.
@org.jspecify.annotations.NullMarked
module org.softboard.gui {
    requires static transitive org.jspecify;
    requires transitive javafx.controls;
    requires transitive javafx.graphics;
    requires atlantafx.base;
    requires org.fxmisc.richtext;
    requires transitive org.softboard.boards;

    exports org.softboard.gui.board;
}
