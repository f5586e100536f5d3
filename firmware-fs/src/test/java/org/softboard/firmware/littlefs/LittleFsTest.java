package org.softboard.firmware.littlefs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// The values are those that MicroPython's unix port gives with a device of 30 blocks of 1024 bytes.
class LittleFsTest {

    private final RamDevice device = new RamDevice(1024, 30);
    private LittleFs files;

    @BeforeEach
    void format() throws StorageException {
        LittleFs.format(device, Options.DEFAULT);
        files = LittleFs.mount(device, Options.DEFAULT);
    }

    @Test
    void spaceIsCountedInBlocks() throws StorageException {
        assertEquals(28, files.space().free());
        write("test", "littlefs".getBytes());
        assertEquals(28, files.space().free(), "a small file has none");
        files.mkdir("testdir");
        write("testbig", new byte[16 << 10]);
        assertEquals(7, files.space().free());
        assertEquals(255, files.space().nameMax());
    }

    @Test
    void whatBeginsWithANameIsListedBeforeIt() throws StorageException {
        write("test", new byte[8]);
        files.mkdir("testdir");

        assertEquals(List.of("testdir", "test"), names("/"));
    }

    @Test
    void errorsAreThoseOfUpstream() throws StorageException {
        write("a", new byte[5]);
        files.mkdir("d/");

        assertRefused(Errno.ENOENT, () -> files.mkdir("e/."));
        assertRefused(Errno.ENOTDIR, () -> files.open("x/", OpenMode.WRITE));
        assertRefused(Errno.EINVAL, () -> files.stat(".."));
        assertRefused(Errno.EEXIST, () -> files.mkdir("/"));
        assertRefused(Errno.EINVAL, () -> files.remove("/"));
        assertRefused(Errno.EISDIR, () -> files.open("d", OpenMode.READ));
        assertRefused(Errno.ENOENT, () -> files.open("q/r", OpenMode.WRITE));
        assertRefused(Errno.ENAMETOOLONG, () -> files.open("n".repeat(256), OpenMode.WRITE));
        assertRefused(Errno.ENOENT, () -> files.chdir("a"));
        assertRefused(Errno.ENOTDIR, () -> files.stat("a/"));
        assertRefused(Errno.EEXIST, () -> files.open("a", OpenMode.parse("x")));
        assertRefused(Errno.ENOENT, () -> files.rename("nope", "x"));
        assertTrue(files.stat("nope/..").isDirectory());
    }

    @Test
    void pathsCountFromTheCurrentDirectory() throws StorageException {
        files.mkdir("testdir");
        files.mkdir("testdir/subdir");
        files.chdir(".//testdir");
        files.chdir("subdir/./");
        assertEquals("/testdir/subdir", files.cwd());
        write("x", new byte[2]);
        assertEquals(2, files.stat("/testdir/subdir/x").size());
        files.chdir("../..");
        assertEquals("/", files.cwd());
    }

    @Test
    void appendingGoesToTheEndWithEveryWrite() throws StorageException {
        write("a", new byte[5]);
        OpenFile file = files.open("a", OpenMode.parse("a"));
        assertEquals(0, file.position());
        file.write(new byte[3], 0, 3);
        file.seek(0);
        file.write(new byte[1], 0, 1);
        assertEquals(9, file.position());
        file.close();
        assertEquals(9, files.stat("a").size());
        assertRefused(Errno.EBADF, () -> file.read(new byte[1], 0, 1));
    }

    @Test
    void timesAreKeptInNanoseconds() throws StorageException {
        LittleFs timed = LittleFs.mount(device, Options.DEFAULT.withTime(() -> 1_234_567_890_987_654_321L));
        timed.open("t", OpenMode.WRITE).close();

        assertEquals(1_234_567_890, files.stat("t").modified());
        write("t", new byte[3]);
        assertEquals(1_234_567_890, files.stat("t").modified(), "nobody says when");
    }

    @Test
    void anOpenFileFollowsItsNameAndOutlivesIt() throws StorageException {
        for (int i = 0; i < 40; i++) {
            write("file" + i, new byte[20]);
        }
        OpenFile kept = files.open("file30", OpenMode.parse("r+"));
        OpenFile removed = files.open("file31", OpenMode.parse("r+"));
        for (int i = 0; i < 30; i++) {
            files.remove("file" + i);
        }
        files.remove("file31");
        kept.write(new byte[]{7}, 0, 1);
        kept.close();
        removed.write(new byte[]{8}, 0, 1);
        removed.close();

        assertArrayEquals(new byte[]{7}, Arrays.copyOf(read("file30"), 1));
        assertRefused(Errno.ENOENT, () -> files.stat("file31"));
    }

