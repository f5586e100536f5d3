package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// A run of object words in memory, as lists and tuples hold it: what both do with it (py/sequence.c).
public final class Sequence {

    private Sequence() {
    }

    /// `<`, `<=`, `>`, `>=` or `==` of two runs.
    static boolean compare(Vm vm, BinaryOperator operator, int left, int leftLength, int right, int rightLength) {
        if (operator == BinaryOperator.EQUAL && leftLength != rightLength) {
            return false;
        }
        return switch (operator) {
            case LESS -> isMore(vm, BinaryOperator.MORE, right, rightLength, left, leftLength);
            case LESS_EQUAL -> isMore(vm, BinaryOperator.MORE_EQUAL, right, rightLength, left, leftLength);
            default -> isMore(vm, operator, left, leftLength, right, rightLength);
        };
    }

    /// `>`, `>=` or `==`.
    private static boolean isMore(Vm vm, BinaryOperator operator, int left, int leftLength, int right,
            int rightLength) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        heap.stackPointer -= vm.profile.stack().native_();
        vm.calls.checkRecursion();
        int mark = heap.fresh();
        int length = Math.min(leftLength, rightLength);
        for (int i = 0; i < length; i++) {
            long a = heap.field(left, i);
            long b = heap.field(right, i);
            if (!vm.equal(a, b)) {
                boolean result = operator != BinaryOperator.EQUAL
                        && vm.operators.binary(operator, a, b) == Word.TRUE;
                heap.stackPointer = stack;
                return result;
            }
            heap.release(mark);
        }
        heap.stackPointer = stack;
        return leftLength == rightLength ? operator != BinaryOperator.MORE : leftLength > rightLength;
    }

    /// How many items are equal to the value.
    static long count(Vm vm, int items, int length, long value) {
        Heap heap = vm.heap;
        int mark = heap.fresh();
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (vm.equal(heap.field(items, i), value)) {
                count++;
            }
            heap.release(mark);
        }
        return Word.smallInt(count);
    }

    /// The position of the first item from `start` up to `stop` that is equal to the value; ValueError if none is.
    static int find(Vm vm, int items, int start, int stop, long value) {
        Heap heap = vm.heap;
        int mark = heap.fresh();
        for (int i = start; i < stop; i++) {
            if (vm.equal(heap.field(items, i), value)) {
                return i;
            }
            heap.release(mark);
        }
        throw vm.error(CoreType.VALUE_ERROR, "object not in sequence");
    }

    /// A new list of the items that a slice with a step picks.
    static int extract(Heap heap, int items, int start, int stop, int step) {
        int list = ListObject.create(heap, 0);
        if (step < 0) {
            for (int i = start; i >= stop; i += step) {
                ListObject.append(heap, list, heap.field(items, i));
            }
        } else {
            for (long i = start; i < stop; i += step) {
                ListObject.append(heap, list, heap.field(items, (int) i));
            }
        }
        return list;
    }

    /// Copies a run, which takes time by its length; the two may overlap.
    static void copy(Heap heap, int from, int to, int count) {
        int bytes = heap.words(count);
        heap.copy(from, to, bytes);
        heap.meter.charge(heap.meter.prices.byteCopied(), bytes);
    }

    /// Copies a run `times` times to `to`.
    static void repeat(Heap heap, int items, int length, int times, int to) {
        int at = to;
        for (int i = 0; i < times && length > 0; i++) {
            copy(heap, items, at, length);
            at += heap.words(length);
        }
    }

    /// Prints the items with commas between them.
    static void print(Vm vm, Printer out, int items, int length, PrintKind kind) {
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                out.comma(kind);
            }
            vm.print(out, vm.heap.field(items, i), kind);
        }
    }

    // ---- what C code takes as an array: a list or tuple ----

    public static boolean isArray(Vm vm, long word) {
        int type = TypeObject.of(vm.heap, word);
        return type == CoreType.TUPLE || type == CoreType.LIST;
    }

    /// Length of a list or tuple; TypeError for anything else.
    public static int length(Vm vm, long array) {
        int type = TypeObject.of(vm.heap, array);
        if (type == CoreType.TUPLE) {
            return TupleObject.length(vm.heap, Word.address(array));
        }
        if (type == CoreType.LIST) {
            return ListObject.length(vm.heap, Word.address(array));
        }
        throw notArray(vm, array);
    }

    /// Address of the first item of a list or tuple.
    public static int items(Vm vm, long array) {
        int type = TypeObject.of(vm.heap, array);
        if (type == CoreType.TUPLE) {
            return TupleObject.items(vm.heap, Word.address(array));
        }
        if (type == CoreType.LIST) {
            return ListObject.ITEMS.get(vm.heap, Word.address(array));
        }
        throw notArray(vm, array);
    }

    /// Address of the first item of a list or tuple that must have `length` items.
    public static int items(Vm vm, long array, int length) {
        int has = length(vm, array);
        if (has != length) {
            throw vm.valueError("tuple/list has wrong length", "requested length %d but object has length %d", length,
                    has);
        }
        return items(vm, array);
    }

    private static PythonError notArray(Vm vm, long word) {
        return vm.typeError("expected tuple/list", "object '%s' isn't a tuple or list", vm.typeName(word));
    }
}
