package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.FileDevice;
import org.softboard.firmware.block.LittleEndian;
import org.softboard.firmware.block.Slice;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// The card slot: `pyb.SDCard`, and what a card does to the start.
class CardTest {

    private static final int BLOCK = 512;
    private static final int BLOCKS = 20_000;
    private static final int PARTITION = 2048;

    @TempDir private Path folder;

    private Path image(long bytes) throws Exception {
        Path path = folder.resolve("card.img");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
        return path;
    }

    private static void put(BlockDevice device, String name, String text) throws Exception {
        FatVolume volume = FatVolume.mount(device, 0, () -> 0x2100_0000, FatVolume.LONGEST_NAME);
        OpenFile file = volume.open(name, OpenMode.WRITE);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        file.write(bytes, 0, bytes.length);
        file.close();
    }

    /// A card without a partition table, on which there are files: names and texts in turn.
    private Path plain(String... files) throws Exception {
        Path path = image((long) BLOCKS * BLOCK);
        try (FileDevice device = FileDevice.open(path, BLOCK, false)) {
            FatFormat.format(device, 0x2100_0000);
            for (int i = 0; i < files.length; i += 2) {
                put(device, files[i], files[i + 1]);
            }
        }
        return path;
    }

    /// A card with partitions 1 and 3.
    private Path partitioned() throws Exception {
        Path path = image((long) 4 * BLOCKS * BLOCK);
        try (FileDevice device = FileDevice.open(path, BLOCK, false)) {
            byte[] table = new byte[BLOCK];
            for (int partition : List.of(1, 3)) {
                int entry = 0x1be + (partition - 1) * 16;
                table[entry + 4] = 6;
                LittleEndian.put32(table, entry + 8, PARTITION * partition);
                LittleEndian.put32(table, entry + 12, BLOCKS);
                var slice = new Slice(device, partition == 1 ? PARTITION : 2 * BLOCKS, BLOCKS);
                LittleEndian.put32(table, entry + 8, partition == 1 ? PARTITION : 2 * BLOCKS);
                FatFormat.format(slice, 0x2100_0000);
                put(slice, "number", "partition " + partition);
            }
            table[0x1fe] = 0x55;
            table[0x1ff] = (byte) 0xaa;
            device.write(0, table, 0, BLOCK);
        }
        return path;
    }

    private static Session with(@Nullable Path card) throws Exception {
        return new Session(new Media(FlashImage.fresh(Session.PYBOARD),
                card == null ? null : FileDevice.open(card, BLOCK, false)));
    }

    private static String line(String expression) {
        return expression + "\r";
    }

    @Test
    void withoutACardTheSlotIsEmpty() throws Exception {
        assertEquals("""
                <SDCard> True True
                False False None
                True 0 -1 -5 -5
                sdcard_read_blocks failed [-5]
                sdcard_write_blocks failed [-5]
                writes must be a multiple of 512 bytes
                """, Trial.run("""
                import pyb, machine
                sd = pyb.SDCard()
                print(sd, sd is pyb.SD, machine.SDCard is pyb.SDCard)
                print(sd.present(), sd.power(True), sd.info())
                b = bytearray(512)
                print(sd.power(False), sd.ioctl(4, 0), sd.ioctl(1, 0), sd.readblocks(0, b), sd.writeblocks(0, b))
                for f in (lambda: sd.read(0), lambda: sd.write(0, b), lambda: sd.write(0, b'abc')):
                    try:
                        f()
                    except Exception as e:
                        print(e)
                """));
    }

