package org.softboard.firmware.microbit;

import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.SectorFlash;
import org.softboard.firmware.flash.FlashChip;

/// Where a micro:bit's flash has files: whole pages, of which one is spare.
///
/// @param start first address
/// @param end   the address after the last page
public record MicrobitArea(int start, int end) {

    /// With MicroPython 1.0.1 and 1.1.1: from the end of its code to the page with the compass calibration.
    public static final MicrobitArea V1 = new MicrobitArea(0x38c00, 0x3fc00);

    /// As the layout table of MicroPython 2 says it.
    public static final MicrobitArea V2 = new MicrobitArea(0x6d000, 0x73000);

    /// The pages as blocks.
    public BlockDevice pages(FlashChip chip) {
        int first = chip.sectorAt(start);
        return new SectorFlash(chip, first, chip.sectorAt(end - 1) + 1 - first);
    }
}
