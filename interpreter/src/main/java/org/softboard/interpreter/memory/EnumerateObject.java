package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// An enumeration under way (py/objenumerate.c).
///
///     enumerate -> type | iterator | next number (a plain number)
public final class EnumerateObject {

    public static final Layout LAYOUT = Layout.of("enumerate");

    public static final WordField ITERATOR = LAYOUT.word("iterator");
    public static final WordField NUMBER = LAYOUT.word("number");

    private static final int WORDS = LAYOUT.words();

    private EnumerateObject() {
    }

    public static int create(Heap heap) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.ENUMERATE);
        return object;
    }
}
