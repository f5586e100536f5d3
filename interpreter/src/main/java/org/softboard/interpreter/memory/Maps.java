package org.softboard.interpreter.memory;

/// Looking up, adding and removing keys of maps and sets (py/map.c): same sizes, same probing, same lookup cache, so
/// that order and growth are upstream's. A found entry is the address of its key; its value is the next word.
public final class Maps {

    /// Hashing and comparing of keys that are not interned strings.
    public interface Keys {
        /// The hash as Python sees it; throws for what cannot be hashed.
        long hash(long key);

        boolean equal(long a, long b);
    }

    private static final int[] SIZES = {0, 2, 4, 6, 8, 10, 12, 17, 23, 29, 37, 47, 59, 73, 97, 127, 167, 223, 293, 389,
        521, 691, 919, 1223, 1627, 2161, 3229, 4831, 7243, 10861, 16273, 24407, 36607, 54907};
    private static final int CACHE = 128;
    /// No address of an entry.
    private static final int AGAIN = -1;

    private final Heap heap;
    private final InternedStrings names;
    private final Keys keys;
    private final boolean cached;
    private final byte[] cache = new byte[CACHE];
    private final int wordBytes;
    private final int lookupPrice;

    /// @param cached whether the machine has the map-lookup cache
    public Maps(Heap heap, InternedStrings names, Keys keys, boolean cached) {
        this.heap = heap;
        this.names = names;
        this.keys = keys;
        this.cached = cached;
        wordBytes = heap.wordBytes();
        lookupPrice = heap.meter.prices.mapLookup();
    }

    /// First table size that is at least `wanted`.
    public static int size(int wanted) {
        for (int size : SIZES) {
            if (size >= wanted) {
                return size;
            }
        }
        return wanted + wanted / 2 | 1;
    }

    /// The entry of a key, 0 if absent.
    public int find(int map, long key) {
        heap.meter.spent += lookupPrice;
        int capacity = MapObject.capacity(heap, map);
        if (cached && capacity > 0) {
            int slot = cachedSlot(map, capacity, key);
            if (heap.word(slot) == key) {
                return slot;
            }
        }
        return lookUp(map, key, false);
    }

    /// The value of a key that is an interned string, NULL if absent.
    public long value(int map, int qstr) {
        int slot = find(map, Word.ofQstr(qstr));
        return slot == 0 ? Word.NULL : heap.word(slot + wordBytes);
    }

    /// The entry of a key, added with a NULL value if it was absent.
    public int findOrAdd(int map, long key) {
        heap.meter.spent += lookupPrice;
        int capacity = MapObject.capacity(heap, map);
        if (cached && capacity > 0) {
            int slot = cachedSlot(map, capacity, key);
            if (heap.word(slot) == key) {
                return slot;
            }
        }
        return lookUp(map, key, true);
    }

    public void put(int map, long key, long value) {
        heap.word(findOrAdd(map, key) + wordBytes, value);
    }

    private int cachedSlot(int map, int capacity, long key) {
        int index = cache[(int) (key >>> 4) & CACHE - 1] & 0xFF;
        return MapObject.slot(heap, map, index < capacity ? index : index % capacity);
    }

    private void cache(long key, int position) {
        if (cached) {
            cache[(int) (key >>> 4) & CACHE - 1] = (byte) position;
        }
    }

    private boolean isPlainStr(long key) {
        return Word.isReference(key) && heap.fieldInt(Word.address(key), 0) == CoreType.STR;
    }

    /// An interned string in a hash table of nothing else; 0 if absent.
    private int lookUpQstr(int map, long key) {
        int capacity = MapObject.capacity(heap, map);
        if (capacity == 0) {
            return 0;
        }
        int table = MapObject.table(heap, map);
        int start = names.hash(Word.qstr(key)) % capacity;
        int position = start;
        do {
            int slot = table + heap.words(2 * position);
            long found = heap.word(slot);
            if (found == key) {
                cache(key, position);
                return slot;
            }
            if (found == Word.NULL) {
                return 0;
            }
            position = position + 1 == capacity ? 0 : position + 1;
        } while (position != start);
        return 0;
    }

