package org.softboard.boards.bridge;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A program run on a real board, over the raw REPL of a serial port, with what [ProgramRun] gives on a simulated one:
/// output, traceback, exit status.
///
/// [ProgramRun]: org.softboard.boards.live.ProgramRun
public final class RealRun {

    private static final int ENDED = 0;
    private static final int RAISED = 1;
    /// What shells say of a command that Ctrl-C ended.
    private static final int INTERRUPTED = 130;

    private static final int BAUD = 115_200;
    private static final int LOOK_MILLIS = 100;
    /// What a board calls a program that it was sent.
    private static final String SENT = "File \"<stdin>\"";

    private final String portName;
    private final String name;
    private final byte[] program;
    private final AtomicInteger interrupts = new AtomicInteger();
    private volatile @Nullable RawRepl running;

    /// @param name what tracebacks call the program
    public RealRun(String portName, String name, byte[] program) {
        this.portName = portName;
        this.name = name;
        this.program = program;
    }

    /// Runs it and gives the exit status: 0 if it ended, 1 after an exception, whose traceback goes to `err`, 130 if that
    /// came from Ctrl-C. The board is left at its friendly prompt and the port is given back, whatever happens.
    public int go(PrintStream out, PrintStream err) throws PortProblem {
        try (HostSerial port = HostSerial.open(portName, BAUD)) {
            var repl = new RawRepl(port);
            boolean isRunning = true;
            try {
                repl.enter();
                if (interrupts.get() > 0) {
                    return INTERRUPTED;
                }
                repl.begin(program);
                running = repl;
                if (interrupts.get() > 0) {
                    repl.interrupt();
                }
                boolean ended = follow(repl, new Lines(out), out);
                var traceback = new ByteArrayOutputStream();
                isRunning = !ended || !follow(repl, new Lines(new PrintStream(traceback)), null);
                return isRunning ? INTERRUPTED : report(traceback.toString(StandardCharsets.UTF_8), err);
            } finally {
                running = null;
                repl.leave(isRunning);
            }
        }
    }

    /// Ctrl-C: a KeyboardInterrupt for the program; once more, and the run ends. Any thread may call it.
    public void interrupt() {
        interrupts.incrementAndGet();
        RawRepl repl = running;
        if (repl != null) {
            try {
                repl.interrupt();
            } catch (PortProblem _) {
                // Who reads from the port says so.
            }
        }
    }

    /// Passes on what comes, up to the end of that part; false if the second Ctrl-C, or a reader that has gone, ends it.
    private boolean follow(RawRepl repl, Lines lines, @Nullable PrintStream live) throws PortProblem {
        boolean waits = false;
        while (interrupts.get() < 2) {
            int character = repl.read(waits ? LOOK_MILLIS : 0);
            if (character == RawRepl.END) {
                lines.end();
                return true;
            }
            if (character >= 0) {
                lines.put(character);
                waits = false;
            } else {
                waits = true;
                if (live != null && live.checkError()) {
                    return false;
                }
            }
        }
        return false;
    }

    private int report(String traceback, PrintStream err) {
        if (traceback.isEmpty()) {
            return ENDED;
        }
        err.print(traceback.replace(SENT, "File \"" + name + "\""));
        err.flush();
        boolean fromOutside = interrupts.get() > 0 && traceback.contains("\nKeyboardInterrupt");
        return fromOutside ? INTERRUPTED : RAISED;
    }

    /// Lines as the program printed them: the port puts a carriage return before each line feed.
    private static final class Lines {
        private final PrintStream out;
        private boolean returned;

        Lines(PrintStream out) {
            this.out = out;
        }

        void put(int character) {
            if (returned && character != '\n') {
                out.write('\r');
            }
            returned = character == '\r';
            if (!returned) {
                out.write(character);
            }
        }

        void end() {
            if (returned) {
                out.write('\r');
            }
            out.flush();
        }
    }
}
