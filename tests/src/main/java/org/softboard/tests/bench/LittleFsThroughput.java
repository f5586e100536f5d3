package org.softboard.tests.bench;

import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.littlefs.LittleFs;
import org.softboard.firmware.littlefs.Options;

/// How many megabytes a second of real time go through the littlefs driver, on a device in memory.
public final class LittleFsThroughput {

    private static final int ROUNDS = 5;
    private static final int SMALL_FILES = 200;
    private static final int[] PIECES = {64, 512, 4096, 65_536};

    private LittleFsThroughput() {}

    public static void main(String[] arguments) throws StorageException {
        measure("1.5 MB, 4 kB blocks", 4096, 1024, 1_500_000);
        measure("80 kB, 512 B blocks", 512, 400, 80_000);
        measure("6 MB, 4 kB blocks", 4096, 4096, 6_000_000);
    }

    private static void measure(String name, int blockSize, int blocks, int bytes) throws StorageException {
        RamDevice device = new RamDevice(blockSize, blocks);
        LittleFs.format(device, Options.DEFAULT);
        LittleFs files = LittleFs.mount(device, Options.DEFAULT);
        for (int piece : PIECES) {
            double write = 0;
            double read = 0;
            for (int i = 0; i < ROUNDS; i++) {
                write = Math.max(write, speed(files, bytes, piece, true));
                read = Math.max(read, speed(files, bytes, piece, false));
            }
            System.out.printf("%-22s pieces of %5d bytes: write %7.1f MB/s, read %7.1f MB/s%n", name, piece, write,
                    read);
        }
        files.remove("/file");
        System.out.printf("%-22s %d files of 100 bytes made and removed in %.0f ms%n", name, SMALL_FILES,
                small(files) / 1e6);
    }

    private static double speed(FileSystem files, int bytes, int piece, boolean isWrite) throws StorageException {
        byte[] buffer = new byte[piece];
        long start = System.nanoTime();
        OpenFile file = files.open("/file", isWrite ? OpenMode.WRITE : OpenMode.READ);
        for (int done = 0; done < bytes; done += piece) {
            int length = Math.min(piece, bytes - done);
            int count = isWrite ? file.write(buffer, 0, length) : file.read(buffer, 0, length);
            if (count != length) {
                throw new IllegalStateException("the file ends after " + (done + count) + " bytes");
            }
        }
        file.close();
        return bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
    }

    private static long small(FileSystem files) throws StorageException {
        long start = System.nanoTime();
        for (int i = 0; i < SMALL_FILES; i++) {
            OpenFile file = files.open("/small" + i, OpenMode.WRITE);
            file.write(new byte[100], 0, 100);
            file.close();
        }
        for (int i = 0; i < SMALL_FILES; i++) {
            files.remove("/small" + i);
        }
        return System.nanoTime() - start;
    }
}
