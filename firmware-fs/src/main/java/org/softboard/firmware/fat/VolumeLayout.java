package org.softboard.firmware.fat;

import static org.softboard.firmware.block.LittleEndian.get16;
import static org.softboard.firmware.block.LittleEndian.getUnsigned32;

/// Where the parts of a volume lie on its device, in sectors; numbers of clusters begin at 2.
///
///     reserved | tables | root directory (not FAT32) | data
///
/// @param start       the volume's first sector
/// @param rootEntries entries of a root directory of fixed size; 0 on FAT32
/// @param rootStart   first sector of that directory
/// @param rootCluster first cluster of FAT32's root directory, else 0
/// @param dataStart   first sector of cluster 2
/// @param entries     the number behind that of the last cluster
/// @param end         the sector behind the volume
/// @param hasFsInfo   FAT32 keeps count of free clusters in sector 1
record VolumeLayout(FatType type, long start, int sectorBytes, int clusterSectors, long tableStart, long tableSectors,
        int tables, int rootEntries, long rootStart, int rootCluster, long dataStart, int entries, long end,
        boolean hasFsInfo) {

    private static final int ENTRY_BYTES = 32;

    /// Finds a volume.
    ///
    /// @param partition 1 to 4; 0 for the whole device or else the first partition that is one
    static VolumeLayout find(Sectors sectors, int partition) throws FatException {
        sectors.show(0);
        byte[] sector = sectors.window();
        if (!BootSector.isSigned(sector)) {
            throw none("no boot sector");
        }
        if (partition == 0 && BootSector.isVolume(sector)) {
            return of(sectors, 0);
        }
        long[] starts = new long[BootSector.PARTITION_COUNT];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = BootSector.partitionStart(sector, i);
        }
        int first = Math.max(partition - 1, 0);
        int last = partition == 0 ? starts.length - 1 : first;
        for (int i = first; i <= last; i++) {
            if (starts[i] != 0) {
                sectors.show(starts[i]);
                if (BootSector.isVolume(sector)) {
                    return of(sectors, starts[i]);
                }
            }
        }
        throw none("no FAT volume");
    }

    /// The volume whose boot sector is in the window.
    private static VolumeLayout of(Sectors sectors, long start) throws FatException {
        byte[] boot = sectors.window();
        int sectorBytes = sectors.size();
        require(get16(boot, BootSector.BYTES_PER_SECTOR) == sectorBytes, "its sectors are not the device's");
        long tableSectors = get16(boot, BootSector.FAT_SIZE_16);
        if (tableSectors == 0) {
            tableSectors = getUnsigned32(boot, BootSector.FAT_SIZE_32);
        }
        int tables = boot[BootSector.NUMBER_OF_FATS] & 0xff;
        require(tables == 1 || tables == 2, "it has " + tables + " allocation tables");
        int clusterSectors = boot[BootSector.SECTORS_PER_CLUSTER] & 0xff;
        require(Integer.bitCount(clusterSectors) == 1, "its clusters have " + clusterSectors + " sectors");
        int rootEntries = get16(boot, BootSector.ROOT_ENTRIES);
        require(rootEntries % (sectorBytes / ENTRY_BYTES) == 0, "its root directory has " + rootEntries + " entries");
        long total = get16(boot, BootSector.TOTAL_SECTORS_16);
        if (total == 0) {
            total = getUnsigned32(boot, BootSector.TOTAL_SECTORS_32);
        }
        int reserved = get16(boot, BootSector.RESERVED_SECTORS);
        require(reserved != 0, "it has no reserved sectors");
        long system = reserved + tables * tableSectors + rootEntries / (sectorBytes / ENTRY_BYTES);
        long clusters = (total - system) / clusterSectors;
        require(total >= system && clusters > 0, "it has no room for clusters");
        FatType type = typeFor(clusters);
        boolean isFat32 = type == FatType.FAT32;
        require(!isFat32 || get16(boot, BootSector.VERSION_32) == 0, "its version is not 0");
        require(isFat32 == (rootEntries == 0), "its root directory has " + rootEntries + " entries");
        require(tableSectors * sectorBytes >= type.tableBytes(clusters + 2), "its allocation table is too small");
        long tableStart = start + reserved;
        return new VolumeLayout(type, start, sectorBytes, clusterSectors, tableStart, tableSectors, tables, rootEntries,
                tableStart + tables * tableSectors,
                isFat32 ? (int) getUnsigned32(boot, BootSector.ROOT_CLUSTER_32) : 0, start + system,
                (int) clusters + 2, start + total, isFat32 && get16(boot, BootSector.FS_INFO_32) == 1);
    }

    private static FatType typeFor(long clusters) throws FatException {
        for (FatType type : FatType.values()) {
            if (clusters <= type.mostClusters()) {
                return type;
            }
        }
        throw none("it has " + clusters + " clusters");
    }

    private static void require(boolean holds, String otherwise) throws FatException {
        if (!holds) {
            throw none("the FAT volume cannot be used: " + otherwise);
        }
    }

    private static FatException none(String why) {
        return new FatException(FatResult.NO_FILESYSTEM, why);
    }

    int clusterBytes() {
        return clusterSectors * sectorBytes;
    }

    int clusters() {
        return entries - 2;
    }

    boolean isCluster(int number) {
        return number >= 2 && number < entries;
    }

    /// What the table says of a cluster that cannot be used (fatgen103, FAT Data Structure).
    boolean isBad(int value) {
        return value == switch (type) {
            case FAT12 -> 0xff7;
            case FAT16 -> 0xfff7;
            case FAT32 -> 0x0fff_fff7;
        };
    }

    /// The first sector of a cluster.
    long sectorOf(int cluster) throws FatException {
        if (!isCluster(cluster)) {
            throw FatException.corrupted("cluster " + cluster + " of " + entries);
        }
        return dataStart + (cluster - 2L) * clusterSectors;
    }
}
