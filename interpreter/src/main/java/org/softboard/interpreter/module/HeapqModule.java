package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Vm;

/// `heapq`: lists as binary heaps, compared in the order of CPython's heapq.py (extmod/modheapq.c).
public final class HeapqModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("heapq").needs(Option.PY_HEAPQ).extensible()
            .function("heappush", HeapqModule::push)
            .function("heappop", HeapqModule::pop)
            .function("heapify", HeapqModule::heapify);

    private HeapqModule() {
    }

    private static int checked(Vm vm, long word) {
        if (TypeObject.of(vm.heap, word) != CoreType.LIST) {
            throw vm.error(CoreType.TYPE_ERROR, "heap must be a list");
        }
        return Word.address(word);
    }

    private static boolean isLess(Vm vm, long a, long b) {
        vm.meter.attend();
        int mark = vm.heap.fresh();
        boolean less = vm.operators.binary(BinaryOperator.LESS, a, b) == Word.TRUE;
        vm.heap.release(mark);
        return less;
    }

    /// Lifts the item at `from` as long as it is less than its parent.
    private static void lift(Vm vm, int list, int top, int from) {
        Heap heap = vm.heap;
        long item = ListObject.item(heap, list, from);
        int at = from;
        while (at > top) {
            int above = at - 1 >> 1;
            long parent = ListObject.item(heap, list, above);
            if (!isLess(vm, item, parent)) {
                break;
            }
            ListObject.item(heap, list, at, parent);
            at = above;
        }
        ListObject.item(heap, list, at, item);
    }

    /// Moves the smaller children up from `top` to the bottom, then lifts the item from there.
    private static void sink(Vm vm, int list, int top) {
        Heap heap = vm.heap;
        int end = ListObject.length(heap, list);
        long item = ListObject.item(heap, list, top);
        heap.keep(item);
        int at = top;
        for (int child = 2 * at + 1; child < end; child = 2 * at + 1) {
            boolean rightIsNotGreater = child + 1 < end
                    && !isLess(vm, ListObject.item(heap, list, child), ListObject.item(heap, list, child + 1));
            int smaller = rightIsNotGreater ? child + 1 : child;
            ListObject.item(heap, list, at, ListObject.item(heap, list, smaller));
            at = smaller;
        }
        ListObject.item(heap, list, at, item);
        lift(vm, list, top, at);
    }

    private static long push(Vm vm, long heapList, long item) {
        int list = checked(vm, heapList);
        ListObject.append(vm.heap, list, item);
        lift(vm, list, 0, ListObject.length(vm.heap, list) - 1);
        return Word.NONE;
    }

    private static long pop(Vm vm, long heapList) {
        Heap heap = vm.heap;
        int list = checked(vm, heapList);
        int last = ListObject.length(heap, list) - 1;
        if (last < 0) {
            throw vm.error(CoreType.INDEX_ERROR, "empty heap");
        }
        long item = ListObject.item(heap, list, 0);
        heap.keep(item);
        ListObject.item(heap, list, 0, ListObject.item(heap, list, last));
        ListObject.item(heap, list, last, Word.NULL);
        ListObject.LENGTH.set(heap, list, last);
        if (last > 0) {
            sink(vm, list, 0);
        }
        return item;
    }

    private static long heapify(Vm vm, long heapList) {
        int list = checked(vm, heapList);
        for (int i = ListObject.length(vm.heap, list) / 2; i > 0;) {
            sink(vm, list, --i);
        }
        return Word.NONE;
    }
}
