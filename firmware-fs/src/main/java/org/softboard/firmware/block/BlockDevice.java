package org.softboard.firmware.block;

import org.softboard.firmware.error.StorageException;

/// Blocks of one size, numbered from 0: what MicroPython's block device protocol reaches (its reference,
/// vfs.AbstractBlockDev). `readblocks` is [#read]; `writeblocks` without an offset is [#write], with one [#program];
/// the operations of `ioctl` are INIT 1 (nothing to do here), DEINIT 2 and SYNC 3 ([#sync]), BLOCK_COUNT 4,
/// BLOCK_SIZE 5, BLOCK_ERASE 6 ([#erase]).
public interface BlockDevice {

    int blockSize();

    int blockCount();

    /// Reads from a place in a block on; may go on into the blocks that follow.
    void read(int block, int offset, byte[] into, int at, int length) throws StorageException;

    /// Writes whole blocks, whatever was there before.
    ///
    /// @param length a multiple of the block size
    void write(int block, byte[] from, int at, int length) throws StorageException;

    /// Writes a part of what is erased; whoever calls sees to that. May go on into the blocks that follow.
    void program(int block, int offset, byte[] from, int at, int length) throws StorageException;

    /// Makes a block ready for [#program]. What it holds then depends on the device.
    void erase(int block) throws StorageException;

    /// What was written is on the medium afterwards.
    void sync() throws StorageException;

    /// Every write is refused with EROFS.
    default boolean isReadOnly() {
        return false;
    }
}
