package org.softboard.gui.window;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.LiveBoard;

/// The only road from a board's thread to the window's. A thread of its own looks at the board and at what it has
/// written, sixty times a second while that changes and less often while it does not; the window's thread gets nothing
/// that it shows already, and never more than a bounded amount before it has shown what it got.
final class BoardFeed implements AutoCloseable {

    private static final long FRAME_NANOS = 1_000_000_000L / 60;
    private static final long QUIET_NANOS = 50_000_000;

    /// Between one board time that is shown and the next, if nothing else changes.
    private static final long CLOCK_NANOS = 250_000_000;

    /// For so long after a change the next one is expected.
    private static final long EXPECTING_NANOS = 250_000_000;

    /// Bytes of console output in a frame.
    private static final int MOST_BYTES = 32 << 10;

    /// What the window shows of a board; called on the window's thread.
    interface Viewer {

        void show(BoardSnapshot snapshot);

        void output(byte[] bytes, int count);
    }

    private final LiveBoard board;
    private final Executor window;
    private final Viewer viewer;
    private final Consumer<Command> refused;
    private final Thread thread;
    private final Semaphore shown = new Semaphore(0);
    private final byte[] output = new byte[MOST_BYTES];
    private volatile boolean closed;
    private volatile boolean nudged;

    /// `window` runs tasks on the window's thread; `refused` hears of commands that the board has no room for.
    BoardFeed(LiveBoard board, Executor window, Viewer viewer, Consumer<Command> refused) {
        this.board = board;
        this.window = window;
        this.viewer = viewer;
        this.refused = refused;
        thread = new Thread(this::run, "board feed");
        thread.setDaemon(true);
        thread.start();
    }

    /// Sends a command, whose effect will be looked at soon.
    void put(Command command) {
        if (!board.put(command)) {
            refused.accept(command);
        }
        nudged = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        @Nullable BoardSnapshot latest = null;
        long lastShown = System.nanoTime();
        long lastChange = lastShown;
        boolean ended = false;
        while (!closed) {
            BoardSnapshot now = board.snapshot();
            int count = ended ? 0 : board.read(output);
            ended |= count < 0;
            boolean isNews = count > 0 || latest == null || !looksLike(now, latest);
            boolean isTime = latest != null && System.nanoTime() - lastShown >= CLOCK_NANOS && !hasTimeOf(now, latest);
            if (isNews || isTime) {
                latest = now;
                lastShown = System.nanoTime();
                hand(now, Math.max(0, count));
            }
            if (isNews || nudged) {
                nudged = false;
                lastChange = System.nanoTime();
            }
            boolean expecting = System.nanoTime() - lastChange < EXPECTING_NANOS;
            LockSupport.parkNanos(expecting ? FRAME_NANOS : QUIET_NANOS);
        }
    }

    private void hand(BoardSnapshot snapshot, int count) {
        window.execute(() -> {
            try {
                viewer.output(output, count);
                viewer.show(snapshot);
            } finally {
                shown.release();
            }
        });
        try {
            shown.acquire();
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private static boolean hasTimeOf(BoardSnapshot one, BoardSnapshot other) {
        return BoardTime.text(one).equals(BoardTime.text(other));
    }

    /// Would the window look the same, but for the time?
    private static boolean looksLike(BoardSnapshot one, BoardSnapshot other) {
        return one.state() == other.state() && one.speed() == other.speed() && one.leds().equals(other.leds())
                && one.pins().equals(other.pins())
                && one.pressed().equals(other.pressed()) && one.memory().equals(other.memory())
                && one.program().equals(other.program())
                && Objects.equals(one.failure(), other.failure());
    }

    /// Nothing is shown any more. The board is left as it is.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
