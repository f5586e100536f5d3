package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;

/// A Python tuple: its items follow its length (py/objtuple.c).
///
///     tuple -> type | length | word 0 | word 1 | ...
public final class TupleObject {

    public static final Layout LAYOUT = Layout.of("tuple");

    public static final IntField LENGTH = LAYOUT.integer("length");

    private static final int WORDS = LAYOUT.words();

    private TupleObject() {
    }

    /// A tuple of `length` items, all NULL; the empty tuple is the one in ROM.
    public static int create(Heap heap, int length) {
        return length == 0 ? CoreType.EMPTY_TUPLE : create(heap, CoreType.TUPLE, length);
    }

    /// A tuple of a subtype (named tuples, attribute tuples).
    public static int create(Heap heap, int type, int length) {
        int tuple = heap.allocate(heap.words(WORDS + length));
        heap.field(tuple, 0, type);
        LENGTH.set(heap, tuple, length);
        return tuple;
    }

    /// A tuple with the words at an address.
    public static int of(Heap heap, int words, int count) {
        int tuple = create(heap, count);
        if (count > 0) {
            heap.copy(words, items(heap, tuple), heap.words(count));
        }
        return tuple;
    }

    public static int length(Heap heap, int tuple) {
        return LENGTH.get(heap, tuple);
    }

    /// Address of the first item.
    public static int items(Heap heap, int tuple) {
        return tuple + heap.words(WORDS);
    }

    public static long item(Heap heap, int tuple, int index) {
        return heap.field(tuple, WORDS + index);
    }

    public static void item(Heap heap, int tuple, int index, long item) {
        heap.field(tuple, WORDS + index, item);
    }
}
