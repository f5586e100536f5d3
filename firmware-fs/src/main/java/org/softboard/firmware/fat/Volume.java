package org.softboard.firmware.fat;

import java.util.function.IntSupplier;

/// What all work on a mounted volume needs.
///
/// @param time        the board's clock, as [FatTime] packs it
/// @param longestName characters of the longest name (`MICROPY_FATFS_MAX_LFN`)
record Volume(Sectors sectors, VolumeLayout layout, AllocationTable table, IntSupplier time, int longestName) {

    /// @param partition 1 to 4; 0 for the whole device or else the first partition that is one
    static Volume mount(Sectors sectors, int partition, IntSupplier time, int longestName) throws FatException {
        VolumeLayout layout = VolumeLayout.find(sectors, partition);
        if (layout.tables() == 2) {
            sectors.mirror(layout.tableStart(), layout.tableSectors());
        }
        return new Volume(sectors, layout, new AllocationTable(sectors, layout), time, longestName);
    }

    void requireWritable() throws FatException {
        if (sectors.isReadOnly()) {
            throw new FatException(FatResult.WRITE_PROTECTED, "the device cannot be written");
        }
    }
}
