package org.softboard.tests.conformance;

import static org.softboard.firmware.block.LittleEndian.get16;
import static org.softboard.firmware.block.LittleEndian.getUnsigned32;
import static org.softboard.firmware.block.LittleEndian.put16;
import static org.softboard.firmware.block.LittleEndian.put32;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.flash.PowerCut;

/// The power fails at any write to a FAT volume, which arrives in part or not at all: the volume mounts, and all files
/// are there as they were, but for those that were being changed.
public final class PowerCuts {

    private static final int SECTOR = 512;
    private static final int MOST_WRITES = 60;
    private static final int STEPS = 20;
    /// 2000-01-01, as FAT packs it.
    private static final int TIME = 20 << 25 | 1 << 21 | 1 << 16;

    /// A kind of volume.
    public enum Kind {

        FAT12(224, false, false), FAT16(9000, false, false), FAT32(70_000, true, false),
        TWO_TABLES(224, false, true), FAT32_TWO_TABLES(70_000, true, true);

        private final int sectors;
        private final boolean isFat32;
        private final boolean hasTwoTables;

        Kind(int sectors, boolean isFat32, boolean hasTwoTables) {
            this.sectors = sectors;
            this.isFat32 = isFat32;
            this.hasTwoTables = hasTwoTables;
        }
    }

    private final byte[] image;
    private final Map<String, byte[]> files;

    public PowerCuts(Kind kind) throws StorageException {
        var device = new RamDevice(SECTOR, new byte[kind.sectors * SECTOR]);
        FatFormat.format(device, FatFormat.Place.WHOLE, kind.isFat32, 0);
        byte[] empty = kind.hasTwoTables ? withSecondTable(device.content()) : device.content();
        var medium = new RamDevice(SECTOR, empty);
        files = FileWorkload.prepare(mount(medium), new Random(1));
        image = medium.content();
    }

    /// `COUNT SEED [KIND ...]`: of every kind without one.
    public static void main(String[] arguments) throws StorageException {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        for (Kind kind : Kind.values()) {
            boolean isMeant = arguments.length == 2;
            for (int i = 2; i < arguments.length; i++) {
                isMeant |= kind.name().equals(arguments[i].toUpperCase(Locale.ROOT));
            }
            if (isMeant) {
                new PowerCuts(kind).run(count, seed);
                System.out.printf("%s: %d cuts, nothing was lost but what was being written%n", kind, count);
            }
        }
        if (arguments.length == 2 || arguments[2].equalsIgnoreCase("pyboard")) {
            PyboardPowerCuts pyboard = new PyboardPowerCuts();
            pyboard.run(count, seed);
            System.out.println("the pyboard's flash: " + pyboard.report());
        }
    }

    /// Cuts the power so many times; a loss is an error that names its seed.
    public void run(int count, long seed) throws StorageException {
        int cuts = 0;
        for (long i = seed; cuts < count; i++) {
            cuts += cut(i) ? 1 : 0;
        }
    }

    /// @return false if the work was done before there was a cut
    private boolean cut(long seed) throws StorageException {
        Random random = new Random(seed);
        var medium = new OverlayDevice(SECTOR, image.length / SECTOR, image);
        var work =
                new FileWorkload(mount(new CuttingDevice(medium, random.nextInt(MOST_WRITES), random)), random, files);
        boolean isCut = false;
        try {
            for (int i = 0; i < STEPS; i++) {
                work.step();
            }
        } catch (PowerCut cut) {
            isCut = true;
        }
        String problem;
        try {
            problem = FileWorkload.verify(mount(medium), work.settled(), work.directories());
        } catch (StorageException | RuntimeException | Error refused) {
            throw new AssertionError("seed " + seed, refused);
        }
        if (!problem.isEmpty()) {
            throw new AssertionError("seed " + seed + ": " + problem);
        }
        return isCut;
    }

    private static FatVolume mount(BlockDevice device) throws StorageException {
        return FatVolume.mount(device, 0, () -> TIME, FatVolume.LONGEST_NAME);
    }

    /// An empty volume with its allocation table twice, as other programs make it (Microsoft's fatgen103).
    private static byte[] withSecondTable(byte[] volume) {
        int reserved = get16(volume, 14) * SECTOR;
        int tableSectors = get16(volume, 22) == 0 ? (int) getUnsigned32(volume, 36) : get16(volume, 22);
        int table = tableSectors * SECTOR;
        byte[] doubled = new byte[volume.length + table];
        System.arraycopy(volume, 0, doubled, 0, reserved + table);
        System.arraycopy(volume, reserved, doubled, reserved + table, volume.length - reserved);
        doubled[16] = 2;
        if (get16(volume, 19) == 0) {
            put32(doubled, 32, doubled.length / SECTOR);
        } else {
            put16(doubled, 19, doubled.length / SECTOR);
        }
        return doubled;
    }
}
