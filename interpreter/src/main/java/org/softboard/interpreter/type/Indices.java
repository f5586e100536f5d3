package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.SliceObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// From what stands between brackets to positions: py/obj.c, mp_get_index, and py/sequence.c, py/objslice.c.
public final class Indices {

    /// A slice bound to a length: for a positive step `start` to `stop` exclusive.
    public record Bounds(int start, int stop, int step) {
    }

    private Indices() {
    }

    /// The position of one item, counted from the end if negative; out of range raises IndexError.
    public static int item(Vm vm, String type, int length, long index) {
        long i = number(vm, type, index);
        if (i < 0) {
            i += length;
        }
        if (i < 0 || i >= length) {
            throw vm.leveled(CoreType.INDEX_ERROR, "index out of range", "%q index out of range", type);
        }
        return (int) i;
    }

    /// The position of a slice's end, cut to 0..length.
    public static int cut(Vm vm, String type, int length, long index) {
        long i = number(vm, type, index);
        if (i < 0) {
            i += length;
        }
        return (int) Math.max(0, Math.min(length, i));
    }

    /// The number an index stands for; anything but an int raises TypeError.
    static long number(Vm vm, String type, long index) {
        if (Word.isSmallInt(index)) {
            return Word.value(index);
        }
        if (index == Word.TRUE || index == Word.FALSE
                || vm.types.of(index) == vm.types.ofType(CoreType.INT)
                || vm.operators.unary(UnaryOperator.INT, index) != Word.NULL) {
            return vm.toLong(index);
        }
        throw vm.typeError("indices must be integers", "%q indices must be integers, not %s", type,
                vm.typeName(index));
    }

    /// As Python's `slice.indices` gives them.
    public static Bounds indices(Vm vm, long slice, int length) {
        Heap heap = vm.heap;
        int object = Word.address(slice);
        long startWord = SliceObject.START.get(heap, object);
        long stopWord = SliceObject.STOP.get(heap, object);
        long stepWord = SliceObject.STEP.get(heap, object);
        int step = 1;
        if (stepWord != Word.NONE) {
            step = vm.toInt(stepWord);
            if (step == 0) {
                throw vm.error(CoreType.VALUE_ERROR, "slice step can't be zero");
            }
        }
        int least = step > 0 ? 0 : -1;
        int most = step > 0 ? length : length - 1;
        int start = startWord == Word.NONE ? step > 0 ? 0 : length - 1 : bound(vm, startWord, length, least, most);
        int stop = stopWord == Word.NONE ? step > 0 ? length : -1 : bound(vm, stopWord, length, least, most);
        return new Bounds(start, stop, step);
    }

    private static int bound(Vm vm, long word, int length, int least, int most) {
        long i = vm.toLong(word);
        if (i < 0) {
            i += length;
        }
        return (int) Math.min(most, Math.max(i, least));
    }

    /// The bounds as upstream's fast slices use them: never crossed, and for a negative step `stop` is the last item.
    public static Bounds slice(Vm vm, long slice, int length) {
        Bounds bounds = indices(vm, slice, length);
        int stop = bounds.step < 0 ? bounds.stop + 1 : bounds.stop;
        if (bounds.step > 0 && bounds.start > stop) {
            stop = bounds.start;
        } else if (bounds.step < 0 && bounds.start < stop) {
            stop = bounds.start + 1;
        }
        return new Bounds(bounds.start, stop, bounds.step);
    }

    /// A slice for types that allow no step.
    static Bounds plainSlice(Vm vm, long slice, int length) {
        Bounds bounds = slice(vm, slice, length);
        if (bounds.step != 1) {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
        }
        return bounds;
    }
}
