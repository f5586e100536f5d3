package org.softboard.boards.terminal;

import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Sized;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.terminal.ViewText.Glyphs;

/// A board in a terminal: its lights, buttons and memory and what its program prints, drawn as text while it runs.
public final class BoardView {

    private static final int FRAME_MILLIS = 40;
    /// A key has no release: the button stays down for so long after it.
    private static final int PRESS_FRAMES = 5;
    private static final int ENDED = 0;
    private static final int RAISED = 1;

    private final LiveBoard board;
    private final Command.Run program;
    private final long nanos;
    private final Transcript output = new Transcript();
    private final byte[] buffer = new byte[8192];
    private int pressedFrames;
    private long begun = -1;
    private volatile boolean ended;

    /// @param program what the board runs, again after a reset
    /// @param nanos   how long to watch, in virtual time
    public BoardView(LiveBoard board, Command.Run program, long nanos) {
        this.board = board;
        this.program = program;
        this.nanos = nanos;
    }

    /// Draws until somebody ends it or the time is up; gives the exit status.
    public int show() throws IOException, NoTerminal {
        if (System.console() == null || !System.console().isTerminal()) {
            throw new NoTerminal("input and output must be a terminal");
        }
        try (Terminal terminal = TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
            if (terminal.getStringCapability(Capability.cursor_address) == null) {
                throw new NoTerminal("the terminal '" + terminal.getType() + "' cannot place text");
            }
            show(terminal);
        }
        return board.snapshot().failure() == null ? ENDED : RAISED;
    }

    private void show(Terminal terminal) throws IOException {
        var drawn = new CountDownLatch(1);
        var ending = new Thread(() -> end(drawn), "restores the terminal");
        Runtime.getRuntime().addShutdownHook(ending);
        Attributes before = terminal.enterRawMode();
        try {
            Attributes raw = terminal.getAttributes();
            raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
            terminal.setAttributes(raw);
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.cursor_invisible);
            draw(terminal);
        } catch (IOException | IOError problem) {
            // when the process is told to end, the terminal is closed meanwhile
            if (!ended) {
                throw problem;
            }
        } finally {
            leave(terminal);
            drawn.countDown();
        }
        if (!ended) {
            Runtime.getRuntime().removeShutdownHook(ending);
            terminal.setAttributes(before);
            output.last(terminal.getColumns(), terminal.getRows() - 1).forEach(terminal.writer()::println);
            terminal.flush();
        }
    }

    /// The process is told to end: so does the drawing, before anything else is written.
    private void end(CountDownLatch drawn) {
        ended = true;
        try {
            drawn.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Goes back to the screen that was there before, not through the terminal, which may be closed by now.
    private static void leave(Terminal terminal) {
        System.out.print(Curses.tputs(terminal.getStringCapability(Capability.cursor_normal)));
        System.out.print(Curses.tputs(terminal.getStringCapability(Capability.exit_ca_mode)));
        System.out.flush();
    }

    private void draw(Terminal terminal) throws IOException {
        var text = new ViewText(board.definition(), glyphs(terminal));
        var display = new Display(terminal, true);
        int rows = 0;
        int columns = 0;
        int key = NonBlockingReader.READ_EXPIRED;
        while (goesOn(key)) {
            Sized size = terminal.getSize();
            if (size.getRows() != rows || size.getColumns() != columns) {
                rows = size.getRows();
                columns = size.getColumns();
                display.resize(size);
                display.clear();
            }
            read();
            BoardSnapshot snapshot = board.snapshot();
            display.update(text.rows(snapshot, output, columns, rows), 0);
            key = terminal.reader().read(FRAME_MILLIS);
            obey(key);
        }
    }

    /// The console font of Linux has no half-filled circles.
    private static Glyphs glyphs(Terminal terminal) {
        boolean full = terminal.encoding().equals(StandardCharsets.UTF_8) && !terminal.getType().equals("linux");
        return full ? Glyphs.UNICODE : Glyphs.ASCII;
    }

    private boolean goesOn(int key) {
        BoardSnapshot snapshot = board.snapshot();
        if (begun < 0 && snapshot.state() != State.BOOTING) {
            begun = snapshot.nanos();
        }
        boolean timeIsUp = begun >= 0 && snapshot.nanos() - begun >= nanos;
        return !ended && key != 'q' && key != NonBlockingReader.EOF && !timeIsUp && board.isRunning();
    }

    private void read() {
        int count;
        int parts = 0;
        while (parts++ < 16 && (count = board.read(buffer)) > 0) {
            output.add(buffer, count);
        }
    }

    private void obey(int key) {
        String button = board.definition().buttons().getFirst().name();
        switch (key) {
            case 'u' -> {
                board.put(new Command.Press(Command.NOW, button));
                pressedFrames = PRESS_FRAMES;
            }
            case 'r' -> {
                board.put(new Command.Reset(Command.NOW));
                board.put(program);
            }
            case 3 -> board.put(new Command.Interrupt(Command.NOW));
            default -> {}
        }
        if (pressedFrames > 0 && --pressedFrames == 0) {
            board.put(new Command.Release(Command.NOW, button));
        }
    }
}
