package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A dict: a map with a type (py/objdict.c).
///
///     dict -> type | flags and used | capacity | table
public final class DictObject {

    public static final Layout LAYOUT = Layout.of("dict");

    public static final IntField MAP_FLAGS = LAYOUT.integer("mapFlags");
    public static final IntField MAP_CAPACITY = LAYOUT.integer("mapCapacity");
    public static final RefField MAP_TABLE = LAYOUT.ref("mapTable");

    private static final int WORDS = LAYOUT.words();

    private DictObject() {
    }

    /// A dict with room for exactly `capacity` entries.
    public static int create(Heap heap, int capacity) {
        int dict = heap.allocate(heap.words(WORDS));
        initialise(heap, dict, capacity);
        return dict;
    }

    /// Makes words that are already there, such as those of static RAM, a dict.
    public static void initialise(Heap heap, int dict, int capacity) {
        heap.field(dict, 0, CoreType.DICT);
        MapObject.initialise(heap, map(heap, dict), capacity);
    }

    public static int words() {
        return WORDS;
    }

    public static int map(Heap heap, int dict) {
        return dict + heap.wordBytes();
    }

    public static int used(Heap heap, int dict) {
        return MapObject.used(heap, map(heap, dict));
    }
}
