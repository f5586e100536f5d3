package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// An object of a class written in Python (py/objtype.h): its attributes, then the object of its native base if any.
///
///     instance -> type | flags and used | capacity | table | native part
public final class InstanceObject {

    public static final Layout LAYOUT = Layout.of("instance");

    public static final IntField MAP_FLAGS = LAYOUT.integer("mapFlags");
    public static final IntField MAP_CAPACITY = LAYOUT.integer("mapCapacity");
    public static final RefField MAP_TABLE = LAYOUT.ref("mapTable");
    public static final WordField NATIVE_PART = LAYOUT.word("nativePart");

    private static final int WORDS = LAYOUT.words();

    private InstanceObject() {
    }

    public static int create(Heap heap, int type, boolean withNativePart) {
        int instance = heap.allocate(heap.words(withNativePart ? WORDS : WORDS - 1));
        heap.field(instance, 0, type);
        MAP_FLAGS.set(heap, instance, MapObject.ALL_QSTRS);
        return instance;
    }

    /// The map of the attributes.
    public static int map(Heap heap, int instance) {
        return instance + heap.wordBytes();
    }
}
