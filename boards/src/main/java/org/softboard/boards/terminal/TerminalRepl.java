package org.softboard.boards.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingInputStream;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.live.Media;

/// The board's REPL in this process's terminal, as a serial terminal would show it; or with piped input, which runs as
/// fast as it can and ends when the input does.
public final class TerminalRepl {

    private static final int CTRL_BRACKET = 0x1d;
    private static final long LOOK_MILLIS = 1000;

    private final LiveBoard board;
    private final InputStream in;
    private final OutputStream out;

    private TerminalRepl(LiveBoard board, InputStream in, OutputStream out) {
        this.board = board;
        this.in = in;
        this.out = out;
        Runtime.getRuntime().addShutdownHook(new Thread(board::close));
    }

    /// Runs until Ctrl-] or the end of the input; gives the exit status. `started` is told of the board.
    public static int run(BoardDefinition definition, Media media, long seed,
            Consumer<LiveBoard> started) throws IOException {
        if (System.console() == null || !System.console().isTerminal()) {
            try (var board = LiveBoard.start(definition, media, Double.POSITIVE_INFINITY, seed)) {
                started.accept(board);
                new TerminalRepl(board, System.in, System.out)
                        .talk(() -> board.putWaiting(new Command.HangUp(Command.NOW)));
                return board.status();
            }
        }
        try (Terminal terminal = TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
            Attributes before = terminal.enterRawMode();
            terminal.setAttributes(transparent(terminal.getAttributes()));
            try (var board = LiveBoard.start(definition, media, 1, seed)) {
                started.accept(board);
                new TerminalRepl(board, terminal.input(), terminal.output()).talk(board::close);
                return board.status();
            } finally {
                terminal.setAttributes(before);
                terminal.writer().println();
            }
        }
    }

    /// Every key is a byte for the board, Ctrl-C too, and what the board sends needs no translation.
    private static Attributes transparent(Attributes raw) {
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        raw.setInputFlag(Attributes.InputFlag.ICRNL, false);
        raw.setInputFlag(Attributes.InputFlag.IXON, false);
        raw.setOutputFlag(Attributes.OutputFlag.OPOST, false);
        return raw;
    }

    /// What follows the last byte of the input.
    private interface End {
        void come() throws InterruptedException;
    }

    /// Shows what the board writes until it has ended or nobody looks any more.
    private void talk(End end) throws IOException {
        var typist = new Thread(() -> type(end), "typist");
        typist.setDaemon(true);
        typist.start();
        var buffer = new byte[8192];
        try {
            int count = board.readWaiting(buffer);
            while (count >= 0 && shows(buffer, count)) {
                count = board.readWaiting(buffer);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean shows(byte[] bytes, int count) throws IOException {
        out.write(bytes, 0, count);
        out.flush();
        return !(out instanceof PrintStream stream && stream.checkError());
    }

    /// Passes on what is typed until Ctrl-]; after that nothing may wait for a key, or the terminal would not close.
    private void type(End end) {
        var buffer = new byte[256];
        try {
            int count = read(buffer);
            while (count > 0) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == CTRL_BRACKET) {
                        board.close();
                        return;
                    }
                }
                board.putWaiting(new Command.Type(Command.NOW, Arrays.copyOf(buffer, count)));
                count = read(buffer);
            }
            end.come();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A terminal is asked again and again, so that it can be closed meanwhile when the process is told to end.
    private int read(byte[] buffer) {
        try {
            if (!(in instanceof NonBlockingInputStream keys)) {
                return in.read(buffer);
            }
            int count = keys.readBuffered(buffer, 0, buffer.length, LOOK_MILLIS);
            while (count == NonBlockingInputStream.READ_EXPIRED && board.isRunning()) {
                count = keys.readBuffered(buffer, 0, buffer.length, LOOK_MILLIS);
            }
            return count;
        } catch (IOException _) {
            return -1;
        }
    }
}
