package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A slice (py/objslice.c).
///
///     slice -> type | start | stop | step
public final class SliceObject {

    public static final Layout LAYOUT = Layout.of("slice");

    public static final WordField START = LAYOUT.word("start");
    public static final WordField STOP = LAYOUT.word("stop");
    public static final WordField STEP = LAYOUT.word("step");

    private static final int WORDS = LAYOUT.words();

    private SliceObject() {
    }

    /// A new one on the heap.
    public static int create(Heap heap, long start, long stop, long step) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.SLICE);
        START.set(heap, object, start);
        STOP.set(heap, object, stop);
        STEP.set(heap, object, step);
        return object;
    }
}
