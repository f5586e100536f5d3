package org.softboard.firmware.fat;

import static org.softboard.firmware.block.LittleEndian.getUnsigned32;
import static org.softboard.firmware.block.LittleEndian.put16;
import static org.softboard.firmware.block.LittleEndian.put32;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;

/// Makes empty volumes, of the shape that FatFs's `f_mkfs` gives them: one allocation table, 512 entries in a root
/// directory of fixed size, clusters as large as the volume needs.
public final class FatFormat {

    /// Where the volume goes.
    public enum Place {
        /// The whole device, without a partition table.
        WHOLE,
        /// The first partition of the device's table, which must be there: the pyboard's flash.
        FIRST_PARTITION,
        /// A new partition table with one partition.
        NEW_PARTITION
    }

    private static final int ROOT_ENTRIES = 512;
    private static final int NEW_PARTITION_START = 63;
    private static final int FEWEST_SECTORS = 22;
    private static final int FEWEST_CLUSTERS = 16;
    private static final int MOST_CLUSTER_SECTORS = 128;
    private static final int BACKUP_BOOT_SECTOR = 6;

    /// Sectors / 4096 at which FAT12 and FAT16 take clusters twice as large.
    private static final int[] CLUSTER_STEPS = {1, 4, 16, 64, 256, 512};
    /// Sectors / 131072 at which FAT32 does.
    private static final int[] CLUSTER_STEPS_32 = {1, 2, 4, 8, 16, 32};

    private final BlockDevice device;
    private final int sectorBytes;
    private final int time;
    private final byte[] sector;

    private long start;
    private long total;
    private FatType type = FatType.FAT16;
    private int clusterSectors;
    private int reserved;
    private long tableSectors;
    private int rootSectors;
    private long clusters;

    private FatFormat(BlockDevice device, int time) {
        this.device = device;
        this.time = time;
        sectorBytes = device.blockSize();
        sector = new byte[sectorBytes];
    }

    /// As MicroPython's `VfsFat.mkfs`: FAT12 or FAT16 on the whole device; FAT32 in a partition if it is too large.
    ///
    /// @param time the serial number, as [FatTime] packs times
    public static void format(BlockDevice device, int time) throws FatException {
        try {
            format(device, Place.WHOLE, false, time);
        } catch (FatException problem) {
            if (problem.result() != FatResult.MKFS_ABORTED) {
                throw problem;
            }
            format(device, Place.NEW_PARTITION, true, time);
        }
    }

    /// @param isFat32 FAT32, else FAT12 or FAT16
    public static void format(BlockDevice device, Place place, boolean isFat32, int time) throws FatException {
        if (device.isReadOnly()) {
            throw new FatException(FatResult.WRITE_PROTECTED, "the device cannot be written");
        }
        // Checks the size of sectors.
        new Sectors(device);
        var format = new FatFormat(device, time);
        try {
            format.place(place);
            format.choose(isFat32);
            format.write(place);
            device.sync();
        } catch (FatException problem) {
            throw problem;
        } catch (StorageException problem) {
            throw new FatException(FatResult.DISK_ERR, String.valueOf(problem.getMessage()));
        }
    }

    private void place(Place place) throws StorageException {
        switch (place) {
            case WHOLE -> total = device.blockCount();
            case NEW_PARTITION -> {
                start = NEW_PARTITION_START;
                total = device.blockCount() - start;
            }
            case FIRST_PARTITION -> {
                device.read(0, 0, sector, 0, sectorBytes);
                start = BootSector.isSigned(sector) ? BootSector.partitionStart(sector, 0) : 0;
                if (start == 0) {
                    throw aborted("there is no partition");
                }
                total = getUnsigned32(sector, BootSector.PARTITIONS + BootSector.PARTITION_SECTORS);
            }
        }
        if (total < FEWEST_SECTORS) {
            throw aborted("it has fewer than " + FEWEST_SECTORS + " sectors");
        }
    }

    /// Finds clusters with which their number fits the type.
    private void choose(boolean isFat32) throws FatException {
        int forced = 0;
        do {
            clusterSectors = forced;
            if (isFat32) {
                shape32();
            } else {
                shape16();
            }
            long system = reserved + tableSectors + rootSectors;
            if (total < system + (long) clusterSectors * FEWEST_CLUSTERS) {
                throw aborted("it is too small");
            }
            clusters = (total - system) / clusterSectors;
            forced = fitting(forced);
        } while (forced != 0);
    }

