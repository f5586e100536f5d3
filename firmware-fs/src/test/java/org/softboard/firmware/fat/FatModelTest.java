package org.softboard.firmware.fat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// Random operations on a volume and on a map from paths to contents: both must say the same.
class FatModelTest {

    private static final int OPERATIONS = 20_000;
    private static final int OPERATIONS_BETWEEN_CHECKS = 500;
    private static final int ROOT_ENTRIES_THAT_MAY_BE_FULL = 350;
    private static final int FEW = 30;
    private static final String[] NAMES =
            {"a", "b.txt", "C.TXT", "main.py", "A long name of a file.text", "lib", "data",
                "another name that is long", "x.y.z", "UPPER", "lower.TXT", "t~1.x", "thirteen.chars", "sub.dir"};

    /// Contents by path in capitals; a directory has none.
    private final Map<String, byte[]> model = new TreeMap<>();
    private RamDevice device;
    private FatVolume volume;
    private Random random;
    private int most;

    @ParameterizedTest
    @CsvSource({"512, 224, false", "512, 384, false", "4096, 300, false", "512, 30000, false", "512, 70000, true"})
    void volumeAndModelAgree(int blockSize, int blocks, boolean isFat32) throws StorageException {
        random = new Random(blocks);
        device = new RamDevice(blockSize, blocks);
        FatFormat.format(device, FatFormat.Place.WHOLE, isFat32, 0);
        mount();
        for (int i = 0; i < OPERATIONS; i++) {
            operate();
            most = Math.max(most, model.size());
            if (i % OPERATIONS_BETWEEN_CHECKS == 0) {
                assertEquals(List.of(), FatCheck.check(device, 0));
                mount();
                compareAll();
            }
        }
        compareAll();
        assertTrue(most > FEW, "the operations left at most " + most + " files and directories");
    }

    private void mount() throws StorageException {
        volume = FatVolume.mount(device, 0, () -> FatTime.YEAR_2000, FatVolume.LONGEST_NAME);
    }

    private void compareAll() throws StorageException {
        Map<String, byte[]> found = Trees.all(volume);
        assertEquals(model.keySet(), found.keySet());
        for (Map.Entry<String, byte[]> entry : model.entrySet()) {
            assertArrayEquals(entry.getValue(), found.get(entry.getKey()), entry.getKey());
        }
    }

