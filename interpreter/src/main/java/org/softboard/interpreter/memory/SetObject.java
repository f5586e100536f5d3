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

    public static int words() {
        return WORDS;
    }

    public static long item(Heap heap, int set, int index) {
        return heap.field(TABLE.get(heap, set), index);
    }

    /// The next place at or after `index` that holds an item, or -1 after the last.
    public static int next(Heap heap, int set, int index) {
        int capacity = CAPACITY.get(heap, set);
        int table = TABLE.get(heap, set);
        for (int i = index; i < capacity; i++) {
            long item = heap.field(table, i);
            if (item != Word.NULL && item != Word.SENTINEL) {
                return i;
            }
        }
        return -1;
    }

    /// Takes the first item out, NULL if there is none.
    public static long removeFirst(Heap heap, int set) {
        int position = next(heap, set, 0);
        if (position < 0) {
            return Word.NULL;
        }
        int table = TABLE.get(heap, set);
        long item = heap.field(table, position);
        USED.set(heap, set, USED.get(heap, set) - 1);
        int next = position + 1 == CAPACITY.get(heap, set) ? 0 : position + 1;
        heap.field(table, position, heap.field(table, next) == Word.NULL ? Word.NULL : Word.SENTINEL);
        return item;
    }

    /// Gives the table back and makes the set empty.
    public static void clear(Heap heap, int set) {
        heap.free(TABLE.get(heap, set));
        CAPACITY.set(heap, set, 0);
        USED.set(heap, set, 0);
        TABLE.set(heap, set, 0);
    }
}
