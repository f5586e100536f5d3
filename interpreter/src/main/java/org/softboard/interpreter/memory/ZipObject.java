package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;

/// Iterators walked side by side (py/objzip.c).
///
///     zip -> type | count | iterator 0 | iterator 1 | ...
public final class ZipObject {

    public static final Layout LAYOUT = Layout.of("zip");

    public static final IntField COUNT = LAYOUT.integer("count");

    private static final int WORDS = LAYOUT.words();

    private ZipObject() {
    }

    /// Room for `count` iterators.
    public static int create(Heap heap, int count) {
        int object = heap.allocate(heap.words(WORDS + count));
        heap.field(object, 0, CoreType.ZIP);
        COUNT.set(heap, object, count);
        return object;
    }

    public static long iterator(Heap heap, int zip, int index) {
        return heap.field(zip, WORDS + index);
    }

    public static void iterator(Heap heap, int zip, int index, long iterator) {
        heap.field(zip, WORDS + index, iterator);
    }
}
