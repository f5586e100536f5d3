package org.softboard.firmware.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.TestClock;

class DevicesTest {

    private final RamDevice ram = new RamDevice(512, 10);

    @TempDir Path folder;

    @Test
    void aSliceIsSomeBlocksAndNoOthers() throws StorageException {
        var slice = new Slice(ram, 4, 3);
        slice.write(2, new byte[512], 0, 512);

        assertEquals(3, slice.blockCount());
        assertEquals(-1, ram.content()[6 * 512 - 1]);
        assertEquals(0, ram.content()[6 * 512]);
        assertEquals(-1, ram.content()[7 * 512]);
        refused(Errno.EIO, () -> slice.read(3, 0, new byte[1], 0, 1));
        refused(Errno.EIO, () -> slice.write(2, new byte[1024], 0, 1024));
        refused(Errno.EIO, () -> slice.erase(3));
        refused(Errno.EINVAL, () -> new Slice(ram, 8, 3));
        refused(Errno.EINVAL, () -> new Slice(ram, 1, Integer.MAX_VALUE));
    }

    @Test
    void writesAreWholeBlocks() {
        refused(Errno.EINVAL, () -> ram.write(0, new byte[100], 0, 100));
    }

    @Test
    void anSdCardTakesTimeForEachCommandAndBlock() throws StorageException {
        var clock = new TestClock();
        var card = new SdCard(ram, clock);
        card.write(1, new byte[1024], 0, 1024);
        assertEquals(700_000, clock.now());

        card.read(1, 0, new byte[512], 0, 512);
        assertEquals(950_000, clock.now());
        refused(Errno.EIO, () -> card.read(10, 0, new byte[1], 0, 1));
        assertEquals(950_000, clock.now());
    }

    @Test
    void aFileIsADeviceForOneWriter() throws IOException, StorageException {
        Path path = Files.write(folder.resolve("card.img"), new byte[1300]);
        try (FileDevice device = FileDevice.open(path, 512, false)) {
            assertEquals(2, device.blockCount());
            device.program(0, 510, new byte[]{1, 2, 3}, 0, 3);
            device.erase(1);
            device.sync();
            byte[] read = new byte[4];
            device.read(0, 509, read, 0, 4);
            assertArrayEquals(new byte[]{0, 1, 2, -1}, read);
            refused(Errno.EIO, () -> device.read(1, 1, new byte[512], 0, 512));
            assertThrows(IOException.class, () -> FileDevice.open(path, 512, false));
        }
        assertEquals(1300, Files.size(path));
        try (FileDevice device = FileDevice.open(path, 512, true)) {
            refused(Errno.EROFS, () -> device.write(0, new byte[512], 0, 512));
        }
    }

    private static void refused(Errno errno, Executable operation) {
        assertEquals(errno, assertThrows(StorageException.class, operation).errno());
    }
}
