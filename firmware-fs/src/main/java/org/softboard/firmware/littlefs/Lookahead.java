package org.softboard.firmware.littlefs;

import java.util.Arrays;
import org.softboard.firmware.error.StorageException;

/// Finds free blocks: a bitmap of a window of the medium, which moves on when it has been used up. What is free is
/// not stored anywhere, but found by visiting all that is in use.
final class Lookahead {

    /// What a full medium gives.
    static final int NONE = -1;

    private final Volume volume;
    private final int blockCount;
    private final boolean[] used;
    private int start;
    private int next;
    private int size;
    /// Blocks to be looked at before the medium is full. Those handed out since the last checkpoint may not be
    /// reachable yet, so they must not be looked at again.
    private int untilFull;

    Lookahead(Volume volume, int bytes, int blockCount) {
        this.volume = volume;
        this.blockCount = blockCount;
        used = new boolean[(int) Math.min(8L * bytes, blockCount)];
        checkpoint();
    }

    /// On a medium that has nothing.
    void startEmpty() {
        size = used.length;
    }

    /// Boots differ in where they begin, so that all blocks wear.
    void startAt(int block) {
        start = block;
    }

    /// Everything handed out until now is reachable, or was given up.
    void checkpoint() {
        untilFull = blockCount;
    }

    /// A block that is not in use, or [#NONE].
    int take() throws StorageException {
        while (true) {
            while (next < size) {
                int found = next++;
                untilFull--;
                if (!used[found]) {
                    skipUsed();
                    return (start + found) % blockCount;
                }
            }
            if (untilFull <= 0) {
                return NONE;
            }
            scan();
        }
    }

    /// Used blocks behind one that was handed out are looked at with it, so that the next scan begins behind them.
    private void skipUsed() {
        while (next < size && used[next]) {
            next++;
            untilFull--;
        }
    }

    private void scan() throws StorageException {
        start = (start + next) % blockCount;
        next = 0;
        size = 0;
        Arrays.fill(used, false);
        volume.forEachReserved(this::mark);
        size = Math.min(used.length, untilFull);
    }

    private void mark(int block) {
        int place = Math.floorMod(block - start, blockCount);
        if (place < used.length) {
            used[place] = true;
        }
    }
}
