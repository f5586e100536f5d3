package org.softboard.tests.conformance;

import java.util.HashMap;
import java.util.Map;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Blocks over an array that stays as it is: what is written lies beside it.
final class OverlayDevice implements BlockDevice {

    private final int blockSize;
    private final int blockCount;
    private final byte[] below;
    private final Map<Integer, byte[]> changed = new HashMap<>();

    /// @param blockCount at most as many as the array has
    OverlayDevice(int blockSize, int blockCount, byte[] below) {
        this.blockSize = blockSize;
        this.blockCount = blockCount;
        this.below = below;
    }

    void poke(int address, int value) {
        int block = address / blockSize;
        if (block < blockCount) {
            changed(block)[address % blockSize] = (byte) value;
        }
    }

    private byte[] changed(int block) {
        return changed.computeIfAbsent(block, number -> {
            byte[] copy = new byte[blockSize];
            System.arraycopy(below, number * blockSize, copy, 0, blockSize);
            return copy;
        });
    }

    @Override
    public int blockSize() {
        return blockSize;
    }

    @Override
    public int blockCount() {
        return blockCount;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        check(block, length);
        for (int i = 0; i < length; i += blockSize) {
            byte[] own = changed.get(block + i / blockSize);
            if (own == null) {
                System.arraycopy(below, block * blockSize + i, into, at + i, blockSize);
            } else {
                System.arraycopy(own, 0, into, at + i, blockSize);
            }
        }
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        check(block, length);
        for (int i = 0; i < length; i += blockSize) {
            System.arraycopy(from, at + i, changed(block + i / blockSize), 0, blockSize);
        }
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        write(block, from, at, length);
    }

    @Override
    public void erase(int block) {
        // A FAT driver does not ask for it.
    }

    @Override
    public void sync() {
        // There is nothing behind the array.
    }

    private void check(int block, int length) throws StorageException {
        if (block < 0 || block + length / blockSize > blockCount) {
            throw new StorageException(Errno.EIO, "block " + block + " of " + blockCount);
        }
    }
}
