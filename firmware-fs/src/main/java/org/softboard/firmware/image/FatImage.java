package org.softboard.firmware.image;

import java.util.List;
import java.util.function.LongSupplier;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatCheck;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatTime;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.FileSystem;

/// FAT12, FAT16 and FAT32, with or without a partition table.
final class FatImage implements ImageFormat {

    private static final int SECTOR_BYTES = 512;

    @Override
    public String name() {
        return "fat";
    }

    @Override
    public int recognise(byte[] beginning, long bytes) {
        return FatVolume.sectorBytes(beginning);
    }

    @Override
    public int blockSize(long bytes) {
        return SECTOR_BYTES;
    }

    @Override
    public FileSystem mount(BlockDevice device, LongSupplier time) throws StorageException {
        return FatVolume.mount(device, 0, () -> FatTime.pack(time.getAsLong()), FatVolume.LONGEST_NAME);
    }

    @Override
    public void format(BlockDevice device, String label, long time) throws StorageException {
        FatFormat.format(device, FatTime.pack(time));
        if (!label.isEmpty()) {
            FatVolume.mount(device, 0, () -> FatTime.pack(time), FatVolume.LONGEST_NAME).label(label);
        }
    }

    @Override
    public List<String> check(BlockDevice device) throws StorageException {
        return FatCheck.check(device, 0);
    }

    @Override
    public String describe(BlockDevice device) throws StorageException {
        FatVolume volume = FatVolume.mount(device, 0, () -> 0, FatVolume.LONGEST_NAME);
        String label = volume.label();
        return volume.type() + (label.isEmpty() ? "" : " '" + label + "'");
    }
}
