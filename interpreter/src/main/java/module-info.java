/// MicroPython itself: it knows no hardware, no host, no clock.
@org.jspecify.annotations.NullMarked
module org.softboard.interpreter {
    requires static transitive org.jspecify;

    exports org.softboard.interpreter.code;
    exports org.softboard.interpreter.source;
    exports org.softboard.interpreter.syntax;
    exports org.softboard.interpreter.memory;
    exports org.softboard.interpreter.vm;
    exports org.softboard.interpreter.type;
    exports org.softboard.interpreter.module;
    exports org.softboard.interpreter.repl;
}
