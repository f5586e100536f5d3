package org.softboard.firmware.block;

import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.FlashChip;

/// Flash whose sectors are the blocks, as MicroPython's ESP8266 has it (flashbdev.py): a write erases its sectors
/// first, a program does not.
public final class SectorFlash implements BlockDevice {

    private final FlashChip chip;
    private final int firstSector;
    private final int count;
    private final int blockSize;

    /// @param firstSector first of `count` sectors of one size
    public SectorFlash(FlashChip chip, int firstSector, int count) {
        this.chip = chip;
        this.firstSector = firstSector;
        this.count = count;
        blockSize = chip.sectorBytes(firstSector);
        for (int sector = firstSector; sector < firstSector + count; sector++) {
            if (chip.sectorBytes(sector) != blockSize) {
                throw new IllegalArgumentException("sectors " + firstSector + " and " + sector + " differ in size");
            }
        }
    }

    @Override
    public int blockSize() {
        return blockSize;
    }

    @Override
    public int blockCount() {
        return count;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        chip.read(address(Blocks.start(this, "read", block, offset, length)), into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        Blocks.startWhole(this, "write", block, length);
        for (int done = 0; done < length; done += blockSize) {
            erase(block + done / blockSize);
            program(block + done / blockSize, 0, from, at + done, blockSize);
        }
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        chip.program(address(Blocks.start(this, "program", block, offset, length)), from, at, length);
    }

    @Override
    public void erase(int block) throws StorageException {
        Blocks.start(this, "erase", block, 0, blockSize);
        chip.erase(firstSector + block);
    }

    @Override
    public void sync() {
        // Nothing is held back.
    }

    private int address(long start) {
        return chip.sectorStart(firstSector) + (int) start;
    }
}
