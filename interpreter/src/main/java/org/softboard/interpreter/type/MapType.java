package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapStepsObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Vm;

/// `map` (py/objmap.c). Memory shape: [MapStepsObject]. Every step takes a block for the arguments, which is garbage
/// afterwards.
public final class MapType {

    public static final BuiltinType TYPE = BuiltinType.core("map", CoreType.MAP)
            .construct(2, NativeFunction.ANY, MapType::make)
            .next(MapType::next);

    private MapType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int count = args.count() - 1;
        int map = MapStepsObject.create(vm.heap, count);
        MapStepsObject.FUNCTION.set(vm.heap, map, args.word(0));
        for (int i = 0; i < count; i++) {
            MapStepsObject.iterator(vm.heap, map, i, vm.iteration.iterate(args.word(i + 1), 0));
        }
        return map;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int map = Word.address(self);
        int count = MapStepsObject.COUNT.get(heap, map);
        int items = heap.allocate(heap.words(count));
        for (int i = 0; i < count; i++) {
            long item = vm.iteration.next(MapStepsObject.iterator(heap, map, i));
            if (item == Word.NULL) {
                heap.free(items);
                return Word.NULL;
            }
            heap.field(items, i, item);
        }
        long result = vm.calls.call(MapStepsObject.FUNCTION.get(heap, map), items, count, 0);
        heap.keep(result);
        return result;
    }
}