    @Test
    void aCardHasBlocks() throws Exception {
        String shown = with(image((long) BLOCKS * BLOCK)).type(1000, line("import pyb; sd = pyb.SDCard()"))
                .type(1500,
                        line("sd.present(), sd.info(), sd.ioctl(4, 0), sd.ioctl(5, 0), sd.ioctl(3, 0), sd.ioctl(9, 0)"))
                .type(2000, line("sd.power(0), sd.info(), sd.readblocks(0, bytearray(512)), sd.power(1)"))
                .type(2500, line("sd.write(7, b'seven' + bytes(507)), sd.read(7)[:5], type(sd.read(7))"))
                .type(3000, line("b = bytearray(1024); sd.readblocks(6, b), b[512:518]"))
                .type(3500, line("sd.readblocks(19999, b), sd.writeblocks(20000, b), sd.readblocks(-1, b)"))
                .until(4000);

        assertTrue(shown.contains("MPY: can't mount SD card\n"), shown);
        assertTrue(shown.contains("\n(True, (10240000, 512, 0), 20000, 512, 0, -1)\n"), shown);
        assertTrue(shown.contains("\n(True, None, -5, True)\n"), shown);
        assertTrue(shown.contains("\n(None, bytearray(b'seven'), <class 'bytearray'>)\n"), shown);
        assertTrue(shown.contains("\n(0, bytearray(b'seven\\x00'))\n"), shown);
        assertTrue(shown.contains("\n(-5, -5, -5)\n"), shown);
    }

    @Test
    void cardsOverTwoGibibytesAreOfHighCapacity() throws Exception {
        String shown = with(image(5L << 30)).type(1000, line("import pyb; pyb.SDCard().info()")).until(2000);

        assertTrue(shown.contains("\n(5368709120, 512, 1)\n"), shown);
    }

    @Test
    void aCardIsMountedAndStartedFrom() throws Exception {
        Path card = plain("boot.py", "import os, sys\nprint('boot', os.getcwd(), sys.path)\n", "main.py",
                "import other\nprint('main', other.x)\n", "other.py", "x = 5\n");
        String shown = with(card).until(1000);

        assertTrue(shown.contains("boot /sd ['', '.frozen', '/sd', '/sd/lib', '/flash', '/flash/lib']\nmain 5\n"),
                shown);
    }

    @Test
    void whatIsWrittenStaysOnTheCard() throws Exception {
        Path card = plain();
        with(card).write(1000, "kept", "text").type(2000, line("import os; os.umount('/sd')")).until(3000);
        String shown = with(card).type(1000, line("open('/sd/kept').read()")).until(2000);

        assertTrue(shown.contains("\n'text'\n"), shown);
    }

    @Test
    void skipSdLeavesTheCardAlone() throws Exception {
        var session = with(plain("boot.py", "print('from the card')\n"));
        String shown = session.type(1000, line("f = open('/flash/SKIPSD', 'w'); f.close()")).reset(2000)
                .type(3000, line("import os; os.getcwd(), os.listdir('/')"))
                .type(3500, line("os.remove('SKIPSD')")).softReset(4000)
                .type(5000, line("import os; os.getcwd(), os.listdir('/')")).until(6000);

        assertEquals(2, shown.split("from the card\n", -1).length, shown);
        assertTrue(shown.contains("\n('/flash', ['flash'])\n"), shown);
        assertTrue(shown.contains("\n('/flash', ['flash', 'sd'])\n"),
                "the flash stays what USB shows, and so the current folder: " + shown);
    }

    @Test
    void eachPartitionIsMounted() throws Exception {
        String shown = with(partitioned())
                .type(1000, line("import os; os.listdir('/'), open('/sd/number').read(), open('/sd3/number').read()"))
                .until(2000);

        assertTrue(shown.contains("\n(['flash', 'sd', 'sd3'], 'partition 1', 'partition 3')\n"), shown);
    }

    @Test
    void aProgramMountsACardItself() throws Exception {
        String shown =
                with(plain("file", "text")).type(1000, line("import os, pyb; os.umount('/sd'); os.chdir('/flash')"))
                        .type(1500, line("os.mount(pyb.SDCard(), '/card'); open('/card/file').read()")).until(2000);

        assertTrue(shown.contains("\n'text'\n"), shown);
    }

    @Test
    void aCardIsADiskForUsb() throws Exception {
        String shown =
                with(plain()).type(1000, line("import pyb; pyb.usb_mode('VCP+MSC', msc=(pyb.Flash(), pyb.SDCard()))"))
                        .until(2000);

        assertTrue(shown.endsWith("pyb.SDCard()))\r\n>>> "), shown);
    }
}
