package org.softboard.firmware.fat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.CuttingDevice;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.flash.PowerCut;

/// The power fails at any write, which arrives in part or not at all: the volume mounts, and all files are there as they
/// were, but for those that were being changed.
class FatPowerCutTest {

    private static final int CUTS = 5000;
    private static final int MOST_WRITES = 60;

    /// The files that nobody changes at the moment.
    private final Map<String, byte[]> settled = new TreeMap<>();
    private final Set<String> directories = new HashSet<>();
    private Random random;

    @ParameterizedTest
    @CsvSource({"512, 224", "512, 5000"})
    void onlyWhatIsBeingWrittenIsLost(int blockSize, int blocks) throws StorageException {
        byte[] image = image(blockSize, blocks);
        Map<String, byte[]> files = new TreeMap<>(settled);
        int cuts = 0;
        for (int seed = 0; cuts < CUTS; seed++) {
            random = new Random(seed);
            settled.clear();
            settled.putAll(files);
            directories.clear();
            directories.addAll(List.of("", "/LIB"));
            var medium = new RamDevice(blockSize, image.clone());
            try {
                run(mount(new CuttingDevice(medium, random.nextInt(MOST_WRITES), random)));
            } catch (PowerCut cut) {
                cuts++;
            }
            verify(medium, seed);
        }
    }

    private byte[] image(int blockSize, int blocks) throws StorageException {
        random = new Random(1);
        var device = new RamDevice(blockSize, new byte[blockSize * blocks]);
        FatFormat.format(device, 0);
        FatVolume volume = mount(device);
        volume.mkdir("/LIB");
        for (String path : List.of("/BOOT.PY", "/MAIN.PY", "/A LONG NAME.TEXT", "/LIB/DRIVER.PY",
                "/LIB/ANOTHER LONG NAME",
                "/DATA.BIN")) {
            byte[] bytes = bytes();
            Trees.write(volume, path, bytes);
            settled.put(path, bytes);
        }
        return device.content();
    }

    private static FatVolume mount(BlockDevice device) throws StorageException {
        return FatVolume.mount(device, 0, () -> FatTime.YEAR_2000, FatVolume.LONGEST_NAME);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(6000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private void run(FatVolume volume) throws StorageException {
        for (int i = 0; i < 20; i++) {
            String path = path();
            switch (random.nextInt(6)) {
                case 0, 1 -> write(volume, path, "w");
                case 2 -> write(volume, path, "a");
                case 3 -> {
                    String gone = anySettled();
                    settled.remove(gone);
                    volume.remove(gone);
                }
                case 4 -> rename(volume, path);
                default -> mkdir(volume, path + "D");
            }
        }
    }

    private String path() {
        List<String> folders = new ArrayList<>(directories);
        folders.sort(null);
        String folder = folders.get(random.nextInt(folders.size()));
        return folder + (random.nextBoolean() ? "/F" + random.nextInt(6) : "/A RATHER LONG NAME " + random.nextInt(4));
    }

    private String anySettled() {
        List<String> paths = new ArrayList<>(settled.keySet());
        return paths.get(random.nextInt(paths.size()));
    }

    private void write(FatVolume volume, String path, String mode) throws StorageException {
        byte[] old = mode.equals("a") && settled.containsKey(path) ? settled.get(path) : new byte[0];
        settled.remove(path);
        byte[] bytes = bytes();
        OpenFile file = volume.open(path, OpenMode.parse(mode));
        int written = file.write(bytes, 0, bytes.length);
        file.close();
        byte[] content = Arrays.copyOf(old, old.length + written);
        System.arraycopy(bytes, 0, content, old.length, written);
        settled.put(path, content);
    }

    private void rename(FatVolume volume, String to) throws StorageException {
        String from = anySettled();
        byte[] content = settled.remove(from);
        settled.remove(to);
        volume.rename(from, to);
        settled.put(to, content);
    }

    private void mkdir(FatVolume volume, String path) throws StorageException {
        if (directories.size() < 5 && !directories.contains(path)) {
            volume.mkdir(path);
            directories.add(path);
        }
    }

    private void verify(RamDevice medium, int seed) throws StorageException {
        FatVolume volume = mount(medium);
        for (Map.Entry<String, byte[]> file : settled.entrySet()) {
            assertArrayEquals(file.getValue(), Trees.read(volume, file.getKey()),
                    () -> "seed " + seed + ": " + file.getKey());
        }
        for (String directory : directories) {
            Trees.list(volume, directory.isEmpty() ? "/" : directory);
        }
        byte[] fresh = {1, 2, 3};
        Trees.write(volume, "/FRESH", fresh);
        assertArrayEquals(fresh, Trees.read(volume, "/FRESH"));
        assertEquals(3, volume.stat("/FRESH").size());
    }
}
