package org.softboard.boards.vfs;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.StreamMethods;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// The open files of file systems on block devices. One that is no longer reachable is closed by its finaliser.
abstract class VfsFileType {

    final BuiltinType text = declare("TextIOWrapper", true);
    final BuiltinType bytes = declare("FileIO", false);

    /// By the address of the object; a closed file is not among them.
    private final Map<Integer, Open> files = new HashMap<>();

    /// An open file and the file system that it is of.
    record Open(OpenFile file, VfsVolume<?> volume) {}

    private BuiltinType declare(String name, boolean isText) {
        BuiltinType type = BuiltinType.named(name)
                .print((vm, out, self, kind) -> print(vm, out, name, self))
                .stream(new FileStream(isText))
                .iterate((vm, self, room) -> self)
                .next(StreamMethods::next);
        StreamMethods.addTo(type).method("readlines", StreamMethods::readLines)
                .method("__del__", StreamMethods::close);
        return StreamMethods.addContextTo(type);
    }

    abstract void print(Vm vm, Printer out, String name, long self);

    /// A new object, for a file that will be opened.
    abstract int create(Vm vm, int type, int volume);

    /// The file could not be opened.
    abstract void drop(Vm vm, int file);

    abstract OpenMode mode(Vm vm, String letters);

    /// What everything but seeking answers when the file is closed.
    abstract int whenClosed(Vm vm);

    /// As [Stream#seek]; null for a closed file.
    abstract long seek(Vm vm, long self, @Nullable OpenFile file, long offset, int whence) throws StorageException;

    /// The file will be closed.
    void closing(Vm vm, int object, OpenFile file) {}

    /// A closed file does not keep its file system alive.
    abstract void release(Vm vm, int object);

    /// Is a file still open when closing it was refused?
    abstract boolean staysOpenIfRefused();

    /// Opens the file itself.
    interface Opening {
        OpenFile open(OpenMode mode) throws StorageException;
    }

    final long open(Vm vm, int object, VfsVolume<?> volume, String letters, Opening opening) {
        BuiltinType type = letters.lastIndexOf('b') > letters.lastIndexOf('t') ? bytes : text;
        OpenMode mode = mode(vm, letters);
        int file = create(vm, vm.rom.type(type), object);
        files.remove(file);
        try {
            files.put(file, new Open(volume.work(() -> opening.open(mode)), volume));
        } catch (StorageException problem) {
            drop(vm, file);
            throw vm.osError(problem.number());
        }
        return file;
    }

    private final class FileStream implements Stream {

        private final boolean isText;

        FileStream(boolean isText) {
            this.isText = isText;
        }

        /// What is done with an open file.
        private interface Use {
            long of(OpenFile file) throws StorageException;
        }

        private long use(Vm vm, long self, Use use) {
            Open open = files.get(Word.address(self));
            if (open == null) {
                return whenClosed(vm);
            }
            try {
                return open.volume.work(() -> use.of(open.file));
            } catch (StorageException problem) {
                return -problem.number();
            }
        }

        @Override
        public int read(Vm vm, long self, int address, int size) {
            return (int) use(vm, self, file -> file.read(vm.heap.memory(), address, size));
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            return (int) use(vm, self, file -> {
                int written = file.write(vm.heap.memory(), address, size);
                return written == size ? size : -Errno.ENOSPC.number();
            });
        }

        @Override
        public long seek(Vm vm, long self, long offset, int whence) {
            Open open = files.get(Word.address(self));
            try {
                return open == null ? VfsFileType.this.seek(vm, self, null, offset, whence)
                        : open.volume.work(() -> VfsFileType.this.seek(vm, self, open.file, offset, whence));
            } catch (StorageException problem) {
                return -problem.number();
            }
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            return switch (request) {
                case CLOSE -> close(vm, self);
                case FLUSH -> (int) use(vm, self, file -> {
                    file.flush();
                    return 0;
                });
                default -> -EINVAL;
            };
        }

        private int close(Vm vm, long self) {
            int object = Word.address(self);
            Open open = files.get(object);
            if (open == null) {
                return 0;
            }
            int answer = 0;
            closing(vm, object, open.file);
            try {
                open.volume.close(open.file);
            } catch (StorageException problem) {
                answer = -problem.number();
            }
            if (answer == 0 || !staysOpenIfRefused()) {
                files.remove(object);
                release(vm, object);
            }
            return answer;
        }

        @Override
        public boolean isText(long self) {
            return isText;
        }
    }
}
