package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A range (py/objrange.c).
///
///     range -> type | start | stop | step (plain numbers)
public final class RangeObject {

    public static final Layout LAYOUT = Layout.of("range");

    public static final WordField START = LAYOUT.word("start");
    public static final WordField STOP = LAYOUT.word("stop");
    public static final WordField STEP = LAYOUT.word("step");

    private static final int WORDS = LAYOUT.words();

    private RangeObject() {
    }

    /// A new one on the heap.
    public static int create(Heap heap) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.RANGE);
        return object;
    }
}
