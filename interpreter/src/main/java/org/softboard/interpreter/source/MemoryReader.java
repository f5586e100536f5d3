package org.softboard.interpreter.source;

/// Reads text that stands in memory (py/reader.c): | bytes to free at the end | begin | now | end |.
public final class MemoryReader implements Reader {

    private final Storage storage;
    private final byte[] memory;
    private final int state;
    private final int begin;
    private final int end;
    private final boolean owned;
    private int at;

    private MemoryReader(Storage storage, int text, int length, boolean owned) {
        this.storage = storage;
        this.owned = owned;
        memory = storage.memory();
        begin = text;
        end = text + length;
        at = begin;
        state = storage.allocate(storage.words(4));
        storage.word(state, owned ? length : 0);
        storage.word(state + storage.words(1), begin);
        storage.word(state + storage.words(2), begin);
        storage.word(state + storage.words(3), end);
    }

    /// Of text that somebody else keeps.
    public static MemoryReader of(Storage storage, int text, int length) {
        return new MemoryReader(storage, text, length, false);
    }

    /// Of text that is given back when it has been read.
    public static MemoryReader owning(Storage storage, int text, int length) {
        return new MemoryReader(storage, text, length, true);
    }

    @Override
    public int readByte() {
        return at < end ? memory[at++] & 0xFF : END;
    }

    @Override
    public void close() {
        if (owned) {
            storage.free(begin);
        }
        storage.free(state);
    }

    @Override
    public int address() {
        return state;
    }
}
