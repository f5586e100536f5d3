package org.softboard.boards.host;

import java.io.IOException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.StandardStream;
import org.softboard.interpreter.type.StreamMethods;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// Files of the host as Python objects, the standard ones too (extmod/vfs_posix_file.c).
///
///     file -> type | descriptor, -1 when closed
final class HostFileType {

    private static final Layout LAYOUT = Layout.of("file");
    private static final IntField DESCRIPTOR = LAYOUT.integer("descriptor");
    private static final int WORDS = LAYOUT.words();

    private static final int CLOSED = -1;
    private static final int CAN_READ = 1;
    private static final int CAN_WRITE = 4;

    /// Text files.
    final BuiltinType text = declare("TextIOWrapper", CoreType.TEXT_FILE).attributes(StandardStream::loadBuffer);
    /// Files of bytes.
    final BuiltinType bytes = declare("FileIO", CoreType.BYTE_FILE);

    private final OpenFiles files;

    HostFileType(OpenFiles files) {
        this.files = files;
    }

    private BuiltinType declare(String name, int address) {
        BuiltinType type = BuiltinType.core(name, address)
                .print((vm, out, self, kind) -> out.text("<io." + name + " " + descriptor(vm, self) + ">"))
                .stream(new FileStream(address == CoreType.TEXT_FILE))
                .iterate((vm, self, room) -> self)
                .next(StreamMethods::next)
                .method("fileno", (vm, self) -> Word.smallInt(open(vm, self)));
        StreamMethods.addTo(type).method("readlines", (vm, self) -> StreamMethods.readLines(vm, self))
                .method("__del__", (vm, self) -> StreamMethods.close(vm, self));
        return StreamMethods.addContextTo(type);
    }

    /// `open()` of a path as the host has it, or of a descriptor.
    long open(Vm vm, long file, String mode) {
        boolean read = true;
        boolean write = false;
        boolean create = false;
        boolean append = false;
        int type = CoreType.TEXT_FILE;
        for (char letter : mode.toCharArray()) {
            switch (letter) {
                case 'r', 'w', 'a' -> {
                    read = letter == 'r';
                    write = letter != 'r';
                    create |= letter != 'r';
                    append = letter == 'a' || append && letter == 'r';
                }
                case '+' -> {
                    read = true;
                    write = true;
                }
                case 'b' -> type = CoreType.BYTE_FILE;
                case 't' -> type = CoreType.TEXT_FILE;
                default -> {
                }
            }
        }
        Heap heap = vm.heap;
        int object = heap.allocateWithFinaliser(heap.words(WORDS));
        heap.field(object, 0, type);
        DESCRIPTOR.set(heap, object, CLOSED);
        if (Word.isSmallInt(file)) {
            DESCRIPTOR.set(heap, object, (int) Word.value(file));
            return object;
        }
        if (!vm.strings.isText(file)) {
            throw vm.strings.cannotConvert(file);
        }
        try {
            DESCRIPTOR.set(heap, object, files.open(vm.strings.text(file),
                    new OpenFiles.Mode(read, write, create, create && !append, append)));
        } catch (IOException problem) {
            throw vm.osError(HostErrors.errno(problem));
        }
        return object;
    }

    private static int descriptor(Vm vm, long self) {
        return DESCRIPTOR.get(vm.heap, Word.address(self));
    }

    private static int open(Vm vm, long self) {
        int descriptor = descriptor(vm, self);
        if (descriptor == CLOSED) {
            throw vm.error(CoreType.VALUE_ERROR, "I/O operation on closed file");
        }
        return descriptor;
    }

    @FunctionalInterface
    private interface Work {
        long run() throws IOException;
    }

    private static long negatedErrno(Work work) {
        try {
            return work.run();
        } catch (IOException | NonReadableChannelException | NonWritableChannelException problem) {
            return -HostErrors.errno(problem);
        }
    }

    private final class FileStream implements Stream {

        private final boolean isText;

        FileStream(boolean isText) {
            this.isText = isText;
        }

        @Override
        public int read(Vm vm, long self, int address, int size) {
            int descriptor = open(vm, self);
            return (int) negatedErrno(() -> files.read(vm, descriptor, address, size));
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            int descriptor = open(vm, self);
            return (int) negatedErrno(() -> files.write(vm, descriptor, address, size));
        }

        @Override
        public long seek(Vm vm, long self, long offset, int whence) {
            int descriptor = open(vm, self);
            return negatedErrno(() -> files.seek(descriptor, offset, whence));
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            return switch (request) {
                case CLOSE -> close(vm, self);
                case FLUSH -> flush(open(vm, self));
                case GET_FILENO -> open(vm, self);
                case POLL -> ready(vm, open(vm, self), argument);
                default -> -EINVAL;
            };
        }

        private int close(Vm vm, long self) {
            int descriptor = descriptor(vm, self);
            if (descriptor == CLOSED) {
                return 0;
            }
            DESCRIPTOR.set(vm.heap, Word.address(self), CLOSED);
            return (int) negatedErrno(() -> {
                files.close(descriptor);
                return 0;
            });
        }

        private int flush(int descriptor) {
            return (int) negatedErrno(() -> {
                files.flush(descriptor);
                return 0;
            });
        }

        /// Files are always ready; standard input is when a read would not wait.
        private int ready(Vm vm, int descriptor, int wanted) {
            boolean canRead = descriptor != OpenFiles.IN || vm.in.isReady();
            return (canRead ? wanted & CAN_READ : 0) | (descriptor == OpenFiles.IN ? 0 : wanted & CAN_WRITE);
        }

        @Override
        public boolean isText(long self) {
            return isText;
        }
    }
}
