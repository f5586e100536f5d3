package org.softboard.firmware.block;

import java.util.Random;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.PowerCut;

/// Blocks in an array whose power fails at a write: of that one, some bytes from the beginning arrive, or none.
public final class CuttingDevice implements BlockDevice {

    private final RamDevice medium;
    private final Random random;
    private int writesLeft;

    public CuttingDevice(RamDevice medium, int writesLeft, Random random) {
        this.medium = medium;
        this.writesLeft = writesLeft;
        this.random = random;
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
    public void read(int block, int offset, byte[] into, int at, int length)
            throws StorageException {
        medium.read(block, offset, into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length)
            throws StorageException {
        program(block, 0, from, at, length);
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length)
            throws StorageException {
        if (writesLeft-- > 0) {
            medium.program(block, offset, from, at, length);
            return;
        }
        medium.program(block, offset, from, at, random.nextBoolean() ? 0 : random.nextInt(length));
        writesLeft = 0;
        throw new PowerCut("write of block " + block);
    }

    @Override
    public void erase(int block) throws StorageException {
        medium.erase(block);
    }

    @Override
    public void sync() {
        // The array is the medium.
    }
}
