package org.softboard.boards.vfs;

import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// Open files of FAT volumes (extmod/vfs_fat_file.c).
final class FatFileType extends VfsFileType {

    private static final long LARGEST_OFFSET = 0xffff_ffffL;

    @Override
    void print(Vm vm, Printer out, String name, long self) {
        out.text("<io." + name + " " + vm.objects.hexAddress(self) + ">");
    }

    @Override
    int create(Vm vm, int type, int volume) {
        return FatShapes.file(vm.heap, type, volume);
    }

    @Override
    void drop(Vm vm, int file) {
        vm.heap.free(file);
    }

    @Override
    OpenMode mode(Vm vm, String letters) {
        return OpenMode.parse(letters);
    }

    @Override
    int whenClosed(Vm vm) {
        return -Stream.EINVAL;
    }

    /// Where the file then is; that it may not be where it was wanted is no error.
    @Override
    long seek(Vm vm, long self, @Nullable OpenFile file, long offset, int whence) {
        if (file == null) {
            return FatShapes.POSITION.get(vm.heap, Word.address(self)) & LARGEST_OFFSET;
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
    void closing(Vm vm, int object, OpenFile file) {
        FatShapes.POSITION.set(vm.heap, object, (int) file.position());
    }

    @Override
    void release(Vm vm, int object) {
        FatShapes.FILE_VOLUME.set(vm.heap, object, 0);
    }

    @Override
    boolean staysOpenIfRefused() {
        return true;
    }
}
