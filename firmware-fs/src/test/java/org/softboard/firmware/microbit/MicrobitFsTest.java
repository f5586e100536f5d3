package org.softboard.firmware.microbit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.FlashModel;
import org.softboard.firmware.flash.StorageClock;

class MicrobitFsTest {

    private static final int OPERATIONS = 3000;
    private static final int MUTATIONS = 3000;

    private final FlashChip chip = new FlashChip(FlashModel.NRF51822, StorageClock.STILL);

    @Test
    void aFileIsLaidOutAsInFilesystemC() throws StorageException {
        MicrobitFs files = new MicrobitFs(MicrobitArea.V1.pages(chip), new Random(1));
        write(files, "main.py", new byte[200]);

        byte[] image = chip.image();
        int start = MicrobitArea.V1.start();
        while (image[start] == -1) {
            start += 128;
        }
        int second = (image[start + 127] & 0xff) - 1;
        int next = MicrobitArea.V1.start() + 128 * second;
        assertEquals((byte) 254, image[start]);
        assertEquals(200 - (126 - 2 - 7), image[start + 1]);
        assertEquals(7, image[start + 2]);
        assertEquals("main.py", new String(image, start + 3, 7, StandardCharsets.US_ASCII));
        assertEquals((start - MicrobitArea.V1.start()) / 128 + 1, image[next] & 0xff);
        assertEquals(-1, image[next + 127]);
        assertEquals((byte) 253, image[MicrobitArea.V1.end() - 1024], "the spare page");
        assertEquals(216, files.space().total());
    }

    @Test
    void whatDoesNotFitIsRemoved() throws StorageException {
        MicrobitFs files = new MicrobitFs(MicrobitArea.V1.pages(chip), new Random(1));
        OpenFile file = files.open("big", OpenMode.WRITE);

        assertRefused(Errno.ENOSPC, () -> file.write(new byte[30_000], 0, 30_000));
        assertRefused(Errno.EBADF, () -> file.write(new byte[1], 0, 1));
        assertRefused(Errno.ENOENT, () -> files.open("big", OpenMode.READ));
        assertEquals(216, files.space().free());
    }

    @Test
    void onlyReadingAndWritingAnewAreModes() throws StorageException {
        MicrobitFs files = new MicrobitFs(MicrobitArea.V1.pages(chip), new Random(1));
        write(files, "a", new byte[3]);

        assertRefused(Errno.EINVAL, () -> files.open("a", OpenMode.parse("a")));
        assertRefused(Errno.EINVAL, () -> files.open("a", OpenMode.parse("r+")));
        assertRefused(Errno.EBADF, () -> files.open("a", OpenMode.READ).write(new byte[1], 0, 1));
        assertRefused(Errno.EBADF, () -> files.open("a", OpenMode.WRITE).read(new byte[1], 0, 1));
        assertRefused(Errno.EINVAL, () -> files.mkdir("d"));
        assertRefused(Errno.ENOENT, () -> files.open("x".repeat(121), OpenMode.WRITE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filesAndModelAgree(boolean isSecond) throws StorageException {
        FlashChip flash = isSecond ? new FlashChip(FlashModel.NRF52833, StorageClock.STILL) : chip;
        MicrobitArea area = isSecond ? MicrobitArea.V2 : MicrobitArea.V1;
        Random random = new Random(5);
        MicrobitFs files = new MicrobitFs(area.pages(flash), random);
        Map<String, byte[]> model = new TreeMap<>();
        for (int i = 0; i < OPERATIONS; i++) {
            String name = "file" + random.nextInt(12);
            byte[] bytes = new byte[random.nextInt(random.nextInt(5) == 0 ? 8000 : 600)];
            random.nextBytes(bytes);
            if (random.nextInt(4) == 0 && model.containsKey(name)) {
                files.remove(name);
                model.remove(name);
            } else {
                try {
                    write(files, name, bytes);
                    model.put(name, bytes);
                } catch (StorageException full) {
                    assertEquals(Errno.ENOSPC, full.errno());
                    model.remove(name);
                }
            }
            if (i % 20 == 0) {
                files = new MicrobitFs(area.pages(flash), random);
                compare(model, files);
            }
        }
        assertTrue(flash.erases(flash.sectorAt(area.start())) > 2, "it was swept");
    }

    @Test
    void brokenFlashIsAnErrorAtMost() throws StorageException {
        Random random = new Random(9);
        MicrobitFs whole = new MicrobitFs(MicrobitArea.V1.pages(chip), random);
        for (int i = 0; i < 8; i++) {
            write(whole, "f" + i, new byte[random.nextInt(3000)]);
        }
        byte[] image = chip.image();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] broken = image.clone();
            for (int bytes = random.nextInt(30); bytes >= 0; bytes--) {
                int chunk = MicrobitArea.V1.start() + 128 * random.nextInt(224);
                broken[chunk + (random.nextBoolean() ? 127 : random.nextInt(4))] = (byte) random.nextInt();
            }
            chip.load(broken);
            try {
                MicrobitFs files = new MicrobitFs(MicrobitArea.V1.pages(chip), random);
                read(files);
                write(files, "f3", new byte[2000]);
                files.remove("f1");
            } catch (StorageException expected) {
                assertTrue(expected.getMessage().length() > 0);
            }
        }
    }

    private static void compare(Map<String, byte[]> model, MicrobitFs files) throws StorageException {
        Map<String, byte[]> found = read(files);
        assertEquals(model.keySet(), found.keySet());
        for (Map.Entry<String, byte[]> file : model.entrySet()) {
            assertArrayEquals(file.getValue(), found.get(file.getKey()));
        }
    }

    private static Map<String, byte[]> read(MicrobitFs files) throws StorageException {
        Map<String, byte[]> all = new TreeMap<>();
        Listing listing = files.list("/");
        for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
            byte[] bytes = new byte[(int) entry.size() + 1];
            OpenFile file = files.open(entry.name(), OpenMode.READ);
            all.put(entry.name(), Arrays.copyOf(bytes, file.read(bytes, 0, bytes.length)));
            file.close();
        }
        return all;
    }

    private static void write(MicrobitFs files, String name, byte[] bytes) throws StorageException {
        OpenFile file = files.open(name, OpenMode.WRITE);
        int half = bytes.length / 2;
        file.write(bytes, 0, half);
        file.write(bytes, half, bytes.length - half);
        file.close();
    }

    private static void assertRefused(Errno errno, Executable operation) {
        assertEquals(errno, assertThrows(StorageException.class, operation).errno());
    }
}
