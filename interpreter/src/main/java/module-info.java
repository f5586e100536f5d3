/// MicroPython itself: source text to bytecode, object memory, virtual machine, types and modules. It knows no board.
@org.jspecify.annotations.NullMarked
module org.softboard.interpreter {
    requires static transitive org.jspecify;

    exports org.softboard.interpreter.source;
    exports org.softboard.interpreter.memory;
    exports org.softboard.interpreter.repl;
    exports org.softboard.interpreter.syntax;
    exports org.softboard.interpreter.vm;
}
