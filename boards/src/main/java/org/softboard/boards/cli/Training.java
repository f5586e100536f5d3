package org.softboard.boards.cli;

/// What the launcher runs once after building, for the AOT cache to learn from: a script on a board, the same script
/// without one.
public final class Training {

    private Training() {}

    public static void main(String[] arguments) {
        String script = arguments[0];
        int onBoard = Main.run("run", "--board", "pyboard", "--speed", "max", "--for", "5s", "--events", "-", script);
        int alone = Main.run("micropython", script);
        System.exit(onBoard == 0 ? alone : onBoard);
    }
}
