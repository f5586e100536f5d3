package org.softboard.interpreter.module;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// The iterator over the root folder (extmod/vfs.c, mp_vfs_ilistdir_it_t): the mounts as folders, then what the file
/// system at `/` has there.
///
///     iterator -> type | next mount | iterator of the file system at the root, NULL before it | 1 if names are str
final class RootListing {

    static final BuiltinType TYPE = BuiltinType.named("iterator").next(RootListing::next);

    private static final Layout LAYOUT = Layout.of("rootListing");
    private static final RefField MOUNT = LAYOUT.ref("mount");
    private static final WordField REST = LAYOUT.word("rest");
    private static final IntField IS_STR = LAYOUT.integer("isStr");
    private static final int WORDS = LAYOUT.words();
    private static final int ENTRY_ITEMS = 3;

    private RootListing() {
    }

    static int create(Vm vm, int firstMount, boolean isStr) {
        Heap heap = vm.heap;
        int iterator = heap.allocate(heap.words(WORDS));
        heap.field(iterator, 0, vm.rom.type(TYPE));
        MOUNT.set(heap, iterator, firstMount);
        REST.set(heap, iterator, Word.NULL);
        IS_STR.set(heap, iterator, isStr ? 1 : 0);
        return iterator;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        Mounts mounts = Mounts.of(vm);
        int iterator = Word.address(self);
        if (REST.get(heap, iterator) != Word.NULL) {
            return vm.iteration.next(REST.get(heap, iterator));
        }
        int mount = MOUNT.get(heap, iterator);
        if (mount == 0) {
            return Word.NULL;
        }
        MOUNT.set(heap, iterator, mounts.next(mount));
        if (mounts.isAtRoot(mount)) {
            REST.set(heap, iterator, mounts.call(mount, "ilistdir", Word.ofQstr(Qstr.number("/"))));
            return vm.iteration.next(REST.get(heap, iterator));
        }
        int entry = TupleObject.create(heap, ENTRY_ITEMS);
        String name = mounts.point(mount).substring(1);
        TupleObject.item(heap, entry, 1, Word.smallInt(Mounts.FOLDER_MODE));
        TupleObject.item(heap, entry, 2, Word.smallInt(0));
        TupleObject.item(heap, entry, 0, IS_STR.get(heap, iterator) != 0 ? vm.strings.str(name)
                : vm.strings.bytes(name.getBytes(StandardCharsets.UTF_8)));
        return entry;
    }
}
