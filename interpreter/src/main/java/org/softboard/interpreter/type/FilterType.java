package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FilterObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `filter` (py/objfilter.c). Memory shape: [FilterObject].
public final class FilterType {

    public static final BuiltinType TYPE = BuiltinType.core("filter", CoreType.FILTER).needs(Option.PY_BUILTINS_FILTER)
            .construct(2, 2, FilterType::make)
            .next(FilterType::next);

    private FilterType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int filter = FilterObject.create(vm.heap);
        FilterObject.FUNCTION.set(vm.heap, filter, args.word(0));
        FilterObject.ITERATOR.set(vm.heap, filter, vm.iteration.iterate(args.word(1), 0));
        return filter;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int filter = Word.address(self);
        long function = FilterObject.FUNCTION.get(heap, filter);
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(FilterObject.ITERATOR.get(heap, filter))) != Word.NULL) {
            heap.keep(item);
            if (vm.isTrue(function == Word.NONE ? item : vm.calls.call(function, item))) {
                return item;
            }
            heap.release(mark);
        }
        return Word.NULL;
    }
}
