/// Boards: their definitions as data, MicroPython's board modules, a running board with its commands and snapshots.
@org.jspecify.annotations.NullMarked
module org.softboard.boards {
    requires static transitive org.jspecify;
    requires com.fazecast.jSerialComm;
    requires com.google.gson;
    requires jdk.unsupported;
    requires org.jline.terminal;
    requires info.picocli;
    requires transitive org.softboard.firmware;
    requires transitive org.softboard.interpreter;
    requires transitive org.softboard.peripherals;

    exports org.softboard.boards.definition;
    exports org.softboard.boards.door;
    exports org.softboard.boards.geometry;
    exports org.softboard.boards.hardware;
    exports org.softboard.boards.host;
    exports org.softboard.boards.live;
    exports org.softboard.boards.process;
    exports org.softboard.boards.python;
    exports org.softboard.boards.serial;
    exports org.softboard.boards.time;

    uses org.softboard.boards.door.Desktop;

    opens org.softboard.boards.bridge to com.google.gson;
    opens org.softboard.boards.cli to info.picocli;
}
