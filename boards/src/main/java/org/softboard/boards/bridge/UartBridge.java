package org.softboard.boards.bridge;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Pipe;
import org.softboard.boards.door.SerialEnd;

/// A simulated board's UART wired to a serial port of the host, both ways. What the port takes more slowly than the board
/// sends makes the board stand still; a port that takes nothing for a second, or has gone, loses what the board sends.
public final class UartBridge implements SerialEnd, AutoCloseable {

    /// How many bytes may be on their way to the board.
    private static final int INWARD_BYTES = 4096;
    private static final int OUTWARD_BYTES = 64 << 10;
    private static final int LOOK_MILLIS = 100;
    /// How long a port may take nothing before what is sent gets lost.
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final Duration LAST_WRITE = Duration.ofSeconds(1);

    /// Where commands for the board are left.
    @FunctionalInterface
    public interface Board {
        void put(Command command) throws InterruptedException;
    }

    private final int uart;
    private final int baud;
    private final HostSerial port;
    private final Consumer<String> complain;
    private final Semaphore room = new Semaphore(INWARD_BYTES);
    private final Pipe outward = new Pipe(OUTWARD_BYTES, () -> {});
    private final byte[] single = new byte[1];
    private volatile boolean closed;
    private volatile boolean gaveUp;
    private volatile int written;
    private @Nullable Thread writer;
    private int writtenBefore;
    private long progressed = System.nanoTime();

    private UartBridge(int uart, int baud, HostSerial port, Consumer<String> complain) {
        this.uart = uart;
        this.baud = baud;
        this.port = port;
        this.complain = complain;
    }

    /// Opens a port for a UART. `complain` is told in one line when the port goes away.
    public static UartBridge open(int uart, String port, int baud, Consumer<String> complain) throws PortProblem {
        return new UartBridge(uart, baud, HostSerial.open(port, baud), complain);
    }

    /// From now on bytes go both ways.
    public void connect(Board board) throws InterruptedException {
        board.put(new Command.Attach(Command.NOW, uart, baud, this));
        Thread.ofPlatform().daemon().name("uart " + uart + " in").start(() -> readPort(board));
        writer = Thread.ofPlatform().daemon().name("uart " + uart + " out").start(this::writePort);
    }

    // ---- on the board's thread ----

    @Override
    public void received(byte character) {
        single[0] = character;
        outward.write(single, 0, 1);
    }

    @Override
    public void sent() {
        room.release();
    }

    @Override
    public boolean isFull() {
        boolean isFull = outward.isHalfFull();
        if (!isFull || written != writtenBefore) {
            writtenBefore = written;
            progressed = System.nanoTime();
        } else if (System.nanoTime() - progressed > PATIENCE_NANOS) {
            outward.keepNewest(true);
            gaveUp = true;
            complain.accept("'" + port.name() + "' takes nothing; what UART " + uart + " sends is lost meanwhile");
        }
        return isFull;
    }

    // ---- on threads of its own ----

    private void readPort(Board board) {
        var bytes = new byte[1024];
        try {
            while (!closed) {
                int count = port.read(bytes, LOOK_MILLIS);
                if (count > 0) {
                    room.acquire(count);
                    board.put(new Command.Receive(Command.NOW, uart, Arrays.copyOf(bytes, count)));
                }
            }
        } catch (PortProblem problem) {
            fail(problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What a port takes within a tenth of a second, ten bits to a byte.
    private int pieceBytes() {
        return Math.clamp(baud / 100, 1, 1024);
    }

    private void writePort() {
        var bytes = new byte[pieceBytes()];
        try {
            int count = outward.readWaiting(bytes);
            while (count >= 0) {
                port.write(bytes, 0, count);
                written++;
                if (gaveUp && !closed) {
                    gaveUp = false;
                    outward.keepNewest(false);
                }
                count = outward.readWaiting(bytes);
            }
        } catch (PortProblem problem) {
            fail(problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(PortProblem problem) {
        if (!closed) {
            closed = true;
            outward.keepNewest(true);
            complain.accept(problem.getMessage() + " UART " + uart + " goes on without it");
        }
    }

    /// What the board has sent still goes out, unless the port takes nothing.
    @Override
    public void close() {
        closed = true;
        outward.close();
        try {
            int before = -1;
            while (writer != null && writer.isAlive() && written != before) {
                before = written;
                writer.join(LAST_WRITE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        port.drain(LAST_WRITE);
        port.close();
    }
}
