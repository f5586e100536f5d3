package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.SliceObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// From what stands between brackets to positions (py/obj.c, mp_get_index; py/objslice.c; py/sequence.c). A slice is
/// taken apart in the order step, start, stop, so that nothing need be allocated.
public final class Indices {

    /// A slice bound to a length: for a positive step `start` to `stop` exclusive.
    public record Bounds(int start, int stop, int step) {
    }

    private Indices() {
    }

    /// The position of one item, counted from the end if negative; out of range raises IndexError.
    public static int item(Vm vm, long sequence, int length, long index) {
        return (int) wideItem(vm, sequence, length, index);
    }

    /// As the other, for a length beyond what memory holds (a range in the wide model).
    static long wideItem(Vm vm, long sequence, long length, long index) {
        long i = number(vm, sequence, index);
        if (i < 0) {
            i += length;
        }
        if (i < 0 || i >= length) {
            throw outOfRange(vm, vm.typeName(sequence));
        }
        return i;
    }

    /// As the other, for a sequence that is known by its type's name only.
    public static int item(Vm vm, String type, int length, long index) {
        long i = number(vm, type, index);
        if (i < 0) {
            i += length;
        }
        if (i < 0 || i >= length) {
            throw outOfRange(vm, type);
        }
        return (int) i;
    }

    private static PythonError outOfRange(Vm vm, String type) {
        return vm.errors.leveled(CoreType.INDEX_ERROR, "index out of range", "%q index out of range", type);
    }

    /// The position of a slice's end, cut to 0..length.
    public static int cut(Vm vm, String type, int length, long index) {
        long i = number(vm, type, index);
        return Math.clamp(i < 0 ? i + length : i, 0, length);
    }

    private static long number(Vm vm, long sequence, long index) {
        return Word.isSmallInt(index) ? Word.value(index) : number(vm, vm.typeName(sequence), index);
    }

    /// The number an index stands for; anything but an int raises TypeError.
    static long number(Vm vm, String type, long index) {
        long integer = integerOrNull(vm, index);
        if (integer == Word.NULL) {
            throw vm.typeError("indices must be integers", "%q indices must be integers, not %s", type,
                    vm.typeName(index));
        }
        return vm.toLong(integer);
    }

    /// The int that a word is, or that its `__int__` makes of it, as a word; NULL if there is none
    /// (mp_obj_get_int_maybe).
    public static long integerOrNull(Vm vm, long word) {
        if (Word.isSmallInt(word)) {
            return word;
        }
        if (word == Word.TRUE || word == Word.FALSE) {
            return Word.smallInt(word == Word.TRUE ? 1 : 0);
        }
        if (TypeObject.of(vm.heap, word) == CoreType.INT) {
            return word;
        }
        return vm.operators.unary(UnaryOperator.INT, word);
    }

    // ---- slices ----

    public static boolean isSlice(Vm vm, long index) {
        return Word.isReference(index) && vm.heap.fieldInt(Word.address(index), 0) == CoreType.SLICE;
    }

    /// The step of a slice; 0 is refused.
    public static int step(Vm vm, long slice) {
        return Math.clamp(wideStep(vm, slice), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    static long wideStep(Vm vm, long slice) {
        long word = SliceObject.STEP.get(vm.heap, Word.address(slice));
        if (word == Word.NONE) {
            return 1;
        }
        long step = vm.toLong(word);
        if (step == 0) {
            throw vm.error(CoreType.VALUE_ERROR, "slice step can't be zero");
        }
        return step;
    }

    /// Where a slice begins in a sequence of this length.
    public static int start(Vm vm, long slice, int length, int step) {
        return (int) wideStart(vm, slice, length, step);
    }

    static long wideStart(Vm vm, long slice, long length, long step) {
        long word = SliceObject.START.get(vm.heap, Word.address(slice));
        if (word == Word.NONE) {
            return step > 0 ? 0 : length - 1;
        }
        return bound(vm, word, length, step);
    }

    /// Where a slice ends, as `slice.indices` tells it: -1 when a negative step runs past the first item.
    public static int stop(Vm vm, long slice, int length, int step) {
        return (int) wideStop(vm, slice, length, step);
    }

    static long wideStop(Vm vm, long slice, long length, long step) {
        long word = SliceObject.STOP.get(vm.heap, Word.address(slice));
        if (word == Word.NONE) {
            return step > 0 ? length : -1;
        }
        return bound(vm, word, length, step);
    }

    private static long bound(Vm vm, long word, long length, long step) {
        long i = vm.toLong(word);
        if (i < 0) {
            i += length;
        }
        return step > 0 ? Math.min(length, Math.max(i, 0)) : Math.min(length - 1, Math.max(i, -1));
    }

    /// The stop as sequences use it: never crossed, and for a negative step the last item itself.
    public static int uncrossed(int start, int stop, int step) {
        if (step > 0) {
            return Math.max(start, stop);
        }
        return start < stop + 1 ? start + 1 : stop + 1;
    }

    /// As Python's `slice.indices` gives them.
    public static Bounds indices(Vm vm, long slice, int length) {
        int step = step(vm, slice);
        int start = start(vm, slice, length, step);
        return new Bounds(start, stop(vm, slice, length, step), step);
    }

    /// The bounds as sequences use them, see `uncrossed`.
    public static Bounds slice(Vm vm, long slice, int length) {
        int step = step(vm, slice);
        int start = start(vm, slice, length, step);
        return new Bounds(start, uncrossed(start, stop(vm, slice, length, step), step), step);
    }

    /// A slice for types that allow no step.
    public static Bounds plainSlice(Vm vm, long slice, int length) {
        Bounds bounds = slice(vm, slice, length);
        if (bounds.step != 1) {
            throw stepRefused(vm);
        }
        return bounds;
    }

    static PythonError stepRefused(Vm vm) {
        return vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
    }

    // ---- sizes ----

    /// `length * times` words, refused as a MemoryError when memory can have no such block.
    public static int repeated(Vm vm, int length, long times) {
        int wordBytes = vm.heap.wordBytes();
        if (length != 0 && times > Integer.MAX_VALUE / wordBytes / length) {
            throw vm.error(CoreType.MEMORY_ERROR, "memory allocation failed, allocating %u bytes",
                    Long.toUnsignedString(length * times * wordBytes));
        }
        return (int) (length * times);
    }
}
