package org.softboard.boards.serial;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.process.LockFile;

/// A pseudo-terminal that other programs open as they would open a real board's serial port, under a name that stays
/// the same from run to run. Whoever opens it holds the port until it is closed.
public final class PtyLink implements Link, SerialDoor.Client {

    private static final int POLL_MILLIS = 100;
    /// How long nobody has had it open before it is looked at again.
    private static final long LOOK_NANOS = 20_000_000;

    private final SerialDoor door;
    private final PseudoTerminal terminal;
    private final @Nullable Path name;
    private final @Nullable Closeable hold;
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread thread;
    /// Whoever has the terminal open knows that another program holds the port.
    private boolean isToldOff;
    private volatile boolean closed;

    private PtyLink(SerialDoor door, PseudoTerminal terminal, @Nullable Path name, @Nullable Closeable hold) {
        this.hold = hold;
        this.door = door;
        this.terminal = terminal;
        this.name = name;
        thread = Thread.ofPlatform().daemon().name("pty").start(this::serve);
    }

    /// Offers a pseudo-terminal, with a symbolic link of this name to it unless it is null. A link to an earlier
    /// pseudo-terminal gives way, unless a board still serves it; so does nothing else that has the name.
    public static PtyLink open(SerialDoor door, @Nullable Path name) throws IOException {
        PseudoTerminal terminal = PseudoTerminal.open();
        Closeable hold = null;
        try {
            if (name != null) {
                hold = LockFile.hold(LockFile.of(name));
                link(name, Path.of(terminal.name()));
            }
        } catch (IOException problem) {
            terminal.close();
            if (hold != null) {
                release(name, hold);
            }
            throw problem;
        }
        return new PtyLink(door, terminal, name, hold);
    }

    private static void release(Path name, Closeable hold) throws IOException {
        Files.deleteIfExists(LockFile.of(name));
        hold.close();
    }

    private static void link(Path name, Path device) throws IOException {
        if (Files.isSymbolicLink(name) && Files.readSymbolicLink(name).startsWith(device.getParent())) {
            Files.delete(name);
        } else if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name.toString());
        }
        Files.createSymbolicLink(name, device);
    }

    @Override
    public String advice() {
        String path = name == null ? terminal.name() : name.toString();
        return "serial port " + path + "\n  mpremote connect " + path + "\n  picocom " + path
                + "\n  Thonny: Run > Configure interpreter > MicroPython (generic) > port " + path;
    }

    private void serve() {
        var bytes = new byte[1024];
        try {
            while (!closed) {
                PseudoTerminal.State state = terminal.await(false, POLL_MILLIS);
                int count = state.readable() ? terminal.read(bytes) : 0;
                if (count == 0 && state.hungUp()) {
                    door.release(this);
                    isToldOff = false;
                    LockSupport.parkNanos(LOOK_NANOS);
                } else if (door.open(this)) {
                    if (count > 0) {
                        door.send(bytes, count);
                    }
                } else if (!isToldOff) {
                    isToldOff = true;
                    byte[] text = SerialDoor.taken();
                    terminal.write(text, 0, text.length);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            closed = true;
        }
        door.release(this);
    }

    @Override
    public int write(byte[] bytes, int offset, int count) {
        int done = 0;
        writing.lock();
        try {
            while (done < count && !closed) {
                PseudoTerminal.State state = terminal.await(true, POLL_MILLIS);
                if (state.hungUp()) {
                    return done;
                }
                if (state.writable()) {
                    done += terminal.write(bytes, offset + done, count - done);
                }
            }
        } catch (IOException _) {
            closed = true;
        } finally {
            writing.unlock();
        }
        return done;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (name != null && Files.isSymbolicLink(name)
                && Files.readSymbolicLink(name).toString().equals(terminal.name())) {
            Files.delete(name);
        }
        if (name != null && hold != null) {
            release(name, hold);
        }
        // Who still writes leaves at the next look.
        writing.lock();
        try {
            terminal.close();
        } finally {
            writing.unlock();
        }
    }
}
