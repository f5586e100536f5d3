package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A Python list: a fixed record that points at a growable block of words (py/objlist.c).
///
///     list   -> type | capacity | length | items
///     items  -> word 0 | word 1 | ... | word capacity-1
public final class ListObject {

    public static final Layout LAYOUT = Layout.of("list");

    public static final IntField CAPACITY = LAYOUT.integer("capacity");
    public static final IntField LENGTH = LAYOUT.integer("length");
    public static final RefField ITEMS = LAYOUT.ref("items");

    private static final int WORDS = LAYOUT.words();

    private ListObject() {
    }

    /// Items a list has room for at least.
    public static final int MINIMUM = 4;

    /// A list of `length` items, all NULL.
    public static int create(Heap heap, int length) {
        int list = heap.allocate(heap.words(WORDS));
        heap.field(list, 0, CoreType.LIST);
        initialise(heap, list, length);
        return list;
    }

    public static int words() {
        return WORDS;
    }

    /// Gives a raw list its items.
    public static void initialise(Heap heap, int list, int length) {
        int capacity = Math.max(MINIMUM, length);
        int items = heap.allocate(heap.words(capacity));
        CAPACITY.set(heap, list, capacity);
        LENGTH.set(heap, list, length);
        ITEMS.set(heap, list, items);
    }

    public static int length(Heap heap, int list) {
        return LENGTH.get(heap, list);
    }

    public static long item(Heap heap, int list, int index) {
        return heap.field(ITEMS.get(heap, list), index);
    }

    public static void item(Heap heap, int list, int index, long item) {
        heap.field(ITEMS.get(heap, list), index, item);
    }

    public static void append(Heap heap, int list, long item) {
        int length = LENGTH.get(heap, list);
        int capacity = CAPACITY.get(heap, list);
        if (length >= capacity) {
            int items = heap.reallocate(ITEMS.get(heap, list), heap.words(capacity * 2));
            ITEMS.set(heap, list, items);
            CAPACITY.set(heap, list, capacity * 2);
        }
        heap.field(ITEMS.get(heap, list), length, item);
        LENGTH.set(heap, list, length + 1);
    }
}
