package org.softboard.firmware.littlefs;

import java.util.Arrays;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Builds one commit, and programs it when it is whole.
final class LogWriter {

    private static final int CRC_BYTES = 4;
    private static final int ERASED = 0xff;
    /// A checksum with its tag, and the tag for what comes behind.
    private static final int ENDING = 5 * Integer.BYTES;

    private final Medium medium;
    private final boolean hasForwardCrc;
    private final byte[] bytes;
    private int block;
    private int begin;
    private int at;
    private int previous;

    LogWriter(Medium medium, int version) {
        this.medium = medium;
        hasForwardCrc = version >= Options.VERSION_2_1;
        bytes = new byte[medium.blockSize];
    }

    /// Goes on in a block that has commits.
    void append(int toBlock, int end, int lastTag) {
        block = toBlock;
        begin = end;
        at = end;
        previous = lastTag;
    }

    /// Begins a block anew.
    void start(int toBlock, int revision) {
        append(toBlock, 0, Tag.BEFORE_FIRST);
        Words.putLittle(bytes, 0, revision);
        at = Integer.BYTES;
    }

    /// @return false if it has no room
    boolean put(int tag, byte[] data) {
        if (at + Tag.BYTES + data.length > medium.blockSize - Tag.BYTES - CRC_BYTES) {
            return false;
        }
        putTag(tag);
        System.arraycopy(data, 0, bytes, at, data.length);
        at += data.length;
        return true;
    }

    /// @return false if they do not all have room
    boolean put(Changes changes) {
        for (Changes.Change change : changes) {
            if (!put(change.tag(), change.data())) {
                return false;
            }
        }
        return true;
    }

    /// @return false if it has no room
    boolean put(Delta delta) {
        return delta.isZero() || put(Tag.of(Tag.MOVE_STATE, Tag.NO_ID, Delta.BYTES), delta.bytes());
    }

    /// Ends the commit and puts it on the medium.
    ///
    /// @return false if the block is bad
    boolean finish() throws StorageException {
        int end = Words.alignUp(Math.min(at + ENDING, medium.blockSize), medium.progSize);
        int commit = begin;
        while (at < end) {
            int next = nextCommit(end);
            int flip = 0;
            if (next == end && next <= medium.blockSize - medium.progSize) {
                byte[] behind = behind(next);
                flip = behind[0] < 0 ? 0 : 1;
                if (hasForwardCrc) {
                    putForwardCrc(behind);
                }
            }
            putTag(Tag.of(Tag.CRC + flip, Tag.NO_ID, next - at - Tag.BYTES));
            Words.putLittle(bytes, at, Words.crc(bytes, commit, at - commit));
            Arrays.fill(bytes, at + CRC_BYTES, next, (byte) ERASED);
            previous ^= flip << 31;
            at = next;
            commit = next;
        }
        boolean isGood = medium.program(block, begin, bytes, begin, end - begin);
        medium.sync();
        return isGood;
    }

    int end() {
        return at;
    }

    int lastTag() {
        return previous;
    }

    private void putTag(int tag) {
        Words.putBig(bytes, at, tag ^ previous);
        previous = tag;
        at += Tag.BYTES;
    }

    /// Where the padding of this checksum ends. One tag's is limited, so that large units take several commits.
    private int nextCommit(int end) {
        int longest = at + Tag.BYTES + Tag.MAX_LENGTH;
        return longest >= end ? end : Math.min(longest, end - ENDING);
    }

    /// What the next commit will be programmed over.
    private byte[] behind(int offset) throws StorageException {
        byte[] behind = new byte[medium.progSize];
        Arrays.fill(behind, (byte) ERASED);
        try {
            medium.read(block, offset, behind, 0, behind.length);
        } catch (StorageException failure) {
            if (failure.errno() != Errno.EILSEQ) {
                throw failure;
            }
        }
        return behind;
    }

    private void putForwardCrc(byte[] behind) {
        putTag(Tag.of(Tag.FORWARD_CRC, Tag.NO_ID, 2 * Integer.BYTES));
        Words.putLittle(bytes, at, behind.length);
        Words.putLittle(bytes, at + Integer.BYTES, Words.crc(behind, 0, behind.length));
        at += 2 * Integer.BYTES;
    }
}
