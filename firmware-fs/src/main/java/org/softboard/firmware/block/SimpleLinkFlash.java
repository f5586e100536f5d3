package org.softboard.firmware.block;

import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.FlashChip;

/// The WiPy's internal storage (ports/cc3200, sflash_diskio.c): 384 blocks of 512 bytes in 96 files of 2048 bytes that
/// the network processor keeps on its serial flash, one of them cached. How it lays out its files is not published:
/// here each has a sector of its own from 1 MiB on.
public final class SimpleLinkFlash implements BlockDevice {

    private static final int BLOCK_BYTES = 512;
    private static final int FILE_BYTES = 2048;
    private static final int FILES = 96;
    private static final int FIRST_ADDRESS = 1 << 20;
    private static final int NOTHING = -1;

    private final FlashChip chip;
    private final byte[] cache = new byte[FILE_BYTES];
    private int cachedFile = NOTHING;
    private boolean isDirty;

    /// @param chip the CC3200 module's flash
    public SimpleLinkFlash(FlashChip chip) {
        this.chip = chip;
    }

    @Override
    public int blockSize() {
        return BLOCK_BYTES;
    }

    @Override
    public int blockCount() {
        return FILES * FILE_BYTES / BLOCK_BYTES;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        long start = Blocks.start(this, "read", block, offset, length);
        for (int done = 0; done < length;) {
            int part = part(start + done, length - done);
            System.arraycopy(cache, (int) ((start + done) % FILE_BYTES), into, at + done, part);
            done += part;
        }
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        Blocks.startWhole(this, "write", block, length);
        program(block, 0, from, at, length);
    }

    /// The cache makes this the same as a write.
    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        long start = Blocks.start(this, "program", block, offset, length);
        for (int done = 0; done < length;) {
            int part = part(start + done, length - done);
            System.arraycopy(from, at + done, cache, (int) ((start + done) % FILE_BYTES), part);
            isDirty = true;
            done += part;
        }
    }

    /// Nothing to do: the cache sees to it.
    @Override
    public void erase(int block) throws StorageException {
        Blocks.start(this, "erase", block, 0, BLOCK_BYTES);
    }

    @Override
    public void sync() throws StorageException {
        if (isDirty) {
            int sector = sector(cachedFile);
            chip.erase(sector);
            chip.program(chip.sectorStart(sector), cache, 0, FILE_BYTES);
            isDirty = false;
        }
    }

    /// Brings the file at a place into the cache; gives how many of the bytes that follow are in it.
    private int part(long start, int length) throws StorageException {
        int file = (int) (start / FILE_BYTES);
        if (file != cachedFile) {
            sync();
            cachedFile = NOTHING;
            chip.read(chip.sectorStart(sector(file)), cache, 0, FILE_BYTES);
            cachedFile = file;
        }
        return Math.min(length, FILE_BYTES - (int) (start % FILE_BYTES));
    }

    private int sector(int file) {
        return chip.sectorAt(FIRST_ADDRESS) + file;
    }
}
