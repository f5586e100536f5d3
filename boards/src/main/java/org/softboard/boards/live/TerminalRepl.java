package org.softboard.boards.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.time.Pacer;

/// The board's REPL in this process's terminal, as a serial terminal would show it; or with piped input, which runs as
/// fast as it can and ends when the input does.
public final class TerminalRepl {

    private static final int CTRL_BRACKET = 0x1d;
    private static final long STACK_BYTES = 256L << 20;

    private TerminalRepl() {}

    /// Runs until Ctrl-] or the end of the input; gives the exit status.
    public static int run(BoardDefinition definition, long seed) throws IOException {
        var inbox = new Inbox();
        if (System.console() == null || !System.console().isTerminal()) {
            talk(definition, inbox, Pacer.unlimited(inbox), System.in, System.out, seed);
            return 0;
        }
        try (Terminal terminal = TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
            Attributes before = terminal.enterRawMode();
            terminal.setAttributes(transparent(terminal.getAttributes()));
            try {
                talk(definition, inbox, Pacer.factor(1, inbox), terminal.input(), terminal.output(), seed);
            } finally {
                terminal.setAttributes(before);
                terminal.writer().println();
            }
        }
        return 0;
    }

    /// Every key is a byte for the board, Ctrl-C too, and what the board sends needs no translation.
    private static Attributes transparent(Attributes raw) {
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        raw.setInputFlag(Attributes.InputFlag.ICRNL, false);
        raw.setInputFlag(Attributes.InputFlag.IXON, false);
        raw.setOutputFlag(Attributes.OutputFlag.OPOST, false);
        return raw;
    }

    private static void talk(BoardDefinition definition, Inbox inbox, Pacer pacer, InputStream in, OutputStream out,
            long seed) {
        var board = new Board(definition, new MicroPython(), inbox, pacer,
                (bytes, offset, length) -> show(out, bytes, offset, length), Board.LineEnds.WITH_RETURNS, seed);
        var typist = new Thread(() -> type(in, inbox), "typist");
        typist.setDaemon(true);
        typist.start();
        var thread = new Thread(null, new ReplSession(board)::run, "board", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void show(OutputStream out, byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
            out.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Passes on what is typed until Ctrl-]; after that nothing may wait for a key, or the terminal would not close.
    /// A terminal that goes away ends the session as the end of the input does.
    private static void type(InputStream in, Inbox inbox) {
        var buffer = new byte[256];
        int count = read(in, buffer);
        while (count > 0) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == CTRL_BRACKET) {
                    inbox.put(new Command.Stop(Command.NOW));
                    return;
                }
            }
            inbox.put(new Command.Type(Command.NOW, Arrays.copyOf(buffer, count)));
            count = read(in, buffer);
        }
        inbox.put(new Command.HangUp(Command.NOW));
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException _) {
            return -1;
        }
    }
}
