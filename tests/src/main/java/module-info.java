/// What crosses modules: measurements on real MicroPython as data, runners that hold Softboard against them, benchmarks.
@org.jspecify.annotations.NullMarked
module org.softboard.tests {
    requires static transitive org.jspecify;
    requires java.management;
    requires org.softboard.boards;
    requires transitive org.softboard.firmware;
    requires transitive org.softboard.interpreter;

    exports org.softboard.tests.bench;
    exports org.softboard.tests.conformance;
    exports org.softboard.tests.fuzz;
    exports org.softboard.tests.oracle;
}
