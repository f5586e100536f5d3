package org.softboard.firmware.fat;

import java.util.Arrays;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;

/// A device's sectors, one of which is in the window: everything but whole sectors of files goes through it, as in
/// FatFs with `FF_FS_TINY`. So what the device sees, and in which order, is what a board's device sees.
final class Sectors {

    private static final long NONE = -1;

    private final BlockDevice device;
    private final int size;
    private final byte[] window;
    private long shown = NONE;
    private boolean isChanged;
    private long mirroredStart;
    private long mirroredCount;

    Sectors(BlockDevice device) throws FatException {
        this.device = device;
        size = device.blockSize();
        if (size < 512 || size > 4096 || Integer.bitCount(size) != 1) {
            throw new FatException(FatResult.DISK_ERR, "sectors of " + size + " bytes; FAT has 512 to 4096");
        }
        window = new byte[size];
    }

    /// Bytes of a sector.
    int size() {
        return size;
    }

    long count() {
        return device.blockCount();
    }

    boolean isReadOnly() {
        return device.isReadOnly();
    }

    /// The bytes of the sector in the window; whoever changes them says [#changed].
    byte[] window() {
        return window;
    }

    /// The sector in the window.
    long shown() {
        return shown;
    }

    void changed() {
        isChanged = true;
    }

    /// Writes to these sectors, the first allocation table, are repeated behind them.
    void mirror(long start, long count) {
        mirroredStart = start;
        mirroredCount = count;
    }

    void show(long sector) throws FatException {
        if (sector == shown) {
            return;
        }
        flush();
        shown = NONE;
        read(sector, window, 0, 1);
        shown = sector;
    }

    /// Shows a sector without reading it: whoever asks overwrites it.
    void showUnread(long sector) throws FatException {
        flush();
        shown = sector;
    }

    /// As [#showUnread], filled with zeroes.
    void showBlank(long sector) throws FatException {
        showUnread(sector);
        Arrays.fill(window, (byte) 0);
    }

    /// Writes the window back if it was changed.
    void flush() throws FatException {
        if (!isChanged) {
            return;
        }
        write(shown, window, 0, 1);
        isChanged = false;
        if (shown >= mirroredStart && shown - mirroredStart < mirroredCount) {
            write(shown + mirroredCount, window, 0, 1);
        }
    }

    void sync() throws FatException {
        flush();
        try {
            device.sync();
        } catch (StorageException problem) {
            throw failed(problem);
        }
    }

    /// Reads past the window, with what it holds.
    void readThrough(long sector, byte[] into, int at, int count) throws FatException {
        read(sector, into, at, count);
        if (isChanged && shown >= sector && shown - sector < count) {
            System.arraycopy(window, 0, into, at + (int) (shown - sector) * size, size);
        }
    }

    /// Writes past the window, which keeps up.
    void writeThrough(long sector, byte[] from, int at, int count) throws FatException {
        write(sector, from, at, count);
        if (shown >= sector && shown - sector < count) {
            System.arraycopy(from, at + (int) (shown - sector) * size, window, 0, size);
            isChanged = false;
        }
    }

    private void read(long sector, byte[] into, int at, int count) throws FatException {
        try {
            device.read(block(sector), 0, into, at, count * size);
        } catch (StorageException problem) {
            throw failed(problem);
        }
    }

    private void write(long sector, byte[] from, int at, int count) throws FatException {
        try {
            device.write(block(sector), from, at, count * size);
        } catch (StorageException problem) {
            throw failed(problem);
        }
    }

    private int block(long sector) throws FatException {
        if (sector < 0 || sector >= device.blockCount()) {
            throw new FatException(FatResult.DISK_ERR,
                    "sector " + sector + " of a device that has " + device.blockCount());
        }
        return (int) sector;
    }

    private static FatException failed(StorageException problem) {
        return new FatException(FatResult.DISK_ERR, String.valueOf(problem.getMessage()));
    }
}