    private void shape32() throws FatException {
        type = FatType.FAT32;
        if (clusterSectors == 0) {
            clusterSectors = clusterSectors(CLUSTER_STEPS_32, 0x20000);
        }
        clusters = total / clusterSectors;
        if (clusters <= FatType.FAT16.mostClusters() || clusters > FatType.FAT32.mostClusters()) {
            throw aborted("it is too small or too large for FAT32");
        }
        tableSectors = divideUp(clusters * 4 + 8, sectorBytes);
        reserved = 32;
        rootSectors = 0;
    }

    private void shape16() {
        if (clusterSectors == 0) {
            clusterSectors = clusterSectors(CLUSTER_STEPS, 0x1000);
        }
        clusters = total / clusterSectors;
        long bytes = clusters * 2 + 4;
        if (clusters <= FatType.FAT12.mostClusters()) {
            type = FatType.FAT12;
            bytes = (clusters * 3 + 1) / 2 + 3;
        }
        tableSectors = divideUp(bytes, sectorBytes);
        reserved = 1;
        rootSectors = ROOT_ENTRIES * DirectoryEntry.BYTES / sectorBytes;
    }

    /// 0 if the number of clusters fits the type, else the size of clusters to try next.
    private int fitting(int forced) throws FatException {
        boolean tooMany = clusters > type.mostClusters();
        boolean tooFew = switch (type) {
            case FAT12 -> false;
            case FAT16 -> clusters <= FatType.FAT12.mostClusters();
            case FAT32 -> clusters <= FatType.FAT16.mostClusters();
        };
        if (!tooMany && !tooFew) {
            return 0;
        }
        int next = type == FatType.FAT32 ? clusterSectors / 2 : clusterSectors * 2;
        if (forced != 0 || next == 0 || next > MOST_CLUSTER_SECTORS || type == FatType.FAT12) {
            throw aborted("no size of clusters fits " + type);
        }
        return next;
    }

    private int clusterSectors(int[] steps, int unit) {
        int chosen = 1;
        for (int step : steps) {
            if (step <= total / unit) {
                chosen *= 2;
            }
        }
        return chosen;
    }

    private void write(Place place) throws StorageException {
        put(start, boot());
        if (type == FatType.FAT32) {
            put(start + BACKUP_BOOT_SECTOR, sector);
            byte[] info = information();
            put(start + BACKUP_BOOT_SECTOR + 1, info);
            put(start + 1, info);
        }
        long at = start + reserved;
        put(at, firstOfTable());
        Arrays.fill(sector, (byte) 0);
        int cleared = type == FatType.FAT32 ? clusterSectors : rootSectors;
        for (long i = 1; i < tableSectors + cleared; i++) {
            put(at + i, sector);
        }
        switch (place) {
            case WHOLE -> {
                // There is no table to tell of the volume.
            }
            case FIRST_PARTITION -> {
                device.read(0, 0, sector, 0, sectorBytes);
                sector[BootSector.PARTITIONS + BootSector.PARTITION_TYPE] = (byte) partitionType();
                put(0, sector);
            }
            case NEW_PARTITION -> put(0, partitionTable());
        }
    }

