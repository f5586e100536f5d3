package org.softboard.firmware.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.FlashModel;
import org.softboard.firmware.flash.TestClock;

class PyboardFlashTest {

    private static final int SECTOR_1 = 0x4000;

    private final TestClock clock = new TestClock();
    private final FlashChip chip = new FlashChip(FlashModel.STM32F405, clock);
    private final PyboardFlash flash = new PyboardFlash(chip, clock);

    @Test
    void hasAPartitionTableThatNobodyCanChange() throws StorageException {
        flash.write(0, new byte[512], 0, 512);
        flash.write(255, ones(), 0, 512);

        assertEquals(480, flash.blockCount());
        assertEquals(new PartitionTable.Partition(1, 256, 224), PartitionTable.read(flash).getFirst());
        assertEquals(List.of(0, 0, 0),
                PartitionTable.read(flash).stream().skip(1).map(PartitionTable.Partition::type).toList());
        assertArrayEquals(new byte[512], read(255));
        assertFalse(flash.isDirty());
    }

    @Test
    void writesAreSeenAtOnceAndReachTheFlashAtASync() throws StorageException {
        flash.write(256, new byte[512], 0, 512);

        assertTrue(flash.isDirty());
        assertArrayEquals(new byte[512], read(256));
        assertEquals(0, chip.erases(1));

        flash.sync();

        assertFalse(flash.isDirty());
        assertEquals(1, chip.erases(1));
        assertEquals(0, chipByte(SECTOR_1));
        assertEquals(0xff, chipByte(SECTOR_1 + 512));
        assertEquals(250_000_000 + 4096 * 16_000, clock.now(), "an erase, and a sector of words");
    }

    @Test
    void anotherSectorPushesTheCacheOut() throws StorageException {
        flash.write(256, new byte[512], 0, 512);
        flash.write(256 + 32, new byte[512], 0, 512);

        assertEquals(0, chipByte(SECTOR_1));
        assertEquals(0xff, chipByte(0x8000));
        assertEquals(0, chip.erases(2));
    }

    @Test
    void pollsEraseFirstAndProgramAfterFiveQuietSeconds() throws StorageException {
        flash.write(479, new byte[512], 0, 512);
        flash.poll();
        assertEquals(1, chip.erases(4));

        clock.spend(4_000_000_000L);
        flash.poll();
        assertTrue(flash.isDirty());

        flash.write(478, new byte[512], 0, 512);
        clock.spend(4_900_000_000L);
        flash.poll();
        assertTrue(flash.isDirty(), "the five seconds begin with the last write");

        clock.spend(100_000_000L);
        flash.poll();
        assertFalse(flash.isDirty());
        assertEquals(1, chip.erases(4));
        assertEquals(0, chipByte(0x20000 - 1024));
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThrows(StorageException.class, () -> flash.write(479, new byte[1024], 0, 1024));
        assertThrows(StorageException.class, () -> flash.write(256, new byte[100], 0, 100));
        assertThrows(StorageException.class, () -> read(480));
        assertThrows(StorageException.class, () -> read(-1));
    }

    @Test
    void theWiPyWritesAFileWhenAnotherIsNeeded() throws StorageException {
        var wipy = new FlashChip(FlashModel.CC3200, clock);
        var blocks = new SimpleLinkFlash(wipy);
        blocks.write(383, new byte[512], 0, 512);
        assertEquals(0, wipy.erases(256 + 95));

        blocks.read(0, 0, new byte[512], 0, 512);
        assertEquals(1, wipy.erases(256 + 95));
        byte[] last = new byte[512];
        blocks.read(383, 0, last, 0, 512);
        assertArrayEquals(new byte[512], last);
    }

    @Test
    void theEsp8266ErasesBeforeAWriteButNotBeforeAProgram() throws StorageException {
        var esp = new FlashChip(FlashModel.ESP8266_1M, clock);
        var blocks = new SectorFlash(esp, 153, 98);
        blocks.write(97, new byte[4096], 0, 4096);
        blocks.program(96, 4095, new byte[]{1}, 0, 1);

        assertEquals(1, esp.erases(250));
        assertEquals(0, esp.erases(249));
        byte[] bytes = new byte[2];
        blocks.read(96, 4095, bytes, 0, 2);
        assertArrayEquals(new byte[]{1, 0}, bytes);
    }

    private byte[] read(int block) throws StorageException {
        byte[] bytes = new byte[512];
        flash.read(block, 0, bytes, 0, 512);
        return bytes;
    }

    private int chipByte(int address) throws StorageException {
        byte[] bytes = new byte[1];
        chip.read(address, bytes, 0, 1);
        return bytes[0] & 0xff;
    }

    private static byte[] ones() {
        byte[] bytes = new byte[512];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }
}