    @Test
    void aListingSurvivesThatWhatItGivesIsRemoved() throws StorageException {
        for (int i = 0; i < 60; i++) {
            write("file" + i, new byte[20]);
        }
        List<String> seen = new ArrayList<>();
        Listing listing = files.list("/");
        for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
            seen.add(entry.name());
            files.remove(entry.name());
        }
        assertEquals(60, seen.size());
        assertEquals(List.of(), names("/"));
        assertNull(listing.next());
    }

    @Test
    void aFullMediumStaysWhole() throws StorageException {
        write("keep", new byte[5000]);
        OpenFile file = files.open("big", OpenMode.WRITE);
        assertRefused(Errno.ENOSPC, () -> file.write(new byte[60_000], 0, 60_000));
        file.close();
        assertEquals(0, files.stat("big").size());
        files.remove("big");
        write("fits", new byte[10_000]);
        assertEquals(5000, read("keep").length);
    }

    @Test
    void namesThatAreNotUtf8AreKept() throws StorageException {
        String odd = files.names().decode(new byte[]{'a', (byte) 0xff, 'b'});
        write(odd, new byte[1]);
        assertEquals(List.of(odd), names("/"));
        assertArrayEquals(new byte[]{'a', (byte) 0xff, 'b'}, files.names().encode(odd));
    }

    @Test
    void version20IsWrittenAnewAsVersion21() throws StorageException {
        Options old = Options.DEFAULT.withVersion(Options.VERSION_2_0);
        LittleFs.format(device, old);
        LittleFs.mount(device, old).mkdir("a");
        LittleFs.mount(device, Options.DEFAULT).mkdir("b");

        assertRefused(Errno.EINVAL, () -> LittleFs.mount(device, old));
        assertEquals(List.of("a", "b"), names("/"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void badBlocksAreReplaced(boolean says) throws StorageException {
        NorDevice worn = new NorDevice(1024, 80);
        LittleFs.format(worn, Options.DEFAULT);
        LittleFs wearing = LittleFs.mount(worn, Options.DEFAULT);
        Random random = new Random(3);
        RandomTree tree = new RandomTree(random, 2000);
        for (int i = 0; i < 1500; i++) {
            RandomTree.Operation operation = tree.next();
            try {
                operation.action().run(wearing);
                tree.accept(operation);
            } catch (StorageException full) {
                assertTrue(full.errno() == Errno.ENOSPC || full.errno() == Errno.ENAMETOOLONG);
                tree.settle(operation, wearing);
            }
            if (i % 100 == 99) {
                worn.wearOut(2 + random.nextInt(78), says);
                tree.check(LittleFs.mount(worn, Options.DEFAULT));
            }
        }
        tree.check(wearing);
    }

    @Test
    void aCheckFindsWhatIsWrong() throws StorageException {
        write("big", new byte[3000]);
        files.mkdir("d");
        assertEquals(List.of(), LittleCheck.check(device, Options.DEFAULT));
        assertEquals(new LittleFs.Geometry(Options.VERSION_2_1, 1024, 30), LittleFs.peek(device.content()));

        Arrays.fill(device.content(), 2048, device.content().length, (byte) 0);
        assertEquals(1, LittleCheck.check(device, Options.DEFAULT).size());
    }

    @Test
    void noMediumIsTooSmallOrTooStrange() {
        assertRefused(Errno.ENOSPC, () -> LittleFs.format(new RamDevice(1024, 1), Options.DEFAULT));
        assertRefused(Errno.EINVAL, () -> LittleFs.format(new RamDevice(1000, 10), Options.DEFAULT));
        assertRefused(Errno.EINVAL, () -> LittleFs.format(device, Options.DEFAULT.withSizes(0, 32)));
        assertRefused(Errno.EILSEQ, () -> LittleFs.mount(new RamDevice(1024, 30), Options.DEFAULT));
        assertRefused(Errno.EINVAL, () -> LittleFs.mount(new RamDevice(1024,
                Arrays.copyOf(device.content(), 20 * 1024)), Options.DEFAULT));
    }

    private List<String> names(String path) throws StorageException {
        List<String> names = new ArrayList<>();
        Listing listing = files.list(path);
        for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
            names.add(entry.name());
        }
        return names;
    }

    private byte[] read(String path) throws StorageException {
        OpenFile file = files.open(path, OpenMode.READ);
        byte[] bytes = new byte[(int) file.size()];
        assertEquals(bytes.length, file.read(bytes, 0, bytes.length));
        file.close();
        return bytes;
    }

    private void write(String path, byte[] bytes) throws StorageException {
        OpenFile file = files.open(path, OpenMode.WRITE);
        file.write(bytes, 0, bytes.length);
        file.close();
    }

    private static void assertRefused(Errno errno, Executable operation) {
        assertEquals(errno, assertThrows(StorageException.class, operation).errno());
    }
}
