package org.softboard.firmware.block;

import java.util.Arrays;
import org.softboard.firmware.error.StorageException;

/// Blocks in an array.
public final class RamDevice implements BlockDevice {

    private static final byte ERASED = (byte) 0xff;

    private final int blockSize;
    private final byte[] content;

    /// Erased blocks: all ones.
    public RamDevice(int blockSize, int blockCount) {
        this(blockSize, new byte[Math.multiplyExact(blockSize, blockCount)]);
        Arrays.fill(content, ERASED);
    }

    /// The array itself, not a copy; what does not fill a block is left over.
    public RamDevice(int blockSize, byte[] content) {
        this.blockSize = blockSize;
        this.content = content;
    }

    /// The array itself.
    public byte[] content() {
        return content;
    }

    @Override
    public int blockSize() {
        return blockSize;
    }

    @Override
    public int blockCount() {
        return content.length / blockSize;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        System.arraycopy(content, (int) Blocks.start(this, "read", block, offset, length), into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        System.arraycopy(from, at, content, (int) Blocks.startWhole(this, "write", block, length), length);
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        System.arraycopy(from, at, content, (int) Blocks.start(this, "program", block, offset, length), length);
    }

    @Override
    public void erase(int block) throws StorageException {
        int start = (int) Blocks.start(this, "erase", block, 0, blockSize);
        Arrays.fill(content, start, start + blockSize, ERASED);
    }

    @Override
    public void sync() {
        // An array is its own medium.
    }
}
