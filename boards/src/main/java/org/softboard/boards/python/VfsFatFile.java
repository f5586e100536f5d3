package org.softboard.boards.python;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.StreamMethods;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// Open files of FAT volumes (extmod/vfs_fat_file.c). One that is no longer reachable is closed by its finaliser.
final class VfsFatFile {

    private static final long LARGEST_OFFSET = 0xffff_ffffL;

    final BuiltinType text = declare("TextIOWrapper", true);
    final BuiltinType bytes = declare("FileIO", false);

    /// By the address of the object; a closed file is not among them.
    private final Map<Integer, OpenFile> files = new HashMap<>();

    private BuiltinType declare(String name, boolean isText) {
        BuiltinType type = BuiltinType.named(name)
                .print((vm, out, self, kind) -> out.text("<io." + name + " " + vm.objects.hexAddress(self) + ">"))
                .stream(new FileStream(isText))
                .iterate((vm, self, room) -> self)
                .next(StreamMethods::next);
        StreamMethods.addTo(type).method("readlines", StreamMethods::readLines)
                .method("__del__", StreamMethods::close);
        return StreamMethods.addContextTo(type);
    }

    /// Opens the file itself.
    interface Opening {
        OpenFile open(OpenMode mode) throws StorageException;
    }

    long open(Vm vm, int volume, String mode, Opening opening) {
        Heap heap = vm.heap;
        BuiltinType type = mode.lastIndexOf('b') > mode.lastIndexOf('t') ? bytes : text;
        int file = VfsFatObject.file(heap, vm.rom.type(type), volume);
        files.remove(file);
        try {
            files.put(file, opening.open(OpenMode.parse(mode)));
        } catch (StorageException problem) {
            heap.free(file);
            throw vm.osError(problem.errno().number());
        }
        return file;
    }

    private final class FileStream implements Stream {

        private final boolean isText;

        FileStream(boolean isText) {
            this.isText = isText;
        }

        private @Nullable OpenFile file(long self) {
            return files.get(Word.address(self));
        }

        @Override
        public int read(Vm vm, long self, int address, int size) {
            OpenFile file = file(self);
            if (file == null) {
                return -EINVAL;
            }
            try {
                return file.read(vm.heap.memory(), address, size);
            } catch (StorageException problem) {
                return -problem.errno().number();
            }
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            OpenFile file = file(self);
            if (file == null) {
                return -EINVAL;
            }
            try {
                int written = file.write(vm.heap.memory(), address, size);
                return written == size ? size : -Errno.ENOSPC.number();
            } catch (StorageException problem) {
                return -problem.errno().number();
            }
        }

        /// Where the file then is; that it may not be where it was wanted is no error.
        @Override
        public long seek(Vm vm, long self, long offset, int whence) {
            OpenFile file = file(self);
            if (file == null) {
                return VfsFatObject.POSITION.get(vm.heap, Word.address(self)) & LARGEST_OFFSET;
            }
            long from = switch (whence) {
                case 0 -> 0;
                case 1 -> file.position();
                case 2 -> file.size();
                default -> file.position() - offset;
            };
            try {
                long wanted = from + offset & LARGEST_OFFSET;
                return wanted == file.position() ? wanted : file.seek(wanted);
            } catch (StorageException _) {
                return file.position();
            }
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            try {
                return switch (request) {
                    case CLOSE -> close(vm, self);
                    case FLUSH -> flush(file(self));
                    default -> -EINVAL;
                };
            } catch (StorageException problem) {
                return -problem.errno().number();
            }
        }

        private int flush(@Nullable OpenFile file) throws StorageException {
            if (file == null) {
                return -EINVAL;
            }
            file.flush();
            return 0;
        }

        private int close(Vm vm, long self) throws StorageException {
            OpenFile file = file(self);
            if (file != null) {
                VfsFatObject.POSITION.set(vm.heap, Word.address(self), (int) file.position());
                file.close();
                files.remove(Word.address(self));
            }
            return 0;
        }

        @Override
        public boolean isText(long self) {
            return isText;
        }
    }
}
