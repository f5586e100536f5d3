package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.Errno;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Vm;

/// `errno` (py/moderrno.c).
public final class ErrnoModule {

    public static final BuiltinModule MODULE = module();

    private ErrnoModule() {
    }

    private static BuiltinModule module() {
        BuiltinModule module = BuiltinModule.named("errno").needs(Option.PY_ERRNO).extensible()
                .value("errorcode", ErrnoModule::errorCodes).when(Option.PY_ERRNO_ERRORCODE);
        for (Errno errno : Errno.values()) {
            module.constant(errno.name(), errno.number);
        }
        return module;
    }

    /// The dict from numbers to names.
    private static long errorCodes(Vm vm) {
        Heap heap = vm.heap;
        int dict = heap.allocateRom(heap.words(DictObject.words()));
        heap.field(dict, 0, CoreType.DICT);
        Errno[] all = Errno.values();
        int table = heap.allocateRom(heap.words(2 * all.length));
        for (int i = 0; i < all.length; i++) {
            heap.field(table, 2 * i, Word.smallInt(all[i].number));
            heap.field(table, 2 * i + 1, Word.ofQstr(vm.qstr(all[i].name())));
        }
        int map = DictObject.map(heap, dict);
        MapObject.initialiseFixed(heap, map, all.length, table);
        MapObject.flags(heap, map, MapObject.FIXED | MapObject.ORDERED);
        return dict;
    }
}
