package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ReversedObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `reversed` (py/objreversed.c). Memory shape: [ReversedObject].
public final class ReversedType {

    public static final BuiltinType TYPE =
            BuiltinType.core("reversed", CoreType.REVERSED).needs(Option.PY_BUILTINS_REVERSED)
                    .construct(1, 1, ReversedType::make)
                    .next(ReversedType::next);

    private ReversedType() {
    }

    private static long make(Vm vm, int type, Args args) {
        long sequence = args.word(0);
        long method = vm.attributes.find(sequence, Qstr.__REVERSED__);
        if (method != Word.NULL) {
            return vm.calls.callBound(method, vm.attributes.self);
        }
        int reversed = ReversedObject.create(vm.heap);
        ReversedObject.SEQUENCE.set(vm.heap, reversed, sequence);
        ReversedObject.LEFT.set(vm.heap, reversed, vm.toInt(vm.length(sequence)));
        return reversed;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int reversed = Word.address(self);
        int left = ReversedObject.LEFT.get(heap, reversed);
        if (left == 0) {
            return Word.NULL;
        }
        ReversedObject.LEFT.set(heap, reversed, left - 1);
        return vm.objects.subscript(ReversedObject.SEQUENCE.get(heap, reversed), Word.smallInt(left - 1),
                Word.SENTINEL);
    }
}
