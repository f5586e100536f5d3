package org.softboard.firmware.fat;

import static org.softboard.firmware.block.LittleEndian.get16;
import static org.softboard.firmware.block.LittleEndian.get32;
import static org.softboard.firmware.block.LittleEndian.put16;
import static org.softboard.firmware.block.LittleEndian.put32;

/// The allocation table (fatgen103, FAT Data Structure): for each cluster the next one of its chain, the mark of the
/// chain's end, or 0 if it is free. New clusters are searched as FatFs searches them.
///
///     FAT12   two entries in three bytes: low 8 | low 4, high 4 | high 8
///     FAT16   a 16-bit number
///     FAT32   a 32-bit number of which the upper four bits are not ours
final class AllocationTable {

    static final int FREE = 0;
    /// Every number from here on ends a chain.
    static final int END = 0x0fff_ffff;

    private static final int UNKNOWN = -1;

    private final Sectors sectors;
    private final VolumeLayout layout;
    private int free = UNKNOWN;
    private int lastAllocated = UNKNOWN;
    private boolean isFsInfoChanged;

    AllocationTable(Sectors sectors, VolumeLayout layout) throws FatException {
        this.sectors = sectors;
        this.layout = layout;
        if (layout.hasFsInfo()) {
            sectors.show(layout.start() + 1);
            byte[] info = sectors.window();
            if (BootSector.isSigned(info)
                    && get32(info, BootSector.LEAD_SIGNATURE) == BootSector.LEAD_SIGNATURE_VALUE
                    && get32(info, BootSector.STRUCTURE_SIGNATURE) == BootSector.STRUCTURE_SIGNATURE_VALUE) {
                free = get32(info, BootSector.FREE_COUNT);
                lastAllocated = get32(info, BootSector.NEXT_FREE);
            }
        }
    }

    /// What the table says about a cluster: [#FREE], the next one, or an end ([#isEnd]).
    int get(int cluster) throws FatException {
        int value = switch (layout.type()) {
            case FAT12 -> get12(checked(cluster));
            case FAT16 -> get16(sectors.window(), show(checked(cluster) * 2L));
            case FAT32 -> get32(sectors.window(), show(checked(cluster) * 4L)) & END;
        };
        if (value == 1) {
            throw FatException.corrupted("cluster " + cluster + " goes on with 1");
        }
        return value;
    }

    boolean isEnd(int value) {
        return value >= layout.entries();
    }

    private void put(int cluster, int value) throws FatException {
        switch (layout.type()) {
            case FAT12 -> put12(checked(cluster), value);
            case FAT16 -> put16(sectors.window(), show(checked(cluster) * 2L), value);
            case FAT32 -> {
                int at = show(checked(cluster) * 4L);
                put32(sectors.window(), at, value & END | get32(sectors.window(), at) & ~END);
            }
        }
        sectors.changed();
    }

    /// The next cluster of a chain, which gets one if it has none; 0 if none is free.
    int extend(int cluster) throws FatException {
        int next = get(cluster);
        if (next == FREE) {
            throw FatException.corrupted("cluster " + cluster + " is in use and free");
        }
        if (!isEnd(next)) {
            return next;
        }
        int fresh = allocate(cluster);
        if (fresh != 0) {
            link(cluster, fresh);
        }
        return fresh;
    }

    /// Takes a free cluster as a chain of its own; 0 if none is free.
    ///
    /// @param near the cluster that it is to follow, best directly; 0 if it begins a chain
    int allocate(int near) throws FatException {
        if (free == 0) {
            return 0;
        }
        int found = search(near);
        if (found != 0) {
            put(found, END);
            lastAllocated = found;
            if (isCounted()) {
                free--;
            }
            isFsInfoChanged = true;
        }
        return found;
    }

    void link(int cluster, int next) throws FatException {
        put(cluster, next);
    }

