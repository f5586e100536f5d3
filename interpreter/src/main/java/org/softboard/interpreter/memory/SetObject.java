package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A set or frozenset (py/objset.c).
///
///     set -> type | capacity | used | table
public final class SetObject {

    public static final Layout LAYOUT = Layout.of("set");

    public static final IntField CAPACITY = LAYOUT.integer("capacity");
    public static final IntField USED = LAYOUT.integer("used");
    public static final RefField TABLE = LAYOUT.ref("table");

    private static final int WORDS = LAYOUT.words();

    private SetObject() {
    }

    public static int create(Heap heap, int type, int capacity) {
        int set = heap.allocate(heap.words(WORDS));
        heap.field(set, 0, type);
        CAPACITY.set(heap, set, capacity);
        TABLE.set(heap, set, heap.allocate(heap.words(capacity)));
        return set;
    }
}
