package org.softboard.firmware.littlefs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Reads metadata pairs: finds the newer block, follows its log as far as there are whole commits, and sees whether
/// the block is erased behind them ("Directories / Metadata pairs" of SPEC.md).
final class LogReader {

    private static final int REVISION_BYTES = 4;
    private static final int CRC_BYTES = 4;
    private static final int NONE = -1;

    private final Medium medium;
    private final int version;
    private final byte[] bytes;
    private int block;
    private int loaded;
    private int seed;

    LogReader(Medium medium, int version) {
        this.medium = medium;
        this.version = version;
        bytes = new byte[medium.blockSize];
    }

    /// A number that depends on everything that was read until now.
    int seed() {
        return seed;
    }

    /// @throws StorageException EILSEQ if neither block has a whole commit
    Metadata read(Pair pair) throws StorageException {
        if (isOutside(pair.first()) || isOutside(pair.second())) {
            throw new StorageException(Errno.EILSEQ, "something points to a metadata pair "
                    + Integer.toUnsignedString(pair.first()) + ", " + Integer.toUnsignedString(pair.second())
                    + " of " + medium.blockCount + " blocks");
        }
        boolean isSecondNewer = revision(pair.second()) - revision(pair.first()) > 0;
        Pair ordered = isSecondNewer ? pair.swapped() : pair;
        Metadata newer = readBlock(ordered);
        Metadata found = newer != null ? newer : readBlock(ordered.swapped());
        if (found == null) {
            throw new Metadata(pair).corrupt("has no whole commit");
        }
        return found;
    }

    private boolean isOutside(int number) {
        return number < 0 || number >= medium.blockCount;
    }

    private int revision(int number) throws StorageException {
        open(number);
        return load(REVISION_BYTES) ? Words.little(bytes, 0) : 0;
    }

    /// The pair as its first block has it; null if there is no whole commit in it.
    private @Nullable Metadata readBlock(Pair pair) throws StorageException {
        open(pair.first());
        Metadata metadata = new Metadata(pair);
        if (!load(REVISION_BYTES)) {
            return null;
        }
        metadata.revision = Words.little(bytes, 0);
        findEnd(metadata);
        if (metadata.end == 0) {
            return null;
        }
        int previous = Tag.BEFORE_FIRST;
        int offset = REVISION_BYTES;
        while (offset < metadata.end) {
            int tag = Words.big(bytes, offset) ^ previous;
            int data = offset + Tag.BYTES;
            offset = data + Tag.length(tag);
            if (Tag.isCrc(tag)) {
                previous = afterCrc(tag);
            } else {
                metadata.apply(tag, Arrays.copyOfRange(bytes, data, offset));
                previous = tag;
            }
        }
        return metadata;
    }

    /// Checks commit after commit, and notes where the last whole one ends.
    private void findEnd(Metadata metadata) throws StorageException {
        int commit = 0;
        int previous = Tag.BEFORE_FIRST;
        int offset = REVISION_BYTES;
        int forwardCrc = NONE;
        int lastForwardCrc = NONE;
        while (load(offset + Tag.BYTES)) {
            int tag = Words.big(bytes, offset) ^ previous;
            int data = offset + Tag.BYTES;
            int next = data + Tag.length(tag);
            if (!Tag.isValid(tag) || !load(next)) {
                break;
            }
            previous = tag;
            if (Tag.isCrc(tag)) {
                int crc = Words.crc(bytes, commit, data - commit);
                if (next - data < CRC_BYTES || crc != Words.little(bytes, data)) {
                    break;
                }
                seed = Integer.rotateLeft(seed, 1) ^ crc;
                previous = afterCrc(tag);
                commit = next;
                metadata.end = next;
                metadata.lastTag = previous;
                lastForwardCrc = forwardCrc;
                forwardCrc = NONE;
            } else if (Tag.type(tag) == Tag.FORWARD_CRC && next - data >= 2 * Integer.BYTES) {
                forwardCrc = data;
            }
            offset = next;
        }
        metadata.isErased = metadata.end > 0 && isErased(metadata, lastForwardCrc);
    }

    /// Whether another commit can be programmed behind the last one. From version 2.1 on that says itself what is there
    /// if nobody has tried to.
    private boolean isErased(Metadata metadata, int forwardCrc) throws StorageException {
        int end = metadata.end;
        if (end % medium.progSize != 0 || !load(end + Tag.BYTES)
                || Tag.isValid(Words.big(bytes, end) ^ metadata.lastTag)) {
            return false;
        }
        if (version < Options.VERSION_2_1) {
            return true;
        }
        int length = forwardCrc == NONE ? NONE : Words.little(bytes, forwardCrc);
        return length >= 0 && length <= bytes.length - end && load(end + length)
                && Words.crc(bytes, end, length) == Words.little(bytes, forwardCrc + Integer.BYTES);
    }

    /// A checksum's tag decides which valid bit the tags after it have.
    private static int afterCrc(int tag) {
        return tag ^ (Tag.chunk(tag) & 1) << 31;
    }

    private void open(int number) {
        block = number;
        loaded = 0;
    }

    /// Has the block's first bytes ready; false if it does not have so many, or they cannot be read.
    private boolean load(int end) throws StorageException {
        if (end > bytes.length) {
            return false;
        }
        while (loaded < end) {
            try {
                medium.read(block, loaded, bytes, loaded, medium.cacheSize);
            } catch (StorageException failure) {
                if (failure.errno() == Errno.EILSEQ) {
                    return false;
                }
                throw failure;
            }
            loaded += medium.cacheSize;
        }
        return true;
    }
}