    private void operate() throws StorageException {
        String path = randomPath();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> write(path);
            case 3 -> change(path);
            case 4 -> read(path);
            case 5 -> mkdir(path);
            case 6, 7 -> remove(path);
            case 8 -> rename(path, randomPath());
            default -> stat(path);
        }
    }

    private String randomPath() {
        var path = new StringBuilder();
        int depth = random.nextInt(3);
        for (int i = 0; i <= depth; i++) {
            String name = NAMES[random.nextInt(NAMES.length)];
            path.append('/').append(random.nextBoolean() ? name : name.toLowerCase(Locale.ROOT));
        }
        if (random.nextInt(3) == 0) {
            path.append(random.nextInt(20));
        }
        return path.toString();
    }

    /// Creates a file, or begins it anew, or goes on with it.
    private void write(String path) throws StorageException {
        boolean append = random.nextBoolean();
        if (!isParentThere(path)) {
            refused(Errno.ENOENT, () -> volume.open(path, OpenMode.WRITE));
            return;
        }
        if (isDirectory(path)) {
            refused(Errno.EACCES, () -> volume.open(path, OpenMode.WRITE));
            return;
        }
        byte[] bytes = new byte[random.nextInt(random.nextInt(20) == 0 ? 40_000 : 3000)];
        random.nextBytes(bytes);
        byte[] old = append && isFile(path) ? model.get(key(path)) : new byte[0];
        OpenFile file;
        try {
            file = volume.open(path, OpenMode.parse(append ? "a" : "w"));
        } catch (FatException full) {
            assertFull(full);
            return;
        }
        int written = file.write(bytes, 0, bytes.length);
        file.close();
        assertTrue(written == bytes.length || volume.space().free() == 0);
        byte[] content = Arrays.copyOf(old, old.length + written);
        System.arraycopy(bytes, 0, content, old.length, written);
        model.put(key(path), content);
    }

    /// Overwrites a piece of a file, perhaps beyond its end, and reads another.
    private void change(String path) throws StorageException {
        if (!isFile(path)) {
            refused(Errno.ENOENT, () -> volume.open(path, OpenMode.parse("r+")));
            return;
        }
        byte[] old = model.get(key(path));
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        OpenFile file = volume.open(path, OpenMode.parse("r+"));
        int position = random.nextInt(old.length + 1);
        assertEquals(position, file.seek(position));
        int written = file.write(bytes, 0, bytes.length);
        assertTrue(written == bytes.length || volume.space().free() == 0);
        byte[] content = Arrays.copyOf(old, Math.max(old.length, position + written));
        System.arraycopy(bytes, 0, content, position, written);
        int back = random.nextInt(content.length + 1);
        file.seek(back);
        byte[] read = new byte[content.length - back];
        assertEquals(read.length, file.read(read, 0, read.length));
        assertArrayEquals(Arrays.copyOfRange(content, back, content.length), read);
        file.close();
        model.put(key(path), content);
    }

    private void read(String path) throws StorageException {
        if (isFile(path)) {
            assertArrayEquals(model.get(key(path)), Trees.read(volume, path));
        } else {
            refused(Errno.ENOENT, () -> volume.open(path, OpenMode.READ));
        }
    }

    private void mkdir(String path) throws StorageException {
        if (model.containsKey(key(path))) {
            refused(Errno.EEXIST, () -> volume.mkdir(path));
        } else if (!isParentThere(path)) {
            refused(Errno.ENOENT, () -> volume.mkdir(path));
        } else {
            try {
                volume.mkdir(path);
            } catch (FatException full) {
                assertFull(full);
                return;
            }
            model.put(key(path), null);
        }
    }

    private void remove(String path) throws StorageException {
        if (isFile(path)) {
            refused(Errno.ENOTDIR, () -> volume.rmdir(path));
            volume.remove(path);
            model.remove(key(path));
        } else if (!isDirectory(path)) {
            refused(Errno.ENOENT, () -> volume.remove(path));
        } else if (model.keySet().stream().anyMatch(other -> other.startsWith(key(path) + "/"))) {
            refused(Errno.EACCES, () -> volume.rmdir(path));
        } else {
            refused(Errno.EISDIR, () -> volume.remove(path));
            volume.rmdir(path);
            model.remove(key(path));
        }
    }

    private void rename(String from, String to) throws StorageException {
        String source = key(from);
        String target = key(to);
        if (!model.containsKey(source)) {
            refused(Errno.ENOENT, () -> volume.rename(from, to));
        } else if (target.startsWith(source + "/")) {
            // FatFs would make a circle.
            return;
        } else if (!isParentThere(to)) {
            refused(Errno.ENOENT, () -> volume.rename(from, to));
        } else if (isDirectory(to) && !source.equals(target)) {
            refused(Errno.EISDIR, () -> volume.rename(from, to));
        } else {
            try {
                volume.rename(from, to);
            } catch (FatException full) {
                assertFull(full);
                model.keySet().removeIf(path -> path.equals(target) && !path.equals(source));
                return;
            }
            Map<String, byte[]> moved = new TreeMap<>();
            model.entrySet().removeIf(entry -> {
                boolean moves = entry.getKey().equals(source) || entry.getKey().startsWith(source + "/");
                if (moves) {
                    moved.put(target + entry.getKey().substring(source.length()), entry.getValue());
                }
                return moves;
            });
            model.putAll(moved);
        }
    }

    private void stat(String path) throws StorageException {
        if (isFile(path)) {
            assertEquals(model.get(key(path)).length, volume.stat(path).size());
        } else if (isDirectory(path)) {
            assertTrue(volume.stat(path).isDirectory());
        } else {
            refused(Errno.ENOENT, () -> volume.stat(path));
        }
    }

    private void assertFull(FatException problem) throws StorageException {
        assertEquals(FatResult.DENIED, problem.result());
        long entries = model.keySet().stream().filter(path -> path.lastIndexOf('/') == 0)
                .mapToLong(path -> 2 + path.length() / 13).sum();
        assertTrue(volume.space().free() <= 2 || entries > ROOT_ENTRIES_THAT_MAY_BE_FULL, problem.getMessage());
    }

    private boolean isParentThere(String path) {
        String parent = key(path).substring(0, path.lastIndexOf('/'));
        return parent.isEmpty() || isDirectory(parent);
    }

    private boolean isDirectory(String path) {
        return model.containsKey(key(path)) && model.get(key(path)) == null;
    }

    private boolean isFile(String path) {
        return model.get(key(path)) != null;
    }

    private static String key(String path) {
        return path.toUpperCase(Locale.ROOT);
    }

    private static void refused(Errno errno, Executable operation) {
        assertEquals(errno, assertThrows(StorageException.class, operation).errno());
    }
}
