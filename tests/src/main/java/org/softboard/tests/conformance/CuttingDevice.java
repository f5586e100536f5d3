package org.softboard.tests.conformance;

import java.util.Random;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.PowerCut;

/// Whole blocks whose power fails at a write: of that one, some bytes from the beginning arrive, or none.
final class CuttingDevice implements BlockDevice {

    private final BlockDevice medium;
    private final Random random;
    private int writesLeft;

    CuttingDevice(BlockDevice medium, int writesLeft, Random random) {
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
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        medium.read(block, offset, into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        if (writesLeft-- > 0) {
            medium.write(block, from, at, length);
            return;
        }
        writesLeft = 0;
        byte[] torn = new byte[length];
        medium.read(block, 0, torn, 0, length);
        System.arraycopy(from, at, torn, 0, random.nextBoolean() ? 0 : random.nextInt(length));
        medium.write(block, torn, 0, length);
        throw new PowerCut("write of block " + block);
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        throw new StorageException(Errno.EINVAL, "only whole blocks are written");
    }

    @Override
    public void erase(int block) throws StorageException {
        medium.erase(block);
    }

    @Override
    public void sync() throws StorageException {
        medium.sync();
    }
}
