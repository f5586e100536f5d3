package org.softboard.firmware.littlefs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// How a volume was made ("LFS_TYPE_SUPERBLOCK" of SPEC.md). A limit of 0 says nothing.
record Superblock(int version, int blockSize, int blockCount, int nameMax, int fileMax, int attributeMax) {

    static final byte[] MAGIC = "littlefs".getBytes(StandardCharsets.US_ASCII);
    static final int BYTES = 24;

    /// The driver's own limits, as LFS_NAME_MAX, LFS_FILE_MAX and LFS_ATTR_MAX.
    static final int NAME_MAX = 255;
    static final int FILE_MAX = Integer.MAX_VALUE;
    static final int ATTRIBUTE_MAX = Tag.MAX_LENGTH;

    /// Where it is in block 0, if that is whole: behind the revision and the first tag with the magic.
    private static final int MAGIC_OFFSET = 8;

    static boolean isIn(Metadata pair) {
        return pair.count() > 0 && pair.nodes().get(0).type() == Tag.SUPERBLOCK
                && Arrays.equals(pair.nodes().get(0).name(), MAGIC);
    }

    static Superblock read(byte[] bytes) {
        byte[] whole = Arrays.copyOf(bytes, BYTES);
        return new Superblock(Words.little(whole, 0), Words.little(whole, 4), Words.little(whole, 8),
                Words.little(whole, 12), Words.little(whole, 16), Words.little(whole, 20));
    }

    /// The superblock at the beginning of a block's log, unchecked; null if there is none.
    static @Nullable Superblock peek(byte[] block) {
        int at = MAGIC_OFFSET + MAGIC.length + Tag.BYTES;
        boolean isHere = block.length >= at + BYTES && Arrays.equals(MAGIC, 0, MAGIC.length, block, MAGIC_OFFSET,
                MAGIC_OFFSET + MAGIC.length);
        return isHere ? read(Arrays.copyOfRange(block, at, at + BYTES)) : null;
    }

    byte[] bytes() {
        return Words.bytes(version, blockSize, blockCount, nameMax, fileMax, attributeMax);
    }

    /// @throws StorageException EINVAL if it does not describe what this driver can drive on this medium
    void check(Medium medium, int newestVersion) throws StorageException {
        if (version >>> 16 != newestVersion >>> 16 || (version & 0xffff) > (newestVersion & 0xffff)) {
            throw invalid("version " + (version >>> 16) + "." + (version & 0xffff));
        }
        if (blockSize != medium.blockSize || blockCount != medium.blockCount) {
            throw invalid(Integer.toUnsignedString(blockCount) + " blocks of " + Integer.toUnsignedString(blockSize)
                    + " bytes, the device has " + medium.blockCount + " of " + medium.blockSize);
        }
        if (isOver(nameMax, NAME_MAX) || isOver(fileMax, FILE_MAX) || isOver(attributeMax, ATTRIBUTE_MAX)) {
            throw invalid("limits that are too high");
        }
    }

    private static boolean isOver(int value, int limit) {
        return Integer.compareUnsigned(value, limit) > 0;
    }

    private static StorageException invalid(String what) {
        return new StorageException(Errno.EINVAL, "the superblock says " + what);
    }
}