    private byte[] boot() {
        Arrays.fill(sector, (byte) 0);
        sector[BootSector.JMP_BOOT] = (byte) 0xeb;
        sector[BootSector.JMP_BOOT + 1] = (byte) 0xfe;
        sector[BootSector.JMP_BOOT + 2] = (byte) 0x90;
        text(3, "MSDOS5.0");
        put16(sector, BootSector.BYTES_PER_SECTOR, sectorBytes);
        sector[BootSector.SECTORS_PER_CLUSTER] = (byte) clusterSectors;
        put16(sector, BootSector.RESERVED_SECTORS, reserved);
        sector[BootSector.NUMBER_OF_FATS] = 1;
        put16(sector, BootSector.ROOT_ENTRIES, type == FatType.FAT32 ? 0 : ROOT_ENTRIES);
        if (total < 0x10000) {
            put16(sector, BootSector.TOTAL_SECTORS_16, (int) total);
        } else {
            put32(sector, BootSector.TOTAL_SECTORS_32, (int) total);
        }
        sector[BootSector.MEDIA] = (byte) 0xf8;
        put16(sector, BootSector.SECTORS_PER_TRACK, 63);
        put16(sector, BootSector.NUMBER_OF_HEADS, 255);
        put32(sector, BootSector.HIDDEN_SECTORS, (int) start);
        if (type == FatType.FAT32) {
            put32(sector, BootSector.FAT_SIZE_32, (int) tableSectors);
            put32(sector, BootSector.ROOT_CLUSTER_32, 2);
            put16(sector, BootSector.FS_INFO_32, 1);
            put16(sector, BootSector.BACKUP_BOOT_SECTOR_32, BACKUP_BOOT_SECTOR);
            sector[BootSector.DRIVE_NUMBER_32] = (byte) 0x80;
            sector[BootSector.BOOT_SIGNATURE_32] = 0x29;
            put32(sector, BootSector.VOLUME_ID_32, time);
            text(BootSector.VOLUME_LABEL_32, BootSector.NO_NAME + "FAT32   ");
        } else {
            put16(sector, BootSector.FAT_SIZE_16, (int) tableSectors);
            sector[BootSector.DRIVE_NUMBER] = (byte) 0x80;
            sector[BootSector.BOOT_SIGNATURE] = 0x29;
            put32(sector, BootSector.VOLUME_ID, time);
            text(BootSector.VOLUME_LABEL, BootSector.NO_NAME + "FAT     ");
        }
        put16(sector, BootSector.SIGNATURE, BootSector.SIGNATURE_VALUE);
        return sector;
    }

    private byte[] information() {
        byte[] info = new byte[sectorBytes];
        put32(info, BootSector.LEAD_SIGNATURE, BootSector.LEAD_SIGNATURE_VALUE);
        put32(info, BootSector.STRUCTURE_SIGNATURE, BootSector.STRUCTURE_SIGNATURE_VALUE);
        put32(info, BootSector.FREE_COUNT, (int) clusters - 1);
        put32(info, BootSector.NEXT_FREE, 2);
        put16(info, BootSector.SIGNATURE, BootSector.SIGNATURE_VALUE);
        return info;
    }

    /// Entries 0 and 1 are no clusters (fatgen103, FAT Data Structure); on FAT32 cluster 2 is the root directory.
    private byte[] firstOfTable() {
        Arrays.fill(sector, (byte) 0);
        put32(sector, 0, type == FatType.FAT12 ? 0x00ff_fff8 : 0xffff_fff8);
        if (type == FatType.FAT32) {
            put32(sector, 4, 0xffff_ffff);
            put32(sector, 8, AllocationTable.END);
        }
        return sector;
    }

    private byte[] partitionTable() {
        Arrays.fill(sector, (byte) 0);
        int at = BootSector.PARTITIONS;
        sector[at + 1] = 1;
        sector[at + 2] = 1;
        sector[at + BootSector.PARTITION_TYPE] = (byte) partitionType();
        long cylinder = (start + total) / (63 * 255);
        sector[at + 5] = (byte) 254;
        sector[at + 6] = (byte) (cylinder >> 2 & 0xc0 | 63);
        sector[at + 7] = (byte) cylinder;
        put32(sector, at + BootSector.PARTITION_START, (int) start);
        put32(sector, at + BootSector.PARTITION_SECTORS, (int) total);
        put16(sector, BootSector.SIGNATURE, BootSector.SIGNATURE_VALUE);
        return sector;
    }

    private int partitionType() {
        if (type == FatType.FAT32) {
            return 0x0c;
        }
        return total >= 0x10000 ? 0x06 : type == FatType.FAT16 ? 0x04 : 0x01;
    }

    private void put(long at, byte[] content) throws StorageException {
        if (at >= device.blockCount()) {
            throw new FatException(FatResult.DISK_ERR, "sector " + at + " of a device that has " + device.blockCount());
        }
        device.write((int) at, content, 0, sectorBytes);
    }

    private void text(int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, sector, at, bytes.length);
    }

    private static long divideUp(long number, int by) {
        return (number + by - 1) / by;
    }

    private static FatException aborted(String why) {
        return new FatException(FatResult.MKFS_ABORTED, why);
    }
}
