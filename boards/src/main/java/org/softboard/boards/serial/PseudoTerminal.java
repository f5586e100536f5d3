package org.softboard.boards.serial;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The master side of a pseudo-terminal of the host, in raw mode (POSIX.1-2024: posix_openpt, grantpt, unlockpt,
/// ptsname, tcsetattr, poll). One thread may read while another writes.
@SuppressWarnings("restricted")
public final class PseudoTerminal implements AutoCloseable {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = LINKER.defaultLookup();
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS
            .withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE));

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = MAC ? 0x20000 : 0x100;
    private static final int O_NONBLOCK = MAC ? 4 : 0x800;
    private static final int F_SETFL = 4;
    /// No host's `struct termios` is larger.
    private static final long TERMIOS_BYTES = 256;

    private static final short POLLIN = 1;
    private static final short POLLOUT = 4;
    private static final short POLLHUP = 16;
    private static final long POLLFD_BYTES = 8;
    private static final long POLLFD_EVENTS = 4;
    private static final long POLLFD_REVENTS = 6;

    private static final int CHUNK = 4096;

    private final MethodHandle read = function("read", FunctionDescriptor.of(SIZE, INT, POINTER, SIZE));
    private final MethodHandle write = function("write", FunctionDescriptor.of(SIZE, INT, POINTER, SIZE));
    private final MethodHandle poll = function("poll", FunctionDescriptor.of(INT, POINTER, SIZE, INT));

    private final int master;
    private final String name;

    private PseudoTerminal(int master, String name) {
        this.master = master;
        this.name = name;
    }

    /// What may happen to the master within a time.
    public record State(boolean readable, boolean writable, boolean hungUp) {}

    /// A new pseudo-terminal that nobody has opened yet.
    public static PseudoTerminal open() throws IOException {
        var integer = FunctionDescriptor.of(INT, INT);
        int master = call("posix_openpt", integer, O_RDWR | O_NOCTTY);
        try {
            return open(master);
        } catch (IOException problem) {
            call("close", integer, master);
            throw problem;
        }
    }

    private static PseudoTerminal open(int master) throws IOException {
        var integer = FunctionDescriptor.of(INT, INT);
        call("grantpt", integer, master);
        call("unlockpt", integer, master);
        invoke(function("fcntl", FunctionDescriptor.of(INT, INT, INT, INT), Linker.Option.firstVariadicArg(2)),
                "fcntl", master, F_SETFL, O_NONBLOCK);
        raw(master);
        try {
            var slave = (MemorySegment) function("ptsname", FunctionDescriptor.of(POINTER, INT)).invoke(master);
            String name = slave.getString(0);
            touch(slave);
            return new PseudoTerminal(master, name);
        } catch (IOException problem) {
            throw problem;
        } catch (Throwable problem) {
            throw new IOException("ptsname", problem);
        }
    }

    /// Opens and closes the slave once: only then does poll tell whether anybody has it open.
    private static void touch(MemorySegment name) throws IOException {
        int slave = invoke(function("open", FunctionDescriptor.of(INT, POINTER, INT, INT),
                Linker.Option.firstVariadicArg(2)), "open", name, O_RDWR | O_NOCTTY, 0);
        call("close", FunctionDescriptor.of(INT, INT), slave);
    }

    /// Every byte passes unchanged, both ways. The terminal keeps its mode while the master is open.
    private static void raw(int master) throws IOException {
        try (var arena = Arena.ofConfined()) {
            MemorySegment termios = arena.allocate(TERMIOS_BYTES);
            invoke(function("tcgetattr", FunctionDescriptor.of(INT, INT, POINTER)), "tcgetattr", master, termios);
            function("cfmakeraw", FunctionDescriptor.ofVoid(POINTER)).invoke(termios);
            invoke(function("tcsetattr", FunctionDescriptor.of(INT, INT, INT, POINTER)), "tcsetattr", master, 0,
                    termios);
        } catch (IOException problem) {
            throw problem;
        } catch (Throwable problem) {
            throw new IOException("cfmakeraw", problem);
        }
    }

    /// The slave's path, such as /dev/pts/3.
    public String name() {
        return name;
    }

    /// Waits until bytes can be read (or, if `writes`, written), or the time is over.
    public State await(boolean writes, int millis) throws IOException {
        try (var own = Arena.ofConfined()) {
            MemorySegment descriptor = own.allocate(POLLFD_BYTES, Integer.BYTES);
            descriptor.set(INT, 0, master);
            descriptor.set(ValueLayout.JAVA_SHORT, POLLFD_EVENTS, writes ? POLLOUT : POLLIN);
            int ready = (int) poll.invokeExact(descriptor, 1L, millis);
            if (ready < 0) {
                return new State(false, false, false);
            }
            short happened = descriptor.get(ValueLayout.JAVA_SHORT, POLLFD_REVENTS);
            return new State((happened & POLLIN) != 0, (happened & POLLOUT) != 0, (happened & POLLHUP) != 0);
        } catch (Throwable problem) {
            throw new IOException("poll", problem);
        }
    }

    /// Reads what is there: 0 if that is nothing, or nobody has the terminal open.
    public int read(byte[] into) throws IOException {
        return transfer(read, into, 0, into.length, true);
    }

    /// Writes what there is room for and gives how many bytes that were.
    public int write(byte[] from, int offset, int count) throws IOException {
        return transfer(write, from, offset, count, false);
    }

    private int transfer(MethodHandle function, byte[] bytes, int offset, int count, boolean reads)
            throws IOException {
        try (var own = Arena.ofConfined()) {
            int length = Math.min(count, CHUNK);
            MemorySegment buffer = own.allocate(length);
            if (!reads) {
                MemorySegment.copy(bytes, offset, buffer, ValueLayout.JAVA_BYTE, 0, length);
            }
            int done = (int) Math.max(0, (long) function.invokeExact(master, buffer, (long) length));
            if (reads) {
                MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, bytes, offset, done);
            }
            return done;
        } catch (Throwable problem) {
            throw new IOException(reads ? "read" : "write", problem);
        }
    }

    @Override
    public void close() throws IOException {
        call("close", FunctionDescriptor.of(INT, INT), master);
    }

    private static MethodHandle function(String name, FunctionDescriptor shape, Linker.Option... options) {
        MemorySegment address = LIBRARY.find(name)
                .orElseThrow(() -> new UnsupportedOperationException("this system has no " + name));
        return LINKER.downcallHandle(address, shape, options);
    }

    private static int call(String name, FunctionDescriptor shape, Object... arguments) throws IOException {
        return invoke(function(name, shape), name, arguments);
    }

    private static int invoke(MethodHandle function, String name, Object... arguments) throws IOException {
        int result;
        try {
            result = (int) function.invokeWithArguments(arguments);
        } catch (Throwable problem) {
            throw new IOException(name, problem);
        }
        if (result < 0) {
            throw new IOException(name + " failed");
        }
        return result;
    }
}
