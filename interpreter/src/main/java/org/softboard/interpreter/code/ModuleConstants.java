package org.softboard.interpreter.code;

import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.source.TableSizes;

/// The names and objects that the code of one module uses, in the order of their first use (py/emitcommon.c). While
/// compiling, names are in a hash table | name, index | * room and objects in a list | object | * room; neither is given
/// back, as upstream does not. At the end both become the tables of the module context.
final class ModuleConstants {

    private static final int FIRST_NAME_ROOM = 1;
    private static final int FIRST_OBJECT_ROOM = 4;

    private final Storage storage;
    private final Constants constants;
    private final int wordBytes;

    private int nameTable;
    private int nameRoom = FIRST_NAME_ROOM;
    private int names;

    private int objectList;
    private int objectRoom = FIRST_OBJECT_ROOM;
    private int objects;
    /// Open hash table of the objects: index + 1, 0 where there is none. It only saves time.
    private int[] places = new int[2 * FIRST_OBJECT_ROOM];
    /// Where the next object is looked for first: passes after the first one ask in the same order.
    private int expected;

    /// @param source name of the text, which is the first name in the table
    ModuleConstants(Storage storage, Constants constants, int source) {
        this.storage = storage;
        this.constants = constants;
        wordBytes = storage.wordBytes();
        nameTable = storage.allocate(entryBytes() * nameRoom);
        name(source);
        objectList = storage.allocate(storage.words(objectRoom));
    }

    // ---- names ----

    private int entryBytes() {
        return 2 * wordBytes;
    }

    /// The entry of the name or a free one, -1 if there is neither.
    private int entry(long word) {
        int start = (int) (word >>> 4) % nameRoom;
        int position = start;
        do {
            int entry = nameTable + position * entryBytes();
            long key = storage.word(entry);
            if (key == word || key == 0) {
                return entry;
            }
            position = position + 1 == nameRoom ? 0 : position + 1;
        } while (position != start);
        return -1;
    }

    /// The name's index in the module's table.
    int name(int qstr) {
        long word = constants.interned(qstr);
        int entry = entry(word);
        if (entry < 0) {
            growNames();
            entry = entry(word);
        }
        if (storage.word(entry) == 0) {
            storage.word(entry, word);
            storage.word(entry + wordBytes, names << 1 | 1);
            names++;
        }
        return storage.int32(entry + wordBytes) >> 1;
    }

    private void growNames() {
        int oldTable = nameTable;
        int oldRoom = nameRoom;
        int newRoom = TableSizes.atLeast(oldRoom + 1);
        nameTable = storage.allocate(entryBytes() * newRoom);
        nameRoom = newRoom;
        for (int i = 0; i < oldRoom; i++) {
            int old = oldTable + i * entryBytes();
            int entry = entry(storage.word(old));
            storage.word(entry, storage.word(old));
            storage.word(entry + wordBytes, storage.word(old + wordBytes));
        }
        storage.free(oldTable);
    }

    // ---- objects ----

    private long objectAt(int index) {
        return storage.word(objectList + index * wordBytes);
    }

    /// The object's index in the module's table, where equal objects of one type are one.
    int object(long word) {
        if (expected < objects && objectAt(expected) == word) {
            return expected++;
        }
        int place = place(constants.fingerprint(word), word);
        if (places[place] == 0) {
            if (objects >= objectRoom) {
                objectRoom *= 2;
                objectList = storage.reallocate(objectList, storage.words(objectRoom));
                spread();
                place = place(constants.fingerprint(word), word);
            }
            storage.word(objectList + objects * wordBytes, word);
            objects++;
            places[place] = objects;
        }
        expected = places[place];
        return expected - 1;
    }

    /// Where the object stands among the places, or has to.
    private int place(int fingerprint, long word) {
        int place = (fingerprint * 0x9E3779B1 >>> 8) % places.length;
        while (places[place] != 0 && !constants.same(objectAt(places[place] - 1), word)) {
            place = place + 1 == places.length ? 0 : place + 1;
        }
        return place;
    }

    private void spread() {
        places = new int[2 * objectRoom];
        for (int i = 0; i < objects; i++) {
            long word = objectAt(i);
            places[place(constants.fingerprint(word), word)] = i + 1;
        }
    }

    // ---- the result ----

    /// Makes the two tables of the module context.
    CompiledModule publish(int context, RawCode code) {
        CompiledModule module = CompiledModule.allocateTables(storage, context, code, names, objects);
        for (int i = 0; i < nameRoom; i++) {
            int entry = nameTable + i * entryBytes();
            long key = storage.word(entry);
            if (key != 0) {
                module.name(storage, storage.int32(entry + wordBytes) >> 1, (int) (key >>> 4));
            }
        }
        for (int i = 0; i < objects; i++) {
            module.object(storage, i, objectAt(i));
        }
        return module;
    }
}
