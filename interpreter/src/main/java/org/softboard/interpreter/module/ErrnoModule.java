package org.softboard.interpreter.module;

import java.util.List;
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
            module.constant(errno.name(), errno.number).when(profile -> Errno.of(profile).contains(errno));
        }
        return module;
    }

    /// The dict from numbers to names.
    private static long errorCodes(Vm vm) {
        Heap heap = vm.heap;
        int dict = heap.allocateRom(heap.words(DictObject.words()));
        heap.field(dict, 0, CoreType.DICT);
        List<Errno> all = Errno.of(vm.profile.language());
        int table = heap.allocateRom(heap.words(2 * all.size()));
        for (int i = 0; i < all.size(); i++) {
            heap.field(table, 2 * i, Word.smallInt(all.get(i).number));
            heap.field(table, 2 * i + 1, Word.ofQstr(vm.qstr(all.get(i).name())));
        }
        int map = DictObject.map(heap, dict);
        MapObject.initialiseFixed(heap, map, all.size(), table);
        MapObject.flags(heap, map, MapObject.FIXED | MapObject.ORDERED);
        return dict;
    }
}
