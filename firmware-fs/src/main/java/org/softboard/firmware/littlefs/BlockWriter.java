package org.softboard.firmware.littlefs;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.softboard.firmware.error.StorageException;

/// The block that a file being written ends with for now. All of it stays in memory, so that another one can take its
/// place when it turns out to be bad.
final class BlockWriter {

    private static final byte ERASED = (byte) 0xff;

    private final Volume volume;
    private final Medium medium;
    private final byte[] content;
    private int block;
    private int index;
    private int filled;
    private int programmed;

    BlockWriter(Volume volume) {
        this.volume = volume;
        medium = volume.medium;
        content = new byte[medium.blockSize];
    }

    /// Begins a new block at a position of the file, with a copy of what the file has before it in the same block.
    ///
    /// @param before the block with the byte before the position, if there is one
    void begin(int before, int position) throws StorageException {
        if (position == 0) {
            block = takeErased();
            return;
        }
        index = volume.skipList.index(position - 1);
        filled = volume.skipList.offset(position - 1) + 1;
        block = before;
        if (room() == 0) {
            next();
        } else {
            medium.read(before, 0, content, 0, filled);
            block = takeErased();
        }
    }

    /// Goes on in a new block, behind a full one.
    void next() throws StorageException {
        int before = block;
        int fresh = takeErased();
        volume.skipList.putPointers(index + 1, before, content);
        index++;
        block = fresh;
        filled = Integer.BYTES * SkipList.pointers(index);
        programmed = 0;
    }

    int block() {
        return block;
    }

    /// How many more bytes fit into the block.
    int room() {
        return content.length - filled;
    }

    void write(byte[] from, int offset, int length) throws StorageException {
        System.arraycopy(from, offset, content, filled, length);
        program(Words.alignDown(filled + length, medium.cacheSize));
        filled += length;
    }

    /// Puts everything on the medium. The block cannot be continued afterwards.
    void flush() throws StorageException {
        int end = Words.alignUp(filled, medium.progSize);
        Arrays.fill(content, filled, end, ERASED);
        program(end);
    }

    /// Gives this block and those before it.
    void forEachBlock(IntConsumer visitor) throws StorageException {
        visitor.accept(block);
        if (index > 0) {
            volume.skipList.forEach(Words.little(content, 0), index - 1, visitor);
        }
    }

    private void program(int end) throws StorageException {
        while (end > programmed && !medium.program(block, programmed, content, programmed, end - programmed)) {
            block = takeErased();
            programmed = 0;
        }
        programmed = Math.max(programmed, end);
    }

    private int takeErased() throws StorageException {
        int fresh = volume.take();
        while (!medium.erase(fresh)) {
            fresh = volume.take();
        }
        return fresh;
    }
}
