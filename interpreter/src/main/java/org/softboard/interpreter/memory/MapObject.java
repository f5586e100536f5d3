package org.softboard.interpreter.memory;

/// The map inside dicts, instances and modules (py/map.h): three words, followed wherever it stands.
///
///     map   -> flags and used | capacity | table
///     flags    bit 0 all keys are qstrs, bit 1 fixed (ROM), bit 2 ordered; used << 3
///     table -> key 0 | value 0 | key 1 | value 1 | ...   (key NULL: free, SENTINEL: deleted)
public final class MapObject {

    public static final int ALL_QSTRS = 1;
    public static final int FIXED = 2;
    public static final int ORDERED = 4;

    private static final int FLAGS = 0;
    private static final int CAPACITY = 1;
    private static final int TABLE = 2;

    private MapObject() {
    }

    /// An empty map with room for exactly `capacity` entries.
    public static void initialise(Heap heap, int map, int capacity) {
        int table = capacity == 0 ? 0 : heap.allocate(heap.words(2 * capacity));
        heap.field(map, FLAGS, ALL_QSTRS);
        heap.field(map, CAPACITY, capacity);
        heap.field(map, TABLE, table);
    }

    /// A fixed, ordered map over a table in ROM.
    public static void initialiseFixed(Heap heap, int map, int count, int table) {
        heap.field(map, FLAGS, ALL_QSTRS | FIXED | ORDERED | count << 3);
        heap.field(map, CAPACITY, count);
        heap.field(map, TABLE, table);
    }

    public static int flags(Heap heap, int map) {
        return heap.fieldInt(map, FLAGS) & 7;
    }

    public static void flags(Heap heap, int map, int flags) {
        heap.field(map, FLAGS, heap.fieldInt(map, FLAGS) & ~7 | flags);
    }

    public static boolean isFixed(Heap heap, int map) {
        return (heap.fieldInt(map, FLAGS) & FIXED) != 0;
    }

    public static boolean isOrdered(Heap heap, int map) {
        return (heap.fieldInt(map, FLAGS) & ORDERED) != 0;
    }

    public static int used(Heap heap, int map) {
        return heap.fieldInt(map, FLAGS) >> 3;
    }

    public static void used(Heap heap, int map, int used) {
        heap.field(map, FLAGS, heap.fieldInt(map, FLAGS) & 7 | used << 3);
    }

    public static int capacity(Heap heap, int map) {
        return heap.fieldInt(map, CAPACITY);
    }

    public static int table(Heap heap, int map) {
        return heap.fieldInt(map, TABLE);
    }

    public static void table(Heap heap, int map, int table, int capacity) {
        heap.field(map, TABLE, table);
        heap.field(map, CAPACITY, capacity);
    }

    /// Address of the key of entry `index`; the value is the next word.
    public static int slot(Heap heap, int map, int index) {
        return heap.fieldInt(map, TABLE) + heap.words(2 * index);
    }

    public static long key(Heap heap, int map, int index) {
        return heap.field(heap.fieldInt(map, TABLE), 2 * index);
    }

    public static long value(Heap heap, int map, int index) {
        return heap.field(heap.fieldInt(map, TABLE), 2 * index + 1);
    }

    /// Does entry `index` hold a key?
    public static boolean isFilled(Heap heap, int map, int index) {
        long key = key(heap, map, index);
        return key != Word.NULL && key != Word.SENTINEL;
    }

    /// The next filled entry at or after `index`, or -1 after the last.
    public static int next(Heap heap, int map, int index) {
        int capacity = capacity(heap, map);
        int i = index;
        while (i < capacity && !isFilled(heap, map, i)) {
            i++;
        }
        return i < capacity ? i : -1;
    }

    /// Gives the table back and makes the map empty.
    public static void clear(Heap heap, int map) {
        if (!isFixed(heap, map)) {
            heap.free(table(heap, map));
        }
        int ordered = heap.fieldInt(map, FLAGS) & ORDERED;
        heap.field(map, FLAGS, ALL_QSTRS | ordered);
        heap.field(map, CAPACITY, 0);
        heap.field(map, TABLE, 0);
    }
}
