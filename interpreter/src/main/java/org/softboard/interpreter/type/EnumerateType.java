package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.EnumerateObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// `enumerate` (py/objenumerate.c). Memory shape: [EnumerateObject].
public final class EnumerateType {

    public static final BuiltinType TYPE =
            BuiltinType.core("enumerate", CoreType.ENUMERATE).needs(Option.PY_BUILTINS_ENUMERATE)
                    .construct(EnumerateType::make)
                    .next(EnumerateType::next);

    private static final Parameters PARAMETERS = Parameters.of()
            .required("iterable")
            .optionalInt("start", 0);

    private EnumerateType() {
    }

    private static long make(Vm vm, int type, Args args) {
        long iterable;
        long start;
        if (args.keywords() == 0 && (args.count() == 1 || args.count() == 2)) {
            iterable = args.word(0);
            start = args.integer(1, 0);
        } else {
            if (!vm.profile.language().cpythonCompat()) {
                args.check(1, 2, false);
            }
            long[] values = PARAMETERS.parse(vm, args, 0);
            iterable = values[0];
            start = values[1];
        }
        int enumerate = EnumerateObject.create(vm.heap);
        EnumerateObject.ITERATOR.set(vm.heap, enumerate, vm.iteration.iterate(iterable, 0));
        EnumerateObject.NUMBER.set(vm.heap, enumerate, start);
        return enumerate;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int enumerate = Word.address(self);
        long item = vm.iteration.next(EnumerateObject.ITERATOR.get(heap, enumerate));
        if (item == Word.NULL) {
            return Word.NULL;
        }
        heap.keep(item);
        long number = EnumerateObject.NUMBER.get(heap, enumerate);
        EnumerateObject.NUMBER.set(heap, enumerate, number + 1);
        return DictType.pair(heap, Word.smallInt(number), item);
    }
}
