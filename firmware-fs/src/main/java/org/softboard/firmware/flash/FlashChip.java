package org.softboard.firmware.flash;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// One flash chip: sectors are erased to ones as a whole, and programming makes ones into zeroes. Addresses count
/// from the chip's first byte.
public final class FlashChip {

    private static final int ERASED = 0xff;

    private final FlashModel model;
    private final StorageClock clock;
    private final byte[] content;
    private final int[] starts;
    private final long[] eraseNanos;
    private final int[] erases;
    private final boolean[] isProtected;

    private @Nullable Random cut;
    private int operationsUntilCut;

    /// A chip as it comes from the factory: erased.
    public FlashChip(FlashModel model, StorageClock clock) {
        this.model = model;
        this.clock = clock;
        content = new byte[model.size()];
        Arrays.fill(content, (byte) ERASED);
        int sectors = model.sectorCount();
        starts = new int[sectors + 1];
        eraseNanos = new long[sectors];
        erases = new int[sectors];
        isProtected = new boolean[sectors];
        int sector = 0;
        for (FlashModel.Sectors run : model.layout()) {
            for (int i = 0; i < run.count(); i++, sector++) {
                starts[sector + 1] = starts[sector] + run.bytes();
                eraseNanos[sector] = run.eraseNanos();
            }
        }
    }

    public FlashModel model() {
        return model;
    }

    public int size() {
        return content.length;
    }

    public int sectorCount() {
        return erases.length;
    }

    /// The sector that an address of the chip is in.
    public int sectorAt(int address) {
        Objects.checkIndex(address, content.length);
        int found = Arrays.binarySearch(starts, address);
        return found >= 0 ? found : -found - 2;
    }

    public int sectorStart(int sector) {
        return starts[Objects.checkIndex(sector, erases.length)];
    }

    public int sectorBytes(int sector) {
        return starts[sector + 1] - sectorStart(sector);
    }

    /// How often a sector has been erased; [FlashModel#endurance] is what it is made for.
    public int erases(int sector) {
        return erases[sector];
    }

    /// The chip refuses to change the sector, or no longer does.
    public void protect(int sector, boolean on) {
        isProtected[sector] = on;
    }

    public void read(int address, byte[] into, int offset, int length) throws StorageException {
        checkRange("read", address, length);
        System.arraycopy(content, address, into, offset, length);
    }

    /// Erases a sector.
    public void erase(int sector) throws StorageException {
        if (sector < 0 || sector >= erases.length) {
            throw new StorageException(Errno.EIO,
                    model.name() + ": erase of sector " + sector + ", the last one is " + (erases.length - 1));
        }
        checkUnprotected("erase", sector);
        int start = starts[sector];
        int length = sectorBytes(sector);
        erases[sector]++;
        clock.spend(eraseNanos[sector]);
        Random fate = powerFails();
        int done = fate == null ? length : fate.nextInt(length);
        Arrays.fill(content, start, start + done, (byte) ERASED);
        if (fate != null) {
            content[start + done] |= (byte) fate.nextInt();
            throw new PowerCut(String.format("erase of sector %d after %d of %d bytes", sector, done, length));
        }
    }

    /// Clears the bits that are zero in the bytes given; ones change nothing.
    public void program(int address, byte[] from, int offset, int length) throws StorageException {
        checkRange("program", address, length);
        if (length == 0) {
            return;
        }
        Objects.checkFromIndexSize(offset, length, from.length);
        for (int sector = sectorAt(address); sector < erases.length && starts[sector] < address + length; sector++) {
            checkUnprotected("program", sector);
        }
        int unit = model.programBytes();
        long units = (address + length - 1) / unit - address / unit + 1;
        clock.spend(units * model.programNanos());
        Random fate = powerFails();
        int done = fate == null ? length : fate.nextInt(length);
        for (int i = 0; i < done; i++) {
            content[address + i] &= from[offset + i];
        }
        if (fate != null) {
            content[address + done] &= (byte) (from[offset + done] | fate.nextInt());
            throw new PowerCut(String.format("program at 0x%06x after %d of %d bytes", address, done, length));
        }
    }

    /// The power fails in the erase or program that follows `operations` more of them, once. How far that one gets
    /// follows from the seed.
    public void cutPowerAfter(int operations, long seed) {
        operationsUntilCut = operations;
        cut = new Random(seed);
    }

    /// A copy of all bytes.
    public byte[] image() {
        return content.clone();
    }

    /// Takes over all bytes, as a production programmer would: no time, no wear.
    public void load(byte[] image) {
        if (image.length != content.length) {
            throw new IllegalArgumentException(
                    model.name() + " holds " + content.length + " bytes, the image has " + image.length);
        }
        System.arraycopy(image, 0, content, 0, image.length);
    }

    private @Nullable Random powerFails() {
        if (cut == null || operationsUntilCut-- > 0) {
            return null;
        }
        Random fate = cut;
        cut = null;
        return fate;
    }

    private void checkRange(String operation, int address, int length) throws StorageException {
        if (address < 0 || length < 0 || address > content.length - length) {
            throw new StorageException(Errno.EIO, String.format("%s: %s of %d bytes at 0x%06x, the chip ends at 0x%06x",
                    model.name(), operation, length, address, content.length));
        }
    }

    private void checkUnprotected(String operation, int sector) throws StorageException {
        if (isProtected[sector]) {
            throw new StorageException(Errno.EIO,
                    model.name() + ": " + operation + " in sector " + sector + ", which is write-protected");
        }
    }
}