    private int lookUp(int map, long key, boolean add) {
        int flags = MapObject.flags(heap, map);
        if (!add && Word.isQstr(key) && (flags & (MapObject.ALL_QSTRS | MapObject.ORDERED)) == MapObject.ALL_QSTRS) {
            return lookUpQstr(map, key);
        }
        boolean byIdentity = (flags & MapObject.ALL_QSTRS) != 0;
        if (byIdentity && !Word.isQstr(key)) {
            if (isPlainStr(key)) {
                byIdentity = false;
            } else if (!add) {
                return 0;
            }
        }
        if ((flags & MapObject.ORDERED) != 0) {
            return lookUpOrdered(map, key, byIdentity, add);
        }
        boolean isHashed = Word.isQstr(key);
        long hash = isHashed ? names.hash(Word.qstr(key)) : 0;
        while (true) {
            if (MapObject.capacity(heap, map) == 0) {
                if (!add) {
                    return 0;
                }
                rehash(map);
            }
            if (isHashed) {
                int slot = probe(map, key, hash, byIdentity, add);
                if (slot != AGAIN) {
                    return slot;
                }
            } else {
                hash = keys.hash(key);
                isHashed = true;
            }
        }
    }

    /// Searches a hash table once. AGAIN if the table is another one now: because it was full and has grown, or because
    /// the program's own `__eq__` has changed the map.
    private int probe(int map, long key, long hash, boolean byIdentity, boolean add) {
        int capacity = MapObject.capacity(heap, map);
        int table = MapObject.table(heap, map);
        int start = position(hash, capacity);
        int position = start;
        int available = 0;
        while (true) {
            int slot = table + heap.words(2 * position);
            long found = heap.word(slot);
            if (found == Word.NULL) {
                return add ? fill(map, available != 0 ? available : slot, key) : 0;
            }
            if (found == Word.SENTINEL) {
                if (available == 0) {
                    available = slot;
                }
            } else if (found == key) {
                cache(key, position);
                return slot;
            } else if (!byIdentity) {
                boolean isEqual = keys.equal(found, key);
                if (MapObject.table(heap, map) != table || MapObject.capacity(heap, map) != capacity) {
                    return AGAIN;
                }
                if (isEqual) {
                    cache(key, position);
                    return slot;
                }
            }
            position = position + 1 == capacity ? 0 : position + 1;
            if (position == start) {
                if (!add) {
                    return 0;
                }
                if (available != 0) {
                    return fill(map, available, key);
                }
                rehash(map);
                return AGAIN;
            }
        }
    }

    private int fill(int map, int slot, long key) {
        MapObject.used(heap, map, MapObject.used(heap, map) + 1);
        heap.word(slot, key);
        heap.word(slot + wordBytes, Word.NULL);
        if (!Word.isQstr(key)) {
            MapObject.flags(heap, map, MapObject.flags(heap, map) & ~MapObject.ALL_QSTRS);
        }
        return slot;
    }

    private int position(long hash, int capacity) {
        return wordBytes == 8 ? (int) Long.remainderUnsigned(hash, capacity)
                : Integer.remainderUnsigned((int) hash, capacity);
    }

    private int lookUpOrdered(int map, long key, boolean byIdentity, boolean add) {
        int used = MapObject.used(heap, map);
        int table = MapObject.table(heap, map);
        for (int i = 0; i < used; i++) {
            int slot = table + heap.words(2 * i);
            long found = heap.word(slot);
            boolean isFound = found == key;
            if (!isFound && !byIdentity) {
                isFound = keys.equal(found, key);
                if (MapObject.table(heap, map) != table || MapObject.used(heap, map) != used) {
                    table = MapObject.table(heap, map);   // `__eq__` has changed the map: from the start
                    used = MapObject.used(heap, map);
                    i = -1;
                    continue;
                }
            }
            if (isFound) {
                cache(key, i);
                return slot;
            }
        }
        if (!add) {
            return 0;
        }
        int capacity = MapObject.capacity(heap, map);
        if (used == capacity) {
            table = heap.reallocate(table, heap.words(2 * (capacity + 4)));
            MapObject.table(heap, map, table, capacity + 4);
            heap.fill(table + heap.words(2 * used), heap.words(8), 0);
        }
        return fill(map, table + heap.words(2 * used), key);
    }

    private void rehash(int map) {
        int capacity = MapObject.capacity(heap, map);
        int table = MapObject.table(heap, map);
        int grown = size(capacity + 1);
        int room = heap.allocate(heap.words(2 * grown));
        MapObject.table(heap, map, room, grown);
        MapObject.used(heap, map, 0);
        MapObject.flags(heap, map, MapObject.flags(heap, map) | MapObject.ALL_QSTRS);
        int mark = heap.fresh();
        keep(table);   // the program's `__hash__` and `__eq__` may run
        for (int i = 0; i < capacity; i++) {
            long key = heap.field(table, 2 * i);
            if (key != Word.NULL && key != Word.SENTINEL) {
                put(map, key, heap.field(table, 2 * i + 1));
            }
        }
        heap.release(mark);
        heap.free(table);
    }

    private void keep(int table) {
        if (table != 0) {
            heap.keep(table);
        }
    }

