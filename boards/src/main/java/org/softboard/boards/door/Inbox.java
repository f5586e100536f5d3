package org.softboard.boards.door;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The door for commands: any thread puts them in, the board's thread takes them out and may wait for one.
public final class Inbox {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Command> commands = new ArrayDeque<>();
    private volatile boolean filled;

    /// An empty inbox.
    public Inbox() {}

    public void put(Command command) {
        lock.lock();
        try {
            commands.add(command);
            filled = true;
            arrived.signalAll();
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
            Command command = commands.poll();
            filled = !commands.isEmpty();
            return command;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until a command is there or the time is over.
    public void await(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (commands.isEmpty() && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            commands.add(new Command.Stop(Command.NOW));
            filled = true;
        } finally {
            lock.unlock();
        }
    }

    public void await() {
        await(TimeUnit.DAYS.toNanos(1));
    }
}
