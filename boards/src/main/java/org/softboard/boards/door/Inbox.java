package org.softboard.boards.door;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The door for commands: any thread puts them in, the board's thread takes them out and may wait for one. What waits,
/// typed bytes that nobody has read included, takes no more than [#LARGEST] bytes.
public final class Inbox {

    /// Room for everything that waits.
    public static final int LARGEST = 1 << 20;

    /// Room beyond that for interrupts, which are not kept waiting by what was typed before them.
    private static final int FOR_INTERRUPTS = 64 << 10;

    /// What a command takes besides the bytes it carries.
    private static final int COMMAND_BYTES = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition freed = lock.newCondition();
    private final ArrayDeque<Command> commands = new ArrayDeque<>();
    private int waiting;
    private boolean woken;
    private boolean closed;
    private volatile boolean filled;
    private volatile Runnable arrival = () -> {};

    /// An empty inbox.
    public Inbox() {}

    /// What is to run, on the thread that leaves a command, after it has been left.
    public void onArrival(Runnable action) {
        arrival = action;
    }

    /// Leaves a command; false if there is no room for it.
    public boolean put(Command command) {
        lock.lock();
        try {
            if (!hasRoom(command)) {
                return false;
            }
            add(command);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Leaves a command as soon as there is room for it.
    public void putWaiting(Command command) throws InterruptedException {
        putWaiting(command, Long.MAX_VALUE);
    }

    /// As the other, but waits no longer than so many nanoseconds; false if there was no room in that time.
    public boolean putWaiting(Command command, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!hasRoom(command) && !closed) {
                if (left <= 0) {
                    return false;
                }
                left = freed.awaitNanos(left);
            }
            add(command);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Can there never be room for it?
    public static boolean isTooLarge(Command command) {
        return bytes(command) > LARGEST;
    }

    private boolean hasRoom(Command command) {
        int room = command instanceof Command.Interrupt ? LARGEST + FOR_INTERRUPTS : LARGEST;
        return bytes(command) <= room - waiting;
    }

    /// Once it is closed, nobody will take it.
    private void add(Command command) {
        if (!closed) {
            waiting += bytes(command);
            commands.add(command);
            announce();
        }
    }

    private void announce() {
        filled = true;
        arrived.signalAll();
        arrival.run();
    }

    /// From now on there is nothing in it but a stop.
    public void close() {
        lock.lock();
        try {
            closed = true;
            freed.signalAll();
            announce();
        } finally {
            lock.unlock();
        }
    }

    /// Cheap enough to ask at every poll.
    public boolean isFilled() {
        return filled;
    }

    public @Nullable Command take() {
        lock.lock();
        try {
            if (closed) {
                return new Command.Stop(Command.NOW);
            }
            Command command = commands.poll();
            filled = !commands.isEmpty();
            return command;
        } finally {
            lock.unlock();
        }
    }

    /// Gives the room of a command back that has been carried out; of bytes typed, [#read] does.
    public void done(Command command) {
        boolean types = command instanceof Command.Type || command instanceof Command.Interrupt;
        free(types ? COMMAND_BYTES : bytes(command));
    }

    /// Gives the room of typed bytes back.
    public void read(int count) {
        free(count);
    }

    private void free(int bytes) {
        lock.lock();
        try {
            waiting -= bytes;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static int bytes(Command command) {
        return COMMAND_BYTES + switch (command) {
            case Command.Type type -> type.bytes().length;
            case Command.Interrupt _ -> 1;
            case Command.Receive receive -> receive.bytes().length;
            case Command.Run run -> run.source().length + run.name().length();
            default -> 0;
        };
    }

    /// Ends the wait of the board's thread although there is no command.
    public void wake() {
        lock.lock();
        try {
            woken = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until a command is there, somebody wakes it, or the time is over.
    public void await(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!filled && !woken && left > 0) {
                left = arrived.awaitNanos(left);
            }
            woken = false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            closed = true;
            filled = true;
        } finally {
            lock.unlock();
        }
    }

    public void await() {
        await(TimeUnit.DAYS.toNanos(1));
    }
}
