package org.softboard.firmware.littlefs;

import java.util.Arrays;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// A block device as littlefs uses it: reads and programs of certain sizes only, and every program is read back,
/// because a worn block does not say so itself.
final class Medium {

    private final BlockDevice device;
    private final byte[] scratch;
    private final byte[] readBack;

    final int blockSize;
    final int blockCount;
    final int readSize;
    final int progSize;
    final int cacheSize;

    Medium(BlockDevice device, Options options) throws StorageException {
        options.check(device.blockSize(), device.blockCount());
        this.device = device;
        blockSize = device.blockSize();
        blockCount = device.blockCount();
        readSize = options.readSize();
        progSize = options.progSize();
        cacheSize = options.cacheSize(blockSize);
        scratch = new byte[readSize];
        readBack = new byte[cacheSize];
    }

    boolean isReadOnly() {
        return device.isReadOnly();
    }

    /// Reads what may begin and end anywhere in a block.
    ///
    /// @throws StorageException EILSEQ if there is no such place, too
    void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        if (block < 0 || block >= blockCount || offset < 0 || length < 0 || offset > blockSize - length) {
            throw new StorageException(Errno.EILSEQ, "something points to " + length + " bytes at " + offset
                    + " in block " + Integer.toUnsignedString(block) + " of " + blockCount);
        }
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int to = at + from - offset;
            int start = Words.alignDown(from, readSize);
            int whole = start == from ? Words.alignDown(end - from, readSize) : 0;
            if (whole > 0) {
                device.read(block, from, into, to, whole);
                from += whole;
            } else {
                device.read(block, start, scratch, 0, readSize);
                int part = Math.min(end, start + readSize) - from;
                System.arraycopy(scratch, from - start, into, to, part);
                from += part;
            }
        }
    }

    int readWord(int block, int offset) throws StorageException {
        byte[] word = new byte[Integer.BYTES];
        read(block, offset, word, 0, word.length);
        return Words.little(word, 0);
    }

    /// Programs whole units of an erased block.
    ///
    /// @return false if the block is bad
    boolean program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        try {
            for (int done = 0; done < length;) {
                int part = Math.min(length - done, cacheSize);
                device.program(block, offset + done, from, at + done, part);
                read(block, offset + done, readBack, 0, part);
                if (!Arrays.equals(readBack, 0, part, from, at + done, at + done + part)) {
                    return false;
                }
                done += part;
            }
            return true;
        } catch (StorageException failure) {
            return isGood(failure);
        }
    }

    /// @return false if the block is bad
    boolean erase(int block) throws StorageException {
        try {
            device.erase(block);
            return true;
        } catch (StorageException failure) {
            return isGood(failure);
        }
    }

    void sync() throws StorageException {
        device.sync();
    }

    /// A device that gives LFS_ERR_CORRUPT says that the block is bad; other failures are everybody's.
    private static boolean isGood(StorageException failure) throws StorageException {
        if (failure.errno() != Errno.EILSEQ) {
            throw failure;
        }
        return false;
    }
}
