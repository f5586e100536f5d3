package org.softboard.boards.cli;

import org.softboard.boards.door.Desktop;

/// What the launcher runs once after building, for the AOT cache to learn from: a script on a board and the same script
/// without one; without a script, the window.
public final class Training {

    private Training() {}

    public static void main(String[] arguments) throws Desktop.NoDisplay {
        if (arguments.length == 0) {
            Window.find().orElseThrow().rehearse();
            System.exit(0);
        }
        String script = arguments[0];
        int onBoard = Main.run("run", "--board", "pyboard", "--speed", "max", "--for", "5s", "--events", "-", script);
        int alone = Main.run("micropython", script);
        System.exit(onBoard == 0 ? alone : onBoard);
    }
}
