package org.softboard.interpreter.syntax;

import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.source.TableSizes;

/// What `NAME = const(value)` declared: a hash table | name, value | * room, which grows as upstream's map does.
final class NamedConstants {

    private final Storage storage;
    private final int wordBytes;
    private int table;
    private int room;
    private int used;

    NamedConstants(Storage storage) {
        this.storage = storage;
        wordBytes = storage.wordBytes();
    }

    /// Where the name stands or the first free place after its own, -1 if there is none.
    private int find(int name) {
        for (int i = 0; i < room; i++) {
            int entry = table + (name + i) % room * 2 * wordBytes;
            int key = storage.int32(entry);
            if (key == name || key == 0) {
                return entry;
            }
        }
        return -1;
    }

    /// The word of a constant, 0 if the name has none.
    long value(int name) {
        if (used == 0) {
            return 0;
        }
        int entry = find(name);
        return entry < 0 ? 0 : storage.word(entry + wordBytes);
    }

    void declare(int name, long value) {
        int entry = room == 0 ? -1 : find(name);
        if (entry < 0) {
            grow();
            entry = find(name);
        }
        used += storage.int32(entry) == 0 ? 1 : 0;
        storage.word(entry, name);
        storage.word(entry + wordBytes, value);
    }

    private void grow() {
        int oldTable = table;
        int oldRoom = room;
        room = TableSizes.atLeast(oldRoom + 1);
        table = storage.allocate(2 * room * wordBytes);
        for (int i = 0; i < oldRoom; i++) {
            int old = oldTable + i * 2 * wordBytes;
            int entry = find(storage.int32(old));
            storage.word(entry, storage.word(old));
            storage.word(entry + wordBytes, storage.word(old + wordBytes));
        }
        storage.free(oldTable);
    }

    void free() {
        storage.free(table);
    }
}
