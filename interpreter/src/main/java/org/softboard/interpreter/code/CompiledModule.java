package org.softboard.interpreter.code;

import java.util.List;
import org.softboard.interpreter.source.Storage;

/// A compiled text, ready to run or to be saved.
///
/// @param context address of the module context in memory: | type | globals | table of names | table of objects |
/// @param code the outermost block
/// @param names entries in the table of names, two bytes each; the first is the name of the source
/// @param objects entries in the table of objects, a word each
/// @param blocks all blocks, in the order in which they were met in the text; empty if the code was loaded
public record CompiledModule(int context, RawCode code, int names, int objects, List<RawCode> blocks) {

    private static final int NAME_TABLE = 2;
    private static final int OBJECT_TABLE = 3;

    /// Makes room for the two tables, which is one piece, and enters it into the context.
    static CompiledModule allocateTables(Storage storage, int context, RawCode code, int names, int objects) {
        int wordBytes = storage.wordBytes();
        int nameWords = (2 * names + wordBytes - 1) / wordBytes;
        int table = storage.allocate(storage.words(nameWords + objects));
        storage.word(context + storage.words(NAME_TABLE), table);
        storage.word(context + storage.words(OBJECT_TABLE), table + storage.words(nameWords));
        return new CompiledModule(context, code, names, objects, List.of());
    }

    CompiledModule withBlocks(List<RawCode> all) {
        return new CompiledModule(context, code, names, objects, List.copyOf(all));
    }

    /// The qstr at that place of the table.
    public int name(Storage storage, int index) {
        return storage.int16(nameAddress(storage, index));
    }

    void name(Storage storage, int index, int qstr) {
        storage.int16(nameAddress(storage, index), qstr);
    }

    private int nameAddress(Storage storage, int index) {
        return storage.int32(context + storage.words(NAME_TABLE)) + 2 * index;
    }

    /// The object word at that place of the table.
    public long object(Storage storage, int index) {
        return storage.word(objectAddress(storage, index));
    }

    void object(Storage storage, int index, long word) {
        storage.word(objectAddress(storage, index), word);
    }

    private int objectAddress(Storage storage, int index) {
        return storage.int32(context + storage.words(OBJECT_TABLE)) + storage.words(index);
    }
}
