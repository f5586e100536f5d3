package org.softboard.firmware.littlefs;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// How a littlefs is driven: the parameters of MicroPython's `VfsLfs2`, and the version of the format.
///
/// @param readSize  bytes that are read at once
/// @param progSize  bytes that are programmed at once
/// @param lookahead bytes of the bitmap that finds free blocks, eight in each
/// @param time      nanoseconds since 1970, noted when a file is written; null to note none
/// @param version   the newest version that is read, and the one that is written: [#VERSION_2_1] or [#VERSION_2_0]
public record Options(int readSize, int progSize, int lookahead, @Nullable LongSupplier time, int version) {

    public static final int VERSION_2_0 = 0x00020000;
    public static final int VERSION_2_1 = 0x00020001;

    /// What `VfsLfs2` does if nothing is said, without times.
    public static final Options DEFAULT = new Options(32, 32, 32, null, VERSION_2_1);

    /// Blocks that always have room for the pointers a file's block begins with.
    private static final int ANY_BLOCK = 128;
    /// Smaller ones have it if there are not too many.
    private static final int SMALLEST_BLOCK = 64;
    private static final int MOST_SMALL_BLOCKS = 1 << 12;

    public Options withTime(LongSupplier newTime) {
        return new Options(readSize, progSize, lookahead, newTime, version);
    }

    public Options withVersion(int newVersion) {
        return new Options(readSize, progSize, lookahead, time, newVersion);
    }

    public Options withSizes(int newReadSize, int newProgSize) {
        return new Options(newReadSize, newProgSize, lookahead, time, version);
    }

    /// Bytes that a file holds back in memory, and that go to the medium in one piece, as `VfsLfs2` has it.
    int cacheSize(int blockSize) {
        return Math.min(blockSize, 4 * Math.max(readSize, progSize));
    }

    /// @throws StorageException EINVAL if such blocks cannot be driven like this
    void check(int blockSize, int blockCount) throws StorageException {
        boolean hasRoom = blockSize >= ANY_BLOCK || blockSize >= SMALLEST_BLOCK && blockCount <= MOST_SMALL_BLOCKS;
        boolean isPositive = readSize > 0 && progSize > 0 && lookahead > 0 && hasRoom
                && readSize <= blockSize && progSize <= blockSize;
        if (!isPositive || cacheSize(blockSize) % readSize != 0 || cacheSize(blockSize) % progSize != 0
                || blockSize % cacheSize(blockSize) != 0) {
            throw new StorageException(Errno.EINVAL, "littlefs does not go with blocks of " + blockSize
                    + " bytes, reads of " + readSize + ", programs of " + progSize + ", a lookahead of " + lookahead);
        }
    }
}
