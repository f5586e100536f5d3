package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.WordField;

/// The `map` built-in under way: a function called with an item of each iterator (py/objmap.c).
///
///     map -> type | count | function | iterator 0 | iterator 1 | ...
public final class MapStepsObject {

    public static final Layout LAYOUT = Layout.of("map_steps");

    public static final IntField COUNT = LAYOUT.integer("count");
    public static final WordField FUNCTION = LAYOUT.word("function");

    private static final int WORDS = LAYOUT.words();

    private MapStepsObject() {
    }

    /// Room for `count` iterators.
    public static int create(Heap heap, int count) {
        int object = heap.allocate(heap.words(WORDS + count));
        heap.field(object, 0, CoreType.MAP);
        COUNT.set(heap, object, count);
        return object;
    }

    public static long iterator(Heap heap, int map, int index) {
        return heap.field(map, WORDS + index);
    }

    public static void iterator(Heap heap, int map, int index, long iterator) {
        heap.field(map, WORDS + index, iterator);
    }
}
