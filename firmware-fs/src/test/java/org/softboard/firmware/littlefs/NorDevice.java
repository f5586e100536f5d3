package org.softboard.firmware.littlefs;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.PowerCut;

/// NOR flash: what is programmed must be erased. Its power can fail in the middle of a program or an erase, and blocks
/// can be bad, which shows in what is read back, or is said.
final class NorDevice implements BlockDevice {

    private static final int PROGRAM_UNIT = 16;

    private final RamDevice medium;
    private final Set<Integer> silentlyBad = new HashSet<>();
    private final Set<Integer> openlyBad = new HashSet<>();
    private boolean isStrict = true;
    private Random fate = new Random(0);
    private int changesUntilCut = Integer.MAX_VALUE;
    private int changes;

    NorDevice(int blockSize, int blockCount) {
        medium = new RamDevice(blockSize, blockCount);
    }

    /// Erased bytes need not be programmed only once: version 2.0 cannot see what a power cut left.
    NorDevice lenient() {
        isStrict = false;
        return this;
    }

    byte[] content() {
        return medium.content();
    }

    int changes() {
        return changes;
    }

    void cutAfter(int number, Random random) {
        changesUntilCut = number;
        fate = random;
    }

    void powerOn() {
        changesUntilCut = Integer.MAX_VALUE;
    }

    void wearOut(int block, boolean says) {
        (says ? openlyBad : silentlyBad).add(block);
    }

    @Override
    public int blockSize() {
        return medium.blockSize();
    }

    @Override
    public int blockCount() {
        return medium.blockCount();
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        medium.read(block, offset, into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length) {
        throw new AssertionError("littlefs does not write whole blocks");
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        refuseBad(block);
        int start = block * blockSize() + offset;
        for (int i = 0; i < length && isStrict; i++) {
            if (content()[start + i] != -1 && !silentlyBad.contains(block)) {
                throw new AssertionError("byte " + (offset + i) + " of block " + block + " is not erased");
            }
        }
        boolean cut = changesUntilCut-- == 0;
        changes++;
        int done = cut ? PROGRAM_UNIT * fate.nextInt(length / PROGRAM_UNIT) : length;
        for (int i = 0; i < done; i++) {
            content()[start + i] &= from[at + i];
        }
        if (silentlyBad.contains(block)) {
            content()[start] ^= 1;
        }
        if (cut) {
            int some = fate.nextInt();
            for (int i = done; i < done + PROGRAM_UNIT; i++) {
                content()[start + i] &= (byte) (from[at + i] | fate.nextInt() & some);
            }
            throw new PowerCut("program of block " + block);
        }
    }

    @Override
    public void erase(int block) throws StorageException {
        refuseBad(block);
        boolean cut = changesUntilCut-- == 0;
        changes++;
        int start = block * blockSize();
        int from = cut ? fate.nextInt(blockSize()) : 0;
        int to = cut ? from + fate.nextInt(blockSize() - from) : blockSize();
        Arrays.fill(content(), start + from, start + to, (byte) -1);
        if (cut) {
            throw new PowerCut("erase of block " + block);
        }
    }

    @Override
    public void sync() {
        // Nothing is held back.
    }

    private void refuseBad(int block) throws StorageException {
        if (openlyBad.contains(block)) {
            throw new StorageException(Errno.EILSEQ, "block " + block + " is bad");
        }
    }
}
