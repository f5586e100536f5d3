package org.softboard.boards.python;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Vm;

/// What mounting the flash leaves on the heap and in `sys.path` (ports/stm32/main.c, extmod/vfs.c). There is no file
/// system yet, but the room that a program finds is what is left beside one.
final class FlashMount {

    /// mp_vfs_mount_t: type, path, its length, object, next.
    private static final int MOUNT_BYTES = 16;
    /// fs_user_mount_t: the block device's methods and FatFs with its window of one sector.
    private static final int FAT_BYTES = 636;

    private FlashMount() {}

    static void mount(Vm vm) {
        Heap heap = vm.heap;
        int roots = heap.allocateStatic(heap.words(2));
        heap.word(roots, heap.allocate(MOUNT_BYTES));
        heap.field(roots, 1, heap.allocate(FAT_BYTES));
        int path = Word.address(vm.system.path());
        for (String folder : new String[]{"/flash", "/flash/lib"}) {
            ListObject.append(heap, path, Word.ofQstr(Qstr.number(folder)));
        }
    }
}
