package org.softboard.boards.live;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.process.GatheredOutput;

/// What a run writes: the program's output and the lines of the events, in the order in which they came even where both
/// go to the same place, since one is flushed before the other is written. What cannot be written ends the run.
final class RunOutput implements AutoCloseable {

    private final GatheredOutput program;
    private final @Nullable GatheredOutput events;
    private volatile @Nullable IOException eventsFailure;

    /// `ends` is told when something cannot be written; any thread may be the one that tells it.
    RunOutput(PrintStream out, @Nullable Writer events, Runnable ends) {
        program = new GatheredOutput(GatheredOutput.of(out), _ -> ends.run());
        this.events = events == null ? null : new GatheredOutput((bytes, offset, length) -> {
            events.write(new String(bytes, offset, length, StandardCharsets.US_ASCII));
            events.flush();
        }, problem -> {
            eventsFailure = problem;
            ends.run();
        });
    }

    /// What the program prints.
    void program(byte[] bytes, int offset, int length) {
        if (events != null) {
            events.flush();
        }
        program.write(bytes, offset, length);
    }

    /// Where the events go, which are ASCII.
    Appendable events() {
        GatheredOutput lines = events;
        return lines == null ? Writer.nullWriter() : new Writer() {
            @Override
            public void write(char[] text, int offset, int length) {
                program.flush();
                lines.write(new String(text, offset, length).getBytes(StandardCharsets.US_ASCII), 0, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /// Writes what waits.
    void flush() {
        program.flush();
        if (events != null) {
            events.flush();
        }
    }

    /// Throws why the events could not be written, if they could not.
    void checkEvents() {
        IOException problem = eventsFailure;
        if (problem != null) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        program.close();
        if (events != null) {
            events.close();
        }
    }
}
