package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A walk through a sequence from its end (py/objreversed.c).
///
///     reversed -> type | sequence | items left
public final class ReversedObject {

    public static final Layout LAYOUT = Layout.of("reversed");

    public static final WordField SEQUENCE = LAYOUT.word("sequence");
    public static final IntField LEFT = LAYOUT.integer("left");

    private static final int WORDS = LAYOUT.words();

    private ReversedObject() {
    }

    public static int create(Heap heap) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.REVERSED);
        return object;
    }
}
