package org.softboard.boards.door;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A bounded stream of bytes out of a board, such as its console's: the board's thread writes what fits, another
/// thread reads. Who writes never waits here; it is woken when there is room.
public final class Pipe {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] bytes;
    private final Runnable drained;
    private int first;
    private int length;
    private boolean refused;
    private boolean keepsNewest;
    private boolean closed;

    /// `drained` runs on the reader's thread when there is room again after there was too little.
    public Pipe(int capacity, Runnable drained) {
        bytes = new byte[capacity];
        this.drained = drained;
    }

    /// Takes what there is room for and gives how many bytes that were.
    public int write(byte[] from, int offset, int count) {
        lock.lock();
        try {
            int givenUp = keepsNewest ? Math.max(0, count - bytes.length) : 0;
            makeRoom(count - givenUp);
            int accepted = Math.min(count - givenUp, bytes.length - length);
            int end = (first + length) % bytes.length;
            int straight = Math.min(accepted, bytes.length - end);
            System.arraycopy(from, offset + givenUp, bytes, end, straight);
            System.arraycopy(from, offset + givenUp + straight, bytes, 0, accepted - straight);
            length += accepted;
            refused = givenUp + accepted < count;
            changed.signalAll();
            return givenUp + accepted;
        } finally {
            lock.unlock();
        }
    }

    private void makeRoom(int count) {
        if (keepsNewest) {
            int excess = Math.max(0, Math.min(length + count - bytes.length, length));
            first = (first + excess) % bytes.length;
            length -= excess;
        }
    }

    /// While nobody reads, what is oldest may give way to what is new; otherwise what is new is refused.
    public void keepNewest(boolean on) {
        lock.lock();
        try {
            keepsNewest = on;
        } finally {
            lock.unlock();
        }
        drained.run();
    }

    /// More than half of the room is taken, and nothing would give way to what is new.
    public boolean isHalfFull() {
        lock.lock();
        try {
            return !keepsNewest && length > bytes.length / 2;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what nobody has read.
    public void discard() {
        lock.lock();
        try {
            length = 0;
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more will be written.
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Reads what is there without waiting: 0 if there is nothing, -1 if there never will be.
    public int read(byte[] into) {
        int count;
        boolean room;
        lock.lock();
        try {
            if (length == 0) {
                return closed ? -1 : 0;
            }
            count = Math.min(into.length, length);
            int straight = Math.min(count, bytes.length - first);
            System.arraycopy(bytes, first, into, 0, straight);
            System.arraycopy(bytes, 0, into, straight, count - straight);
            first = (first + count) % bytes.length;
            length -= count;
            room = refused;
            refused = false;
        } finally {
            lock.unlock();
        }
        if (room) {
            drained.run();
        }
        return count;
    }

    /// Waits until there is something to read; gives -1 if there never will be.
    public int readWaiting(byte[] into) throws InterruptedException {
        lock.lock();
        try {
            while (length == 0 && !closed) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
        return read(into);
    }
}