    /// Frees a chain from a cluster on.
    void release(int first) throws FatException {
        if (!layout.isCluster(first)) {
            throw FatException.corrupted("a chain begins with cluster " + first);
        }
        int cluster = first;
        while (layout.isCluster(cluster)) {
            int next = get(cluster);
            if (next == FREE) {
                return;
            }
            put(cluster, FREE);
            if (isCounted() && free != layout.clusters()) {
                free++;
                isFsInfoChanged = true;
            }
            cluster = next;
        }
    }

    /// The next chain begins where one ended that was released just now.
    void reuseFrom(int cluster) {
        lastAllocated = cluster - 1;
    }

    /// [#countFree] needs no look at the table.
    boolean isCounted() {
        return Integer.compareUnsigned(free, layout.clusters()) <= 0;
    }

    int countFree() throws FatException {
        if (!isCounted()) {
            int count = 0;
            for (int cluster = 2; cluster < layout.entries(); cluster++) {
                if (get(cluster) == FREE) {
                    count++;
                }
            }
            free = count;
            isFsInfoChanged = true;
        }
        return free;
    }

    /// Writes everything, with FAT32's FSInfo, to the device.
    void sync() throws FatException {
        sectors.flush();
        if (layout.hasFsInfo() && isFsInfoChanged) {
            sectors.showBlank(layout.start() + 1);
            byte[] info = sectors.window();
            put32(info, BootSector.LEAD_SIGNATURE, BootSector.LEAD_SIGNATURE_VALUE);
            put32(info, BootSector.STRUCTURE_SIGNATURE, BootSector.STRUCTURE_SIGNATURE_VALUE);
            put32(info, BootSector.FREE_COUNT, free);
            put32(info, BootSector.NEXT_FREE, lastAllocated);
            put16(info, BootSector.SIGNATURE, BootSector.SIGNATURE_VALUE);
            sectors.changed();
            isFsInfoChanged = false;
        }
        sectors.sync();
    }

    /// The cluster behind `near` if it is free, else the next free one behind what was allocated last; 0: none.
    private int search(int near) throws FatException {
        int start = near;
        if (near != 0) {
            int behind = near + 1 == layout.entries() ? 2 : near + 1;
            if (get(behind) == FREE) {
                return behind;
            }
        }
        if (layout.isCluster(lastAllocated)) {
            start = lastAllocated;
        } else if (near == 0) {
            start = 1;
        }
        int cluster = start;
        do {
            if (++cluster >= layout.entries()) {
                cluster = 2;
                if (start == 1) {
                    return 0;
                }
            }
            if (get(cluster) == FREE) {
                return cluster;
            }
        } while (cluster != start);
        return 0;
    }

    private int get12(int cluster) throws FatException {
        long at = cluster + cluster / 2L;
        int low = sectors.window()[show(at)] & 0xff;
        int high = sectors.window()[show(at + 1)] & 0xff;
        int pair = low | high << 8;
        return (cluster & 1) == 0 ? pair & 0xfff : pair >> 4;
    }

    private void put12(int cluster, int value) throws FatException {
        long at = cluster + cluster / 2L;
        boolean isOdd = (cluster & 1) != 0;
        byte[] window = sectors.window();
        int low = show(at);
        window[low] = (byte) (isOdd ? window[low] & 0x0f | value << 4 : value);
        sectors.changed();
        int high = show(at + 1);
        window[high] = (byte) (isOdd ? value >> 4 : window[high] & 0xf0 | value >> 8 & 0x0f);
    }

    /// Brings a byte of the table into the window and gives its place there.
    private int show(long at) throws FatException {
        sectors.show(layout.tableStart() + at / layout.sectorBytes());
        return (int) (at % layout.sectorBytes());
    }

    private int checked(int cluster) throws FatException {
        if (!layout.isCluster(cluster)) {
            throw FatException.corrupted("cluster " + cluster + " of " + layout.entries());
        }
        return cluster;
    }
}
