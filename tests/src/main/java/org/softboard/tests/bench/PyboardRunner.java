package org.softboard.tests.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.Media;
import org.softboard.boards.live.ProgramRun;
import org.softboard.tests.oracle.ScriptRunner;

/// Programs as main.py of a simulated pyboard that has just been switched on, as fast as possible.
public final class PyboardRunner implements ScriptRunner {

    private static final long TEN_MINUTES = 600_000_000_000L;

    /// A runner whose boards all begin alike.
    public PyboardRunner() {
    }

    @Override
    public String run(String program) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        var pyboard = Boards.named("pyboard").orElseThrow();
        new ProgramRun(pyboard, Media.fresh(pyboard), "main.py", program.getBytes(StandardCharsets.UTF_8),
                Double.POSITIVE_INFINITY, TEN_MINUTES, 1).go(out, out, null);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
