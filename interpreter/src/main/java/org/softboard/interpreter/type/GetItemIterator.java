package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// The iterator over an object that has only `__getitem__`: asks for item 0, 1, ... until IndexError or StopIteration
/// is raised (py/objgetitemiter.c).
///
///     iterator -> type | method | self or NULL | next index (a small int)
public final class GetItemIterator {

    public static final BuiltinType TYPE = BuiltinType.core("iterator", CoreType.GETITEM_ITERATOR)
            .next(GetItemIterator::next);

    private GetItemIterator() {
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        int stack = heap.stackPointer;
        int depth = vm.calls.argsDepth();
        try {
            long bound = heap.field(iterator, 2);
            long index = heap.field(iterator, 3);
            long method = heap.field(iterator, 1);
            long item = bound == Word.NULL ? vm.calls.call(method, index) : vm.calls.call(method, bound, index);
            heap.field(iterator, 3, Word.smallInt(Word.value(index) + 1));
            return item;
        } catch (PythonError error) {
            int type = heap.fieldInt(error.exception(), 0);
            if (type != CoreType.STOP_ITERATION && type != CoreType.INDEX_ERROR) {
                throw error;
            }
            heap.stackPointer = stack;
            vm.calls.argsDepth(depth);
            return Word.NULL;
        }
    }
}
