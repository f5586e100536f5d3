package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A variable shared by closures (py/objcell.c).
///
///     cell -> type | value (NULL while unset)
public final class CellObject {

    public static final Layout LAYOUT = Layout.of("cell");

    public static final WordField VALUE = LAYOUT.word("value");

    private static final int WORDS = LAYOUT.words();

    private CellObject() {
    }

    /// A new one on the heap.
    public static int create(Heap heap, long value) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.CELL);
        VALUE.set(heap, object, value);
        return object;
    }
}
