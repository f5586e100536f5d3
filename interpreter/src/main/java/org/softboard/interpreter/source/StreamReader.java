package org.softboard.interpreter.source;

/// Reads a file in pieces (extmod/vfs_reader.c): | file object | position | filled | size | buffer ... |, the three
/// counts one byte each.
public final class StreamReader implements Reader {

    /// The file behind it.
    public interface Stream {
        /// Reads up to `bytes` to an address; how many came, 0 at the end or after an error.
        int read(int address, int bytes);

        void close();
    }

    private static final int COUNTS = 3;
    private static final int LARGEST = 255;

    private final Storage storage;
    private final byte[] memory;
    private final Stream stream;
    private final int state;
    private final int buffer;
    private final int size;
    private int position;
    private int filled;

    /// @param file the file's object, kept alive by being in the reader's state
    /// @param wanted the buffer's size that the file asks for, 0 for the usual one, which makes two blocks
    public StreamReader(Storage storage, long file, int wanted, Stream stream) {
        this.storage = storage;
        this.stream = stream;
        memory = storage.memory();
        int header = storage.words(1) + COUNTS;
        int block = storage.words(4);
        size = wanted == 0 ? 2 * block - header : Math.clamp(wanted, block - header, LARGEST);
        state = storage.allocate(header + size);
        storage.word(state, file);
        buffer = state + header;
        filled = stream.read(buffer, size);
        note();
    }

    private void note() {
        int counts = state + storage.words(1);
        storage.int8(counts, position);
        storage.int8(counts + 1, filled);
        storage.int8(counts + 2, size);
    }

    @Override
    public int readByte() {
        if (position >= filled) {
            if (filled < size) {
                return END;
            }
            filled = stream.read(buffer, size);
            if (filled == 0) {
                return END;
            }
            position = 0;
            note();
        }
        return memory[buffer + position++] & 0xFF;
    }

    @Override
    public void close() {
        stream.close();
        storage.free(state);
    }

    @Override
    public int address() {
        return state;
    }
}
