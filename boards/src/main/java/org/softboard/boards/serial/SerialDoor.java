package org.softboard.boards.serial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.LiveBoard;

/// The serial port of a running board, which one client at a time holds, as one program holds a real one. While nobody
/// holds it the board goes on, and the newest of what it writes waits for the next client.
public final class SerialDoor implements AutoCloseable {

    private static final int CHUNK = 8192;

    private static final byte[] TAKEN = "softboard: another program holds this board's serial port; try again later\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    /// The other end of the port: a program that reads what the board writes.
    interface Client {

        /// Takes the bytes, and may wait; gives how many it has taken: fewer if it has gone.
        int write(byte[] bytes, int offset, int count);
    }

    private static final byte CTRL_C = 3;
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final LiveBoard board;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread pump;
    private @Nullable Client holder;
    private boolean closed;
    private volatile boolean overflows;

    public SerialDoor(LiveBoard board) {
        this.board = board;
        board.listened(false);
        pump = Thread.ofPlatform().daemon().name("serial door").start(this::pump);
    }

    /// Gives the port to a client, which may have it already; false if another holds it.
    boolean open(Client client) {
        lock.lock();
        try {
            if (closed || holder != null && holder != client) {
                return false;
            }
            if (holder == null) {
                holder = client;
                board.listened(true);
                changed.signalAll();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// The client holds the port no longer, if it did.
    void release(Client client) {
        lock.lock();
        try {
            if (holder == client) {
                holder = null;
                board.listened(false);
            }
        } finally {
            lock.unlock();
        }
    }

    /// What a client is told that comes while another holds the port.
    static byte[] taken() {
        return TAKEN.clone();
    }

    boolean isHeld() {
        lock.lock();
        try {
            return holder != null;
        } finally {
            lock.unlock();
        }
    }

    /// What the client sends, in order; waits while the board has no room for it. A program that reads none of a
    /// mebibyte loses what comes then, all but Ctrl-C, as it would lose what comes after a real board's first kilobyte
    /// (ports/stm32/usbd_cdc_interface.c, usbd_cdc_receive).
    void send(byte[] bytes, int count) throws InterruptedException {
        byte[] typed = Arrays.copyOf(bytes, count);
        overflows = !board.putWaiting(new Command.Type(Command.NOW, typed), overflows ? 0 : PATIENCE_NANOS);
        for (int i = 0; overflows && i < count; i++) {
            if (typed[i] == CTRL_C) {
                board.put(new Command.Interrupt(Command.NOW));
            }
        }
    }

    /// Carries what the board writes to whoever holds the port. What a client did not take waits for the next.
    private void pump() {
        var bytes = new byte[CHUNK];
        try {
            while (true) {
                Client client = awaitClient();
                int count = client == null ? -1 : board.readWaiting(bytes);
                if (count < 0) {
                    return;
                }
                deliver(bytes, count);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(byte[] bytes, int count) throws InterruptedException {
        int done = 0;
        while (done < count) {
            Client client = awaitClient();
            if (client == null) {
                return;
            }
            int taken = client.write(bytes, done, count - done);
            done += taken;
            if (done < count) {
                release(client);
            }
        }
    }

    /// Null once the door is closed.
    private @Nullable Client awaitClient() throws InterruptedException {
        lock.lock();
        try {
            while (holder == null && !closed) {
                changed.await();
            }
            return closed ? null : holder;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            holder = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        pump.interrupt();
    }
}
