package org.softboard.firmware.block;

import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.StorageClock;

/// An SD card: 512-byte blocks with a controller that hides what is behind them, here other blocks. Commands and
/// blocks take the time of a middling card on a four-bit bus.
public final class SdCard implements BlockDevice {

    /// Larger cards count in blocks: SDHC and SDXC.
    private static final long LARGEST_STANDARD_BLOCKS = 1L << 22;
    private static final long POWER_ON_NANOS = 20_000_000;
    private static final long COMMAND_NANOS = 200_000;
    private static final long READ_BLOCK_NANOS = 50_000;
    private static final long WRITE_BLOCK_NANOS = 250_000;
    private static final int BLOCK_BYTES = 512;

    private final BlockDevice medium;
    private final StorageClock clock;

    /// @param medium 512-byte blocks
    public SdCard(BlockDevice medium, StorageClock clock) {
        if (medium.blockSize() != BLOCK_BYTES) {
            throw new IllegalArgumentException("an SD card has blocks of 512 bytes, not " + medium.blockSize());
        }
        this.medium = medium;
        this.clock = clock;
    }

    /// The card gets power and says what it is.
    public void powerOn() {
        clock.spend(POWER_ON_NANOS);
    }

    public boolean isHighCapacity() {
        return medium.blockCount() > LARGEST_STANDARD_BLOCKS;
    }

    @Override
    public int blockSize() {
        return BLOCK_BYTES;
    }

    @Override
    public int blockCount() {
        return medium.blockCount();
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        Blocks.start(this, "read", block, offset, length);
        clock.spend(COMMAND_NANOS + blocks(offset + length) * READ_BLOCK_NANOS);
        medium.read(block, offset, into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        Blocks.startWhole(this, "write", block, length);
        clock.spend(COMMAND_NANOS + blocks(length) * WRITE_BLOCK_NANOS);
        medium.write(block, from, at, length);
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        Blocks.start(this, "program", block, offset, length);
        clock.spend(COMMAND_NANOS + blocks(offset + length) * WRITE_BLOCK_NANOS);
        medium.program(block, offset, from, at, length);
    }

    @Override
    public void erase(int block) throws StorageException {
        medium.erase(block);
    }

    @Override
    public void sync() throws StorageException {
        medium.sync();
    }

    @Override
    public boolean isReadOnly() {
        return medium.isReadOnly();
    }

    private static long blocks(int bytes) {
        return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
    }
}
