package org.softboard.tests.bench;

import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// How many megabytes a second of real time go through the FAT driver, on a device in memory.
public final class FatThroughput {

    private static final int ROUNDS = 5;
    private static final int[] PIECES = {64, 512, 4096, 65_536};

    private FatThroughput() {}

    public static void main(String[] arguments) throws StorageException {
        measure("FAT12, 100 kB", new RamDevice(512, 224), 80_000, false);
        measure("FAT16, 4 MB", new RamDevice(512, 9000), 4_000_000, false);
        measure("FAT32, 20 MB", new RamDevice(512, 70_000), 20_000_000, true);
    }

    private static void measure(String name, BlockDevice device, int bytes, boolean isFat32) throws StorageException {
        FatFormat.format(device, FatFormat.Place.WHOLE, isFat32, 0);
        FatVolume volume = FatVolume.mount(device, 0, () -> 0, FatVolume.LONGEST_NAME);
        for (int piece : PIECES) {
            double write = 0;
            double read = 0;
            for (int i = 0; i < ROUNDS; i++) {
                write = Math.max(write, speed(volume, bytes, piece, true));
                read = Math.max(read, speed(volume, bytes, piece, false));
            }
            System.out.printf("%-14s pieces of %5d bytes: write %7.1f MB/s, read %7.1f MB/s%n", name, piece, write,
                    read);
        }
    }

    private static double speed(FatVolume volume, int bytes, int piece, boolean isWrite) throws StorageException {
        byte[] buffer = new byte[piece];
        long start = System.nanoTime();
        OpenFile file = volume.open("/file", isWrite ? OpenMode.WRITE : OpenMode.READ);
        for (int done = 0; done < bytes; done += piece) {
            int count = isWrite ? file.write(buffer, 0, piece) : file.read(buffer, 0, piece);
            if (count == 0) {
                throw new IllegalStateException("the file ends after " + done + " bytes");
            }
        }
        file.close();
        return bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
    }
}
