package org.softboard.firmware.block;

import java.util.Arrays;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.StorageClock;

/// The pyboard's storage as its firmware offers it (ports/stm32/storage.c, flashbdev.c): 512-byte blocks, of which
/// block 0 is a partition table made up on the spot and those from 0x100 on lie in flash.
///
///     block 0        one FAT12 partition: 224 blocks from block 256 on
///     blocks 1..255  read as zeroes, writes are ignored
///     blocks 256..   flash from 0x08004000 on, sectors 1 to 4: 112 KiB
///
/// One sector is cached: it is erased at the first poll after a write, and programmed when five seconds have passed
/// without another, when another sector is written, or at a sync. In between, the sector exists in the cache alone.
public final class PyboardFlash implements BlockDevice {

    /// Every how many nanoseconds the firmware polls (a tick of 512 ms).
    public static final long POLL_NANOS = 512_000_000;

    /// The block at which the partition begins.
    public static final int PARTITION_START = 0x100;

    private static final int BLOCK_BYTES = 512;
    private static final int SEGMENT_ADDRESS = 0x4000;
    private static final int SEGMENT_BLOCKS = (112 << 10) / BLOCK_BYTES;
    private static final int CACHE_BYTES = 64 << 10;
    private static final long IDLE_NANOS = 5_000_000_000L;
    private static final int NOTHING = -1;

    private final FlashChip chip;
    private final StorageClock clock;
    private final byte[] cache = new byte[CACHE_BYTES];
    private int cachedSector = NOTHING;
    private boolean isDirty;
    private boolean isErased;
    private long lastWrite;

    /// @param chip an STM32F405's flash
    public PyboardFlash(FlashChip chip, StorageClock clock) {
        this.chip = chip;
        this.clock = clock;
    }

    /// The cache holds what the flash does not: the red LED is on.
    public boolean isDirty() {
        return isDirty;
    }

    /// The cached sector has been erased, and exists in the cache alone.
    public boolean isInCacheOnly() {
        return isErased;
    }

    /// What the firmware does every [#POLL_NANOS] in its flash interrupt: a step of writing back.
    public void poll() throws StorageException {
        if (!isDirty) {
            return;
        }
        if (!isErased) {
            chip.erase(cachedSector);
            isErased = true;
        } else if (clock.now() - lastWrite >= IDLE_NANOS) {
            programCache();
        }
    }

    @Override
    public void sync() throws StorageException {
        if (isDirty) {
            if (!isErased) {
                chip.erase(cachedSector);
                isErased = true;
            }
            programCache();
        }
    }

    @Override
    public int blockSize() {
        return BLOCK_BYTES;
    }

    @Override
    public int blockCount() {
        return PARTITION_START + SEGMENT_BLOCKS;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        long start = Blocks.start(this, "read", block, offset, length);
        for (int done = 0; done < length;) {
            int here = (int) ((start + done) / BLOCK_BYTES);
            int within = (int) ((start + done) % BLOCK_BYTES);
            int part = Math.min(length - done, BLOCK_BYTES - within);
            readPart(here, within, into, at + done, part);
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
            int here = (int) ((start + done) / BLOCK_BYTES);
            int within = (int) ((start + done) % BLOCK_BYTES);
            int part = Math.min(length - done, BLOCK_BYTES - within);
            if (here >= PARTITION_START) {
                int address = address(here) + within;
                makeDirty(chip.sectorAt(address));
                System.arraycopy(from, at + done, cache, address - chip.sectorStart(cachedSector), part);
            }
            done += part;
        }
    }

    /// Nothing to do: the cache sees to it.
    @Override
    public void erase(int block) throws StorageException {
        Blocks.start(this, "erase", block, 0, BLOCK_BYTES);
    }

    private void readPart(int block, int within, byte[] into, int at, int length) throws StorageException {
        if (block == 0) {
            System.arraycopy(partitionTable(), within, into, at, length);
        } else if (block < PARTITION_START) {
            Arrays.fill(into, at, at + length, (byte) 0);
        } else {
            int address = address(block) + within;
            if (chip.sectorAt(address) == cachedSector) {
                System.arraycopy(cache, address - chip.sectorStart(cachedSector), into, at, length);
            } else {
                chip.read(address, into, at, length);
            }
        }
    }

    private void makeDirty(int sector) throws StorageException {
        if (sector != cachedSector) {
            sync();
            if (chip.sectorBytes(sector) > CACHE_BYTES) {
                throw new StorageException(Errno.EIO, "sector " + sector + " is larger than the cache");
            }
            chip.read(chip.sectorStart(sector), cache, 0, chip.sectorBytes(sector));
            cachedSector = sector;
        }
        isDirty = true;
        lastWrite = clock.now();
    }

    private void programCache() throws StorageException {
        chip.program(chip.sectorStart(cachedSector), cache, 0, chip.sectorBytes(cachedSector));
        isDirty = false;
        isErased = false;
    }

    private static int address(int block) {
        return SEGMENT_ADDRESS + (block - PARTITION_START) * BLOCK_BYTES;
    }

    private byte[] partitionTable() {
        return PartitionTable.single(PartitionTable.FAT12, PARTITION_START, SEGMENT_BLOCKS);
    }
}