    /// Removes a key and gives back its value, NULL if it was absent.
    public long remove(int map, long key) {
        int slot = lookUp(map, key, false);
        if (slot == 0) {
            return Word.NULL;
        }
        long value = heap.word(slot + wordBytes);
        int used = MapObject.used(heap, map) - 1;
        MapObject.used(heap, map, used);
        int table = MapObject.table(heap, map);
        int entry = heap.words(2);
        if (MapObject.isOrdered(heap, map)) {
            int last = table + heap.words(2 * used);
            heap.copy(slot + entry, slot, last - slot);
            heap.word(last, Word.NULL);
            heap.word(last + wordBytes, Word.NULL);
            return value;
        }
        int index = (slot - table) / entry;
        int next = index + 1 == MapObject.capacity(heap, map) ? 0 : index + 1;
        heap.word(slot, heap.field(table, 2 * next) == Word.NULL ? Word.NULL : Word.SENTINEL);
        heap.word(slot + wordBytes, Word.NULL);
        return value;
    }

    // ---- sets ----

    /// The equal item that the set has, NULL if it has none.
    public long findInSet(int set, long item) {
        return lookUpInSet(set, item, false, false);
    }

    /// Adds the item if absent; gives back the one that the set has then.
    public long addToSet(int set, long item) {
        return lookUpInSet(set, item, true, false);
    }

    /// Removes the item; gives back what was removed, NULL if absent.
    public long removeFromSet(int set, long item) {
        return lookUpInSet(set, item, false, true);
    }

    /// Removes the item if the set has it, else adds it.
    public void toggleInSet(int set, long item) {
        lookUpInSet(set, item, true, true);
    }

    private long lookUpInSet(int set, long item, boolean add, boolean remove) {
        heap.meter.spent += heap.meter.prices.mapLookup();
        boolean isHashed = Word.isQstr(item);
        long hash = isHashed ? names.hash(Word.qstr(item)) : 0;
        while (true) {
            if (SetObject.CAPACITY.get(heap, set) == 0) {
                if (!add) {
                    return Word.NULL;
                }
                rehashSet(set);
            }
            if (isHashed) {
                long found = probeSet(set, item, hash, add, remove);
                if (found != Word.SENTINEL) {
                    return found;
                }
            } else {
                hash = keys.hash(item);
                isHashed = true;
            }
        }
    }

    /// As `probe`; SENTINEL if the table is another one now.
    private long probeSet(int set, long item, long hash, boolean add, boolean remove) {
        int capacity = SetObject.CAPACITY.get(heap, set);
        int table = SetObject.TABLE.get(heap, set);
        int start = position(hash, capacity);
        int position = start;
        int available = -1;
        while (true) {
            long found = heap.field(table, position);
            if (found == Word.NULL) {
                return add ? fillSet(set, available >= 0 ? available : position, item) : Word.NULL;
            }
            if (found == Word.SENTINEL) {
                if (available < 0) {
                    available = position;
                }
            } else {
                boolean isEqual = found == item || keys.equal(found, item);
                if (SetObject.TABLE.get(heap, set) != table || SetObject.CAPACITY.get(heap, set) != capacity) {
                    return Word.SENTINEL;
                }
                if (isEqual) {
                    if (remove) {
                        SetObject.USED.set(heap, set, SetObject.USED.get(heap, set) - 1);
                        int next = position + 1 == capacity ? 0 : position + 1;
                        heap.field(table, position, heap.field(table, next) == Word.NULL ? Word.NULL : Word.SENTINEL);
                    }
                    return found;
                }
            }
            position = position + 1 == capacity ? 0 : position + 1;
            if (position == start) {
                if (!add) {
                    return Word.NULL;
                }
                if (available >= 0) {
                    return fillSet(set, available, item);
                }
                rehashSet(set);
                return Word.SENTINEL;
            }
        }
    }

    private long fillSet(int set, int position, long item) {
        SetObject.USED.set(heap, set, SetObject.USED.get(heap, set) + 1);
        heap.field(SetObject.TABLE.get(heap, set), position, item);
        return item;
    }

    private void rehashSet(int set) {
        int capacity = SetObject.CAPACITY.get(heap, set);
        int table = SetObject.TABLE.get(heap, set);
        int grown = size(capacity + 1);
        int room = heap.allocate(heap.words(grown));
        SetObject.CAPACITY.set(heap, set, grown);
        SetObject.USED.set(heap, set, 0);
        SetObject.TABLE.set(heap, set, room);
        int mark = heap.fresh();
        keep(table);
        for (int i = 0; i < capacity; i++) {
            long item = heap.field(table, i);
            if (item != Word.NULL && item != Word.SENTINEL) {
                lookUpInSet(set, item, true, false);
            }
        }
        heap.release(mark);
        heap.free(table);
    }
}
