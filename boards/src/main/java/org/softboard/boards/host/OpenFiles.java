package org.softboard.boards.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.vm.Input;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// What an operating system keeps for a process: its open files by descriptor (0, 1 and 2 are the standard ones) and
/// its current folder.
final class OpenFiles {

    static final int IN = 0;
    static final int OUT = 1;
    static final int ERR = 2;

    /// How to open a file; `append` moves to its end before every write.
    record Mode(boolean read, boolean write, boolean create, boolean truncate, boolean append) {

        private Set<OpenOption> options() {
            Set<OpenOption> options = new HashSet<>();
            if (read) {
                options.add(StandardOpenOption.READ);
            }
            if (write) {
                options.add(StandardOpenOption.WRITE);
            }
            if (create && write) {
                options.add(StandardOpenOption.CREATE);
            }
            if (truncate && write) {
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
            return options;
        }
    }

    private record Open(FileChannel channel, boolean append) {
    }

    private final Runnable flushOutput;
    private final List<@Nullable Open> files = new ArrayList<>();
    private Path folder;

    /// @param folder      the current folder at first
    /// @param flushOutput brings out what was printed
    OpenFiles(Path folder, Runnable flushOutput) {
        this.folder = folder.toAbsolutePath();
        this.flushOutput = flushOutput;
    }

    // ---- paths ----

    Path folder() {
        return folder;
    }

    /// Changes the current folder, as the command chdir does.
    void folder(String path) throws IOException {
        Path wanted = path(path).toRealPath();
        if (!Files.isDirectory(wanted)) {
            throw new NotDirectoryException(path);
        }
        folder = wanted;
    }

    /// The file of a path that may start at the current folder; an empty one names no file.
    Path path(String path) throws IOException {
        if (path.isEmpty()) {
            throw new NoSuchFileException(path);
        }
        try {
            return folder.resolve(path);
        } catch (InvalidPathException notAPath) {
            throw new NoSuchFileException(path, null, notAPath.getReason());
        }
    }

    // ---- descriptors ----

    /// Opens a file; gives its descriptor, the lowest that is free.
    int open(String path, Mode mode) throws IOException {
        var open = new Open(FileChannel.open(path(path), mode.options()), mode.append);
        int free = files.indexOf(null);
        if (free < 0) {
            free = files.size();
            files.add(open);
        } else {
            files.set(free, open);
        }
        return free + ERR + 1;
    }

    private Open file(int descriptor) throws IOException {
        int index = descriptor - ERR - 1;
        Open open = index >= 0 && index < files.size() ? files.get(index) : null;
        if (open == null) {
            throw new ClosedChannelException();
        }
        return open;
    }

    void close(int descriptor) throws IOException {
        if (descriptor > ERR) {
            file(descriptor).channel.close();
            files.set(descriptor - ERR - 1, null);
        }
    }

    /// Reads up to `size` bytes to an address; standard input gives what is there, but waits for the first byte.
    int read(Vm vm, int descriptor, int address, int size) throws IOException {
        if (descriptor == IN) {
            int count = 0;
            while (count < size && (count == 0 || vm.in.isReady())) {
                int b = vm.in.read();
                if (b == Input.END) {
                    break;
                }
                vm.heap.int8(address + count++, b);
            }
            return count;
        }
        return Math.max(0, file(descriptor).channel.read(ByteBuffer.wrap(vm.heap.memory(), address, size)));
    }

    int write(Vm vm, int descriptor, int address, int size) throws IOException {
        if (descriptor == IN) {
            throw new NonWritableChannelException();
        }
        if (descriptor <= ERR) {
            Printer out = descriptor == ERR ? vm.err : vm.out;
            out.memory(vm.heap, address, size);
            return size;
        }
        Open open = file(descriptor);
        if (open.append) {
            open.channel.position(open.channel.size());
        }
        return open.channel.write(ByteBuffer.wrap(vm.heap.memory(), address, size));
    }

    long seek(int descriptor, long offset, int whence) throws IOException {
        if (descriptor <= ERR) {
            throw new IOException("Illegal seek");
        }
        FileChannel channel = file(descriptor).channel;
        long position = offset + switch (whence) {
            case 0 -> 0;
            case 1 -> channel.position();
            case 2 -> channel.size();
            default -> throw new IOException("Invalid argument");
        };
        if (position < 0) {
            throw new IOException("Invalid argument");
        }
        channel.position(position);
        return position;
    }

    void flush(int descriptor) throws IOException {
        if (descriptor <= ERR) {
            flushOutput.run();
        } else {
            file(descriptor).channel.force(true);
        }
    }
}
