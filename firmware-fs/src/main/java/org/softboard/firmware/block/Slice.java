package org.softboard.firmware.block;

import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Some blocks of a device as a device of their own: a partition.
public final class Slice implements BlockDevice {

    private final BlockDevice whole;
    private final int first;
    private final int count;

    /// @throws StorageException EINVAL if the device does not have these blocks
    public Slice(BlockDevice whole, int first, int count) throws StorageException {
        if (first < 0 || count < 0 || first > whole.blockCount() - count) {
            throw new StorageException(Errno.EINVAL, "blocks " + first + " to " + ((long) first + count - 1)
                    + " of a device that has " + whole.blockCount());
        }
        this.whole = whole;
        this.first = first;
        this.count = count;
    }

    @Override
    public int blockSize() {
        return whole.blockSize();
    }

    @Override
    public int blockCount() {
        return count;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        Blocks.start(this, "read", block, offset, length);
        whole.read(first + block, offset, into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        Blocks.startWhole(this, "write", block, length);
        whole.write(first + block, from, at, length);
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        Blocks.start(this, "program", block, offset, length);
        whole.program(first + block, offset, from, at, length);
    }

    @Override
    public void erase(int block) throws StorageException {
        Blocks.start(this, "erase", block, 0, blockSize());
        whole.erase(first + block);
    }

    @Override
    public void sync() throws StorageException {
        whole.sync();
    }

    @Override
    public boolean isReadOnly() {
        return whole.isReadOnly();
    }
}
