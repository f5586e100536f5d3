package org.softboard.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

class FlashChipTest {

    private final TestClock clock = new TestClock();
    private final FlashChip chip = new FlashChip(FlashModel.STM32F405, clock);

    @TempDir Path folder;

    @Test
    void stm32f405HasTheSectorsOfItsReferenceManual() {
        assertEquals(1 << 20, chip.size());
        assertEquals(12, chip.sectorCount());
        assertEquals(0x10000, chip.sectorStart(4));
        assertEquals(64 << 10, chip.sectorBytes(4));
        assertEquals(0xe0000, chip.sectorStart(11));
        assertEquals(3, chip.sectorAt(0xffff));
        assertEquals(4, chip.sectorAt(0x10000));
        assertEquals(11, chip.sectorAt(0xfffff));
    }

    @Test
    void programmingOnlyClearsBits() throws StorageException {
        chip.program(100, new byte[]{0x0f, 0x55}, 0, 2);
        chip.program(100, new byte[]{0x3c, (byte) 0xff}, 0, 2);

        assertArrayEquals(new byte[]{0x0c, 0x55}, read(100, 2));
    }

    @Test
    void erasingSetsOneSectorAndWearsIt() throws StorageException {
        chip.program(0x7fff, new byte[2], 0, 2);
        chip.erase(1);

        assertArrayEquals(new byte[]{(byte) 0xff, 0}, read(0x7fff, 2));
        assertEquals(1, chip.erases(1));
        assertEquals(0, chip.erases(2));
    }

    @Test
    void operationsTakeTheTimesOfTheDataSheet() throws StorageException {
        chip.erase(4);
        assertEquals(550_000_000, clock.now());

        chip.program(2, new byte[8], 0, 8);
        assertEquals(550_000_000 + 3 * 16_000, clock.now(), "three words are touched");
    }

    @Test
    void whatIsNotOnTheChipIsRefused() {
        var beyond = assertThrows(StorageException.class, () -> chip.program(0xfffff, new byte[2], 0, 2));
        assertEquals(Errno.EIO, beyond.errno());
        assertEquals("STM32F405RG: program of 2 bytes at 0x0fffff, the chip ends at 0x100000", beyond.getMessage());
        assertThrows(StorageException.class, () -> read(-1, 1));
        assertThrows(StorageException.class, () -> chip.read(Integer.MAX_VALUE, new byte[0], 0, Integer.MAX_VALUE));
        assertThrows(StorageException.class, () -> chip.erase(12));
    }

    @Test
    void protectedSectorsStayAsTheyAre() throws StorageException {
        chip.protect(1, true);

        assertThrows(StorageException.class, () -> chip.erase(1));
        assertThrows(StorageException.class, () -> chip.program(0x3fff, new byte[2], 0, 2));
        assertArrayEquals(new byte[]{-1, -1}, read(0x3fff, 2));
        chip.protect(1, false);
        chip.erase(1);
    }

    @Test
    void aCutProgramLeavesThePartBeforeIt() throws StorageException {
        chip.cutPowerAfter(1, 7);
        chip.program(0, new byte[64], 0, 64);
        assertThrows(PowerCut.class, () -> chip.program(64, new byte[64], 0, 64));

        byte[] left = read(64, 64);
        int done = 0;
        while (left[done] == 0) {
            done++;
        }
        assertTrue(done < 64);
        for (int i = done + 1; i < 64; i++) {
            assertEquals(-1, left[i]);
        }
        chip.program(64, new byte[64], 0, 64);
        assertArrayEquals(new byte[64], read(64, 64), "the power is back");
    }

    @Test
    void aCutEraseLeavesThePartBehindIt() throws StorageException {
        chip.program(0, new byte[16 << 10], 0, 16 << 10);
        chip.cutPowerAfter(0, 3);
        assertThrows(PowerCut.class, () -> chip.erase(0));

        byte[] left = read(0, 16 << 10);
        int erased = 0;
        while (left[erased] == -1) {
            erased++;
        }
        assertTrue(erased < left.length);
        assertFalse(Arrays.equals(left, new byte[left.length]));
        for (int i = erased + 1; i < left.length; i++) {
            assertEquals(0, left[i]);
        }
    }

    @Test
    void aChipSurvivesInAFile() throws IOException, StorageException {
        Path file = folder.resolve("flash.bin");
        chip.program(5, new byte[]{1, 2, 3}, 0, 3);
        ImageFile.save(file, chip);
        chip.program(5, new byte[3], 0, 3);
        ImageFile.save(file, chip);
        chip.erase(0);
        ImageFile.load(file, chip);

        assertArrayEquals(new byte[]{-1, 0, 0, 0, -1}, read(4, 5));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing else is left there");
        }
    }

    @Test
    void aFileOfAnotherSizeIsRefused() throws IOException {
        Path file = folder.resolve("flash.bin");
        Files.write(file, new byte[100]);

        assertEquals("it has 100 bytes, STM32F405RG has 1048576",
                assertThrows(IOException.class, () -> ImageFile.load(file, chip)).getMessage());
    }

    private byte[] read(int address, int length) throws StorageException {
        byte[] bytes = new byte[Math.max(length, 0)];
        chip.read(address, bytes, 0, length);
        return bytes;
    }
}
