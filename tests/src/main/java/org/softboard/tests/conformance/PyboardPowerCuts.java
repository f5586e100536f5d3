package org.softboard.tests.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.PyboardFlash;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.FlashModel;
import org.softboard.firmware.flash.PowerCut;
import org.softboard.firmware.flash.StorageClock;

/// The power of a pyboard fails. Between two operations of its flash, only what has been written since the last sync is
/// lost. In the midst of one, the sector that is in the cache is lost with all that it had: nothing outside of it, but
/// it may be the one with the allocation table. In any case everything that is then done with the volume ends.
final class PyboardPowerCuts {

    private static final int MOST_OPERATIONS = 24;
    private static final int STEPS = 40;
    private static final long LONGEST_PAUSE = 8_000_000_000L;
    /// Random numbers that begin with seeds close to each other would begin alike.
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final int BLOCK = 512;
    /// Where the partition is in the chip.
    private static final int SEGMENT = 0x4000;
    /// 2000-01-01, as FAT packs it.
    private static final int TIME = 20 << 25 | 1 << 21 | 1 << 16;

    private final byte[] image;
    private final Map<String, byte[]> files;

    private int between;
    private int during;
    private int lostFiles;
    private int lostVolumes;

    PyboardPowerCuts() throws StorageException {
        var chip = new FlashChip(FlashModel.STM32F405, StorageClock.STILL);
        var flash = new PyboardFlash(chip, StorageClock.STILL);
        FatFormat.format(flash, FatFormat.Place.FIRST_PARTITION, false, TIME);
        files = FileWorkload.prepare(mount(flash), new Random(1));
        flash.sync();
        image = chip.image();
    }

    /// Time that passes when the program lets it.
    private static final class Hand implements StorageClock {

        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void spend(long nanos) {
            now += nanos;
        }
    }

    /// Cuts the power so many times; a loss that there must not be is an error that names its seed.
    void run(int count, long seed) {
        int before = between + during;
        for (long i = seed; between + during < before + count; i++) {
            try {
                cut(new Random(i * SPREAD));
            } catch (StorageException | RuntimeException | Error problem) {
                throw new AssertionError("seed " + i, problem);
            }
        }
    }

    /// How many cuts were not in the midst of an operation.
    int between() {
        return between;
    }

    String report() {
        return between + " cuts between operations, nothing lost but what was not yet synced; " + during
                + " in one, which lost a sector: " + lostFiles + " files were damaged, " + lostVolumes
                + " volumes could not be mounted";
    }

    private void cut(Random random) throws StorageException {
        var clock = new Hand();
        var chip = new FlashChip(FlashModel.STM32F405, clock);
        chip.load(image);
        var flash = new PyboardFlash(chip, clock);
        if (random.nextBoolean()) {
            chip.cutPowerAfter(random.nextInt(MOST_OPERATIONS), random.nextLong());
        }
        var work = new FileWorkload(mount(flash), random, files);
        Map<String, byte[]> synced = new TreeMap<>(files);
        boolean isCut = false;
        try {
            for (int i = random.nextInt(STEPS); i >= 0; i--) {
                work.step();
                if (random.nextInt(10) == 0) {
                    flash.sync();
                    synced = new TreeMap<>(work.settled());
                }
                clock.spend(random.nextLong(LONGEST_PAUSE));
                flash.poll();
            }
        } catch (PowerCut cut) {
            isCut = true;
        }
        if (isCut || flash.isInCacheOnly()) {
            during++;
            verifyDuring(chip, flash, work);
        } else {
            between++;
            synced.entrySet().removeIf(file -> work.settled().get(file.getKey()) != file.getValue());
            refuse(FileWorkload.verify(mount(new RamDevice(BLOCK, partition(reborn(chip)))), synced, List.of("")));
        }
    }

    /// What the cache had would have been everything; what the flash has lacks one sector of it at most.
    private void verifyDuring(FlashChip chip, PyboardFlash flash, FileWorkload work) throws StorageException {
        byte[] whole = partition(flash);
        byte[] torn = partition(reborn(chip));
        verifyOneSector(chip, whole, torn);
        refuse(FileWorkload.verify(mount(new RamDevice(BLOCK, whole)), work.settled(), work.directories()));
        try {
            FileSystem volume = mount(new RamDevice(BLOCK, torn));
            for (Map.Entry<String, byte[]> file : work.settled().entrySet()) {
                lostFiles += isWhole(volume, file.getKey(), file.getValue()) ? 0 : 1;
            }
            FileWorkload.verify(volume, Map.of(), work.directories());
        } catch (StorageException lost) {
            lostVolumes++;
        }
    }

    private static boolean isWhole(FileSystem volume, String path, byte[] content) {
        try {
            return Arrays.equals(content, FileWorkload.read(volume, path));
        } catch (StorageException lost) {
            return false;
        }
    }

    private static void verifyOneSector(FlashChip chip, byte[] whole, byte[] torn) {
        int first = Arrays.mismatch(whole, torn);
        for (int at = Math.max(first, 0); at < whole.length; at++) {
            if (whole[at] != torn[at] && chip.sectorAt(SEGMENT + at) != chip.sectorAt(SEGMENT + first)) {
                throw new AssertionError("more than a sector is lost");
            }
        }
    }

    private static void refuse(String problem) {
        if (!problem.isEmpty()) {
            throw new AssertionError(problem);
        }
    }

    /// The flash of a board that is switched on again.
    private static PyboardFlash reborn(FlashChip chip) {
        return new PyboardFlash(chip, StorageClock.STILL);
    }

    private static byte[] partition(BlockDevice flash) throws StorageException {
        byte[] bytes = new byte[(flash.blockCount() - PyboardFlash.PARTITION_START) * BLOCK];
        flash.read(PyboardFlash.PARTITION_START, 0, bytes, 0, bytes.length);
        return bytes;
    }

    private static FileSystem mount(BlockDevice device) throws StorageException {
        return FatVolume.mount(device, 0, () -> TIME, FatVolume.LONGEST_NAME);
    }
}
