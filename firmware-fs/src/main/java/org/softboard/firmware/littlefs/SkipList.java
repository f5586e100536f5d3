package org.softboard.firmware.littlefs;

import java.util.function.IntConsumer;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// The blocks of a file that is not inline, last one first ("CTZ skip-lists" of littlefs's DESIGN.md): block n begins
/// with a pointer to block n - 2^k for every 2^k that divides n, and block 0 with none.
final class SkipList {

    private final Medium medium;
    /// What most of the blocks hold on average: with n blocks there are less than 2n pointers.
    private final int perBlock;

    SkipList(Medium medium) {
        this.medium = medium;
        perBlock = medium.blockSize - 2 * Integer.BYTES;
    }

    /// Which block of a file a position is in.
    int index(int position) {
        int guess = position / perBlock;
        return guess == 0 ? 0 : (position - Integer.BYTES * (Integer.bitCount(guess - 1) + 2)) / perBlock;
    }

    /// Where a position is in its block.
    int offset(int position) {
        int index = index(position);
        return position - perBlock * index - Integer.BYTES * Integer.bitCount(index);
    }

    /// How many pointers a block begins with.
    static int pointers(int index) {
        return index == 0 ? 0 : Integer.numberOfTrailingZeros(index) + 1;
    }

    /// The index of a file's last block; -1 if it is empty.
    ///
    /// @throws StorageException EILSEQ if the medium is too small for such a file
    int lastIndex(int size) throws StorageException {
        int last = size == 0 ? -1 : index(size - 1);
        if (size < 0 || last >= medium.blockCount) {
            throw new StorageException(Errno.EILSEQ, "a file of " + Integer.toUnsignedString(size)
                    + " bytes cannot lie in " + medium.blockCount + " blocks");
        }
        return last;
    }

    /// The block in which a position of a file is.
    int find(int head, int size, int position) throws StorageException {
        int block = head;
        int current = index(size - 1);
        int target = index(position);
        while (current > target) {
            int distance = 31 - Integer.numberOfLeadingZeros(current - target);
            int skip = Math.min(distance, Integer.numberOfTrailingZeros(current));
            block = medium.readWord(block, Integer.BYTES * skip);
            current -= 1 << skip;
        }
        return block;
    }

    /// Writes the pointers of a new block, which follows the one given.
    void putPointers(int index, int before, byte[] into) throws StorageException {
        int block = before;
        int count = pointers(index);
        for (int i = 0; i < count; i++) {
            Words.putLittle(into, Integer.BYTES * i, block);
            if (i < count - 1) {
                block = medium.readWord(block, Integer.BYTES * i);
            }
        }
    }

    /// Gives the block with the index given, and all before it.
    void forEach(int head, int lastIndex, IntConsumer visitor) throws StorageException {
        int block = head;
        byte[] pointers = new byte[2 * Integer.BYTES];
        for (int index = lastIndex; index >= 0; index--) {
            visitor.accept(block);
            if (index == 0) {
                return;
            }
            if (index % 2 == 0) {
                // An even block points to the two before it: the odd one need not be read.
                medium.read(block, 0, pointers, 0, pointers.length);
                visitor.accept(Words.little(pointers, 0));
                block = Words.little(pointers, Integer.BYTES);
                index--;
            } else {
                block = medium.readWord(block, 0);
            }
        }
    }
}
