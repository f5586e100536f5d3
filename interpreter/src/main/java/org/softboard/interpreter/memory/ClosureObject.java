package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A function with the cells it closes over (py/objclosure.c).
///
///     closure -> type | function | count | cell 0 | cell 1 | ...
public final class ClosureObject {

    public static final Layout LAYOUT = Layout.of("closure");

    public static final WordField FUNCTION = LAYOUT.word("function");
    public static final IntField COUNT = LAYOUT.integer("count");

    private static final int WORDS = LAYOUT.words();

    private ClosureObject() {
    }

    public static int create(Heap heap, long function, int count) {
        int closure = heap.allocate(heap.words(WORDS + count));
        heap.field(closure, 0, CoreType.CLOSURE);
        FUNCTION.set(heap, closure, function);
        COUNT.set(heap, closure, count);
        return closure;
    }

    public static long cell(Heap heap, int closure, int index) {
        return heap.field(closure, WORDS + index);
    }

    public static void cell(Heap heap, int closure, int index, long cell) {
        heap.field(closure, WORDS + index, cell);
    }
}
