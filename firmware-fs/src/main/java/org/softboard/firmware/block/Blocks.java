package org.softboard.firmware.block;

import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Checks what is asked of a device.
final class Blocks {

    private Blocks() {}

    /// The byte at which the place asked for begins, once it is known to lie on the device.
    static long start(BlockDevice device, String operation, int block, int offset, int length)
            throws StorageException {
        long start = (long) block * device.blockSize() + offset;
        long size = (long) device.blockCount() * device.blockSize();
        if (block < 0 || offset < 0 || length < 0 || start > size - length) {
            throw new StorageException(Errno.EIO, operation + " of " + length + " bytes at block " + block
                    + (offset == 0 ? "" : "+" + offset) + ", the device has " + device.blockCount() + " blocks of "
                    + device.blockSize());
        }
        return start;
    }

    /// As [#start], for whole blocks.
    static long startWhole(BlockDevice device, String operation, int block, int length) throws StorageException {
        if (length % device.blockSize() != 0) {
            throw new StorageException(Errno.EINVAL,
                    operation + " of " + length + " bytes, a block has " + device.blockSize());
        }
        return start(device, operation, block, 0, length);
    }
}
