package org.softboard.boards.vfs;

import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Open files of littlefs volumes (extmod/vfs_lfsx_file.c).
final class LittleFileType extends VfsFileType {

    @Override
    void print(Vm vm, Printer out, String name, long self) {
        out.text("<io." + name + ">");
    }

    @Override
    int create(Vm vm, int type, int volume) {
        return LittleShapes.file(vm.heap, type, volume);
    }

    /// The collector has it.
    @Override
    void drop(Vm vm, int file) {
        release(vm, file);
    }

    /// Of `r`, `w`, `x` and `a` only one is allowed, and only before `+`.
    @Override
    OpenMode mode(Vm vm, String letters) {
        boolean isChosen = false;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if ("rwxa".indexOf(letter) >= 0 && isChosen) {
                throw vm.error(CoreType.VALUE_ERROR);
            }
            isChosen |= "rwxa+".indexOf(letter) >= 0;
        }
        return OpenMode.parse(letters);
    }

    @Override
    int whenClosed(Vm vm) {
        throw vm.error(CoreType.VALUE_ERROR);
    }

    @Override
    long seek(Vm vm, long self, @Nullable OpenFile file, long offset, int whence) throws StorageException {
        if (file == null) {
            return whenClosed(vm);
        }
        long wanted = switch (whence) {
            case 0 -> offset;
            case 1 -> file.position() + offset;
            case 2 -> file.size() + offset;
            default -> file.position();
        };
        if (wanted < 0) {
            throw new StorageException(Errno.EINVAL, "seek to " + wanted);
        }
        return file.seek(wanted);
    }

    @Override
    void release(Vm vm, int object) {
        LittleShapes.FILE_VOLUME.set(vm.heap, object, 0);
    }

    @Override
    boolean staysOpenIfRefused() {
        return false;
    }
}
