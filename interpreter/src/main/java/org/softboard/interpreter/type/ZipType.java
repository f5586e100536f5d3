package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.memory.ZipObject;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Vm;

/// `zip` (py/objzip.c). Memory shape: [ZipObject].
public final class ZipType {

    public static final BuiltinType TYPE = BuiltinType.core("zip", CoreType.ZIP)
            .construct(0, NativeFunction.ANY, ZipType::make)
            .next(ZipType::next);

    private ZipType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int zip = ZipObject.create(vm.heap, args.count());
        for (int i = 0; i < args.count(); i++) {
            ZipObject.iterator(vm.heap, zip, i, vm.iteration.iterate(args.word(i), 0));
        }
        return zip;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int zip = Word.address(self);
        int count = ZipObject.COUNT.get(heap, zip);
        int tuple = 0;
        for (int i = 0; i < count; i++) {
            long item = vm.iteration.next(ZipObject.iterator(heap, zip, i));
            if (item == Word.NULL) {
                return Word.NULL;
            }
            if (tuple == 0) {
                heap.keep(item);
                tuple = TupleObject.create(heap, count);
            }
            TupleObject.item(heap, tuple, i, item);
        }
        return tuple;
    }
}
