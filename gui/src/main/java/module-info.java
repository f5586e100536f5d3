/// The window: a placeholder so far, until the JavaFX application comes; `softboard run` and `softboard repl` work
/// without it.
@org.jspecify.annotations.NullMarked
module org.softboard.gui {
    requires static transitive org.jspecify;
}
