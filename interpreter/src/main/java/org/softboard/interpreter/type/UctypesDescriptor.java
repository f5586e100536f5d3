package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// How the descriptors of `uctypes` are read (extmod/moductypes.c). A number says type and offset; a tuple begins with
/// one that says which aggregate it is:
///
///     scalar     type (4 bits) | offset (27 bits)
///     bit field  type (4 bits) | bits (5) | first bit (5) | offset (17)
///     aggregate  kind (2 bits) | offset (29 bits)
public final class UctypesDescriptor {

    public static final int LITTLE_ENDIAN = 0;
    public static final int BIG_ENDIAN = 1;
    public static final int NATIVE = 2;

    public static final int UINT8 = 0;
    static final int FIRST_BIT_FIELD = 8;
    static final int LAST_BIT_FIELD = 13;
    public static final int FLOAT32 = 14;
    public static final int FLOAT64 = 15;

    static final int STRUCT = 0;
    public static final int POINTER = 1;
    public static final int ARRAY = 2;

    public static final int OFFSET_BITS = 17;
    public static final int LENGTH_SHIFT = 22;

    private static final int SCALAR_BITS = 4;
    private static final int KIND_BITS = 2;
    private static final int NUMBER_BITS = 31;

    private final Vm vm;
    private final Heap heap;
    private final int layout;
    private int widest;

    /// A reader of descriptors in one byte order or, native, with alignment.
    UctypesDescriptor(Vm vm, int layout) {
        this.vm = vm;
        heap = vm.heap;
        this.layout = layout;
    }

    /// A scalar at offset 0.
    public static int scalar(int type) {
        return type << 32 - SCALAR_BITS >> 1;
    }

    /// An aggregate at offset 0.
    public static int aggregate(int kind) {
        return kind << 32 - KIND_BITS >> 1;
    }

    static int scalarType(int number) {
        return number >> NUMBER_BITS - SCALAR_BITS & 15;
    }

    static int scalarOffset(int number) {
        return number & (1 << NUMBER_BITS - SCALAR_BITS) - 1;
    }

    static int kind(int number) {
        return number >> NUMBER_BITS - KIND_BITS & 3;
    }

    static int aggregateOffset(int number) {
        return number & (1 << NUMBER_BITS - KIND_BITS) - 1;
    }

    static boolean isBitField(int type) {
        return type >= FIRST_BIT_FIELD && type <= LAST_BIT_FIELD;
    }

    /// Bytes of a scalar, or of the number that holds a bit field.
    static int scalarSize(int type) {
        return type == FLOAT32 ? 4 : 1 << ((type & 7) >> 1);
    }

    static boolean isDict(Heap heap, long word) {
        int type = TypeObject.of(heap, word);
        return type == CoreType.DICT || type == CoreType.ORDERED_DICT;
    }

    static boolean isTuple(Heap heap, long word) {
        return TypeObject.of(heap, word) == CoreType.TUPLE;
    }

    static PythonError bad(Vm vm) {
        return vm.error(CoreType.TYPE_ERROR, "syntax error in uctypes descriptor");
    }

    /// A number of a tuple.
    static int number(Vm vm, int tuple, int index) {
        if (index >= TupleObject.length(vm.heap, tuple)) {
            throw bad(vm);
        }
        long word = TupleObject.item(vm.heap, tuple, index);
        if (!Word.isSmallInt(word)) {
            throw bad(vm);
        }
        return (int) Word.value(word);
    }

    // ---- sizes ----

    /// Bytes of what a descriptor, which is no scalar, describes.
    int size(long descriptor) {
        if (isTuple(heap, descriptor)) {
            return sizeOfAggregate(Word.address(descriptor));
        }
        if (Word.isSmallInt(descriptor)) {
            throw vm.error(CoreType.TYPE_ERROR, "can't unambiguously get sizeof scalar");
        }
        if (!isDict(heap, descriptor)) {
            throw bad(vm);
        }
        int total = 0;
        int map = DictObject.map(heap, Word.address(descriptor));
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            total = Math.max(total, end(MapObject.value(heap, map, i)));
        }
        if (layout == NATIVE && widest > 0) {
            total = total + widest - 1 & -widest;
        }
        return total;
    }

    /// Where a field ends.
    private int end(long field) {
        if (!Word.isSmallInt(field)) {
            if (!isTuple(heap, field)) {
                throw bad(vm);
            }
            int tuple = Word.address(field);
            return aggregateOffset(number(vm, tuple, 0)) + sizeOfAggregate(tuple);
        }
        int number = (int) Word.value(field);
        int type = scalarType(number);
        int offset = scalarOffset(number);
        int size = scalarSize(type);
        widest = Math.max(widest, size);
        return (isBitField(type) ? offset & (1 << OFFSET_BITS) - 1 : offset) + size;
    }

    private int sizeOfAggregate(int tuple) {
        int length = TupleObject.length(heap, tuple);
        int kind = kind(number(vm, tuple, 0));
        if (length != 2 && (kind != ARRAY || length != 3)) {
            throw bad(vm);
        }
        switch (kind) {
            case STRUCT -> {
                return size(TupleObject.item(heap, tuple, 1));
            }
            case POINTER -> {
                widest = Math.max(widest, heap.wordBytes());
                return heap.wordBytes();
            }
            case ARRAY -> {
                int number = number(vm, tuple, 1);
                int item = length == 3 ? size(TupleObject.item(heap, tuple, 2)) : scalarSize(scalarType(number));
                widest = length == 3 ? widest : Math.max(widest, item);
                return item * scalarOffset(number);
            }
            default -> throw bad(vm);
        }
    }
}
