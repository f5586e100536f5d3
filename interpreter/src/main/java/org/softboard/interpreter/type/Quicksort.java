package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.Vm;

/// Sorting a list in place: not stable, the last item of a part is its pivot (py/objlist.c, mp_quicksort), so that the
/// order of equal items and the calls of the key function are upstream's.
final class Quicksort {

    private final Vm vm;
    private final Heap heap;
    private final int list;
    private final int length;
    private final long key;
    private final boolean reversed;
    private int splitEnd;

    Quicksort(Vm vm, int list, long key, boolean reversed) {
        this.vm = vm;
        heap = vm.heap;
        this.list = list;
        length = ListObject.length(heap, list);
        this.key = key;
        this.reversed = reversed;
    }

    /// Sorts the items after `before` up to `last`.
    void sort(int before, int last) {
        int stack = heap.stackPointer;
        heap.stackPointer -= vm.profile.stack().native_();
        vm.calls.checkRecursion();
        int low = before;
        int high = last;
        while (high - low > 1) {
            int mark = heap.fresh();
            long pivot = keyOf(high);
            heap.keep(pivot);
            int middle = part(low, high, pivot);
            heap.release(mark);
            swap(middle, high);
            int end = splitEnd;
            if (end - low < high - middle) {
                sort(low, end);
                low = middle;
            } else {
                sort(middle, high);
                high = end;
            }
        }
        heap.stackPointer = stack;
    }

    /// Moves what comes after the pivot behind what comes before it; gives the pivot's place, and in `splitEnd` the
    /// last item of the lower part.
    private int part(int low, int high, long pivot) {
        int mark = heap.fresh();
        int h = low;
        int t = high;
        while (true) {
            do {
                heap.release(mark);
                h++;
            } while (h < t && comesBefore(keyOf(h), pivot));
            do {
                heap.release(mark);
                t--;
            } while (h < t && comesBefore(pivot, keyOf(t)));
            if (h >= t) {
                splitEnd = t;
                return h;
            }
            swap(h, t);
        }
    }

    private boolean comesBefore(long a, long b) {
        heap.meter.charge(heap.meter.prices.arithmetic());
        boolean less = Word.areSmallInts(a, b) ? a < b : isLess(a, b);
        return less != reversed;
    }

    private boolean isLess(long a, long b) {
        long result = vm.operators.binary(BinaryOperator.LESS, a, b);
        return reversed ? result != Word.FALSE : result == Word.TRUE;
    }

    private long keyOf(int position) {
        check();
        long item = ListObject.item(heap, list, position);
        return key == Word.NONE ? item : vm.calls.call(key, item);
    }

    private void swap(int a, int b) {
        check();
        long item = ListObject.item(heap, list, a);
        ListObject.item(heap, list, a, ListObject.item(heap, list, b));
        ListObject.item(heap, list, b, item);
    }

    private void check() {
        if (ListObject.length(heap, list) != length) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
    }
}
