package org.softboard.boards.live;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/// What a run writes: the program's output and the lines of the events, in the order in which they came even where both
/// go to the same place. They are gathered and written when they are many, when the run ends, and otherwise a moment
/// later, so that somebody who watches sees them. What cannot be written ends the run.
final class RunOutput implements AutoCloseable {

    private static final long MOMENT_MILLIS = 40;

    private final PrintStream out;
    private final @Nullable Writer events;
    private final Runnable ends;
    private final byte[] buffer = new byte[8192];
    private int filled;
    private boolean eventsWait;
    private boolean closed;
    private boolean failed;
    private @Nullable IOException eventsFailure;

    /// `ends` is told once when something cannot be written; any thread may be the one that tells it.
    RunOutput(PrintStream out, @Nullable Writer events, Runnable ends) {
        this.out = out;
        this.events = events;
        this.ends = ends;
        Thread.ofPlatform().daemon().name("output").start(this::writeNowAndThen);
    }

    /// What the program prints.
    synchronized void program(byte[] bytes, int offset, int length) {
        flushEvents();
        int done = 0;
        while (done < length) {
            if (filled == buffer.length) {
                flushProgram();
            }
            int part = Math.min(length - done, buffer.length - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, part);
            filled += part;
            done += part;
        }
        notifyAll();
    }

    /// Where the events go.
    Appendable events() {
        return events == null ? Writer.nullWriter() : new Writer() {
            @Override
            public void write(char[] text, int offset, int length) {
                event(text, offset, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private synchronized void event(char[] text, int offset, int length) {
        flushProgram();
        if (events != null && eventsFailure == null) {
            try {
                eventsWait = true;
                events.write(text, offset, length);
            } catch (IOException problem) {
                eventsFailure = problem;
                fail();
            }
        }
        notifyAll();
    }

    /// Writes what waits, in this run's moments, until it is closed.
    private synchronized void writeNowAndThen() {
        try {
            while (!closed) {
                if (filled == 0 && !eventsWait) {
                    wait();
                } else {
                    wait(MOMENT_MILLIS);
                    flush();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Writes what waits.
    synchronized void flush() {
        flushProgram();
        flushEvents();
    }

    private void flushProgram() {
        if (filled > 0) {
            int count = filled;
            filled = 0;
            out.write(buffer, 0, count);
            if (out.checkError()) {
                fail();
            }
        }
    }

    private void flushEvents() {
        if (eventsWait) {
            eventsWait = false;
            try {
                if (events != null && eventsFailure == null) {
                    events.flush();
                }
            } catch (IOException problem) {
                eventsFailure = problem;
                fail();
            }
        }
    }

    private void fail() {
        if (!failed) {
            failed = true;
            ends.run();
        }
    }

    /// Throws why the events could not be written, if they could not.
    synchronized void checkEvents() {
        if (eventsFailure != null) {
            throw new UncheckedIOException(eventsFailure);
        }
    }

    @Override
    public synchronized void close() {
        flush();
        closed = true;
        notifyAll();
    }
}
