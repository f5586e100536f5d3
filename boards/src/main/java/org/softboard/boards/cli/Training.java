package org.softboard.boards.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.softboard.boards.door.Desktop;

/// What the launcher runs once after building, for the AOT cache to learn from: a script on a board, the same script
/// without one, and some lines at a prompt; without a script, the window.
public final class Training {

    private static final String TYPED = "print(1)\r\u001b[A\rimpo\tsys\rif x:\rx\r\r\r1 +\r\u0005x\r\u0004";

    private Training() {}

    public static void main(String[] arguments) throws Desktop.NoDisplay {
        if (arguments.length == 0) {
            Window.find().orElseThrow().rehearse();
            System.exit(0);
        }
        String script = arguments[0];
        int onBoard = Main.run("run", "--board", "pyboard", "--speed", "max", "--for", "5s", "--events", "-", script);
        int alone = Main.run("micropython", script);
        System.setIn(new ByteArrayInputStream(TYPED.getBytes(StandardCharsets.US_ASCII)));
        int typed = Main.run("micropython", "-i", "-c", "x = 1");
        System.exit(onBoard == 0 ? alone == 0 ? typed : alone : onBoard);
    }
}
