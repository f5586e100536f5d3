package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A filter under way (py/objfilter.c).
///
///     filter -> type | function | iterator
public final class FilterObject {

    public static final Layout LAYOUT = Layout.of("filter");

    public static final WordField FUNCTION = LAYOUT.word("function");
    public static final WordField ITERATOR = LAYOUT.word("iterator");

    private static final int WORDS = LAYOUT.words();

    private FilterObject() {
    }

    public static int create(Heap heap) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.FILTER);
        return object;
    }
}
