package org.softboard.boards.process;

import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.softboard.interpreter.vm.Output;

/// Bytes for the host: gathered, and written when they are many, when somebody asks for it, and otherwise a moment
/// later, so that who watches sees them. Any thread may write.
public final class GatheredOutput implements Output, AutoCloseable {

    private static final int MANY = 8192;
    private static final long MOMENT_MILLIS = 40;

    /// Where the bytes go.
    @FunctionalInterface
    public interface Sink {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    private final Sink sink;
    private final Consumer<IOException> failed;
    private final byte[] bytes = new byte[MANY];
    private int count;
    private boolean lost;
    private boolean closed;

    /// `failed` is told once when the bytes cannot be written, by whichever thread notices; what follows is thrown away.
    public GatheredOutput(Sink sink, Consumer<IOException> failed) {
        this.sink = sink;
        this.failed = failed;
        Thread.ofPlatform().daemon().name("output").start(this::writeInMoments);
    }

    /// A sink that throws when the stream has trouble.
    public static Sink of(PrintStream stream) {
        return (bytes, offset, length) -> {
            stream.write(bytes, offset, length);
            if (stream.checkError()) {
                throw new IOException("the output cannot be written");
            }
        };
    }

    @Override
    public synchronized void write(byte[] from, int offset, int length) {
        if (length > 0 && count == 0) {
            notifyAll();
        }
        for (int done = 0; done < length;) {
            if (count == MANY) {
                flush();
            }
            int part = Math.min(length - done, MANY - count);
            System.arraycopy(from, offset + done, bytes, count, part);
            count += part;
            done += part;
        }
    }

    /// Writes what has been gathered.
    public synchronized void flush() {
        int length = count;
        count = 0;
        if (length > 0 && !lost) {
            try {
                sink.write(bytes, 0, length);
            } catch (IOException problem) {
                lost = true;
                failed.accept(problem);
            }
        }
    }

    private synchronized void writeInMoments() {
        try {
            while (!closed) {
                if (count == 0) {
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

    /// Writes what has been gathered; more is gathered only to be flushed.
    @Override
    public synchronized void close() {
        flush();
        closed = true;
        notifyAll();
    }
}
