package org.softboard.tests.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatCheck;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// FAT volumes with changed bytes: whatever a program then does ends, with an answer or an error.
public final class FatMutations {

    private static final int SECTOR = 512;
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_NANOS = 10_000_000_000L;

    /// A volume, and where its boot sectors, tables and directories are.
    private record Image(byte[] content, int hotBytes) {}

    private final List<Image> images = new ArrayList<>();
    private final byte[] buffer = new byte[8192];
    private long refused;
    private long slowest;

    public FatMutations() throws StorageException {
        images.add(image(224, false, 40 * SECTOR));
        images.add(image(9000, false, 60 * SECTOR));
        images.add(image(70_000, true, 800 * SECTOR));
    }

    /// `COUNT SEED`
    public static void main(String[] arguments) throws StorageException {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        var mutations = new FatMutations();
        mutations.run(count, seed);
        System.out.printf("%d mutations, %d calls refused, the slowest took %.3f s%n", count, mutations.refused,
                mutations.slowest / 1e9);
    }

    /// Runs so many mutations; one that takes too long, or ends with another exception, is an error that names its seed.
    public void run(int count, long seed) {
        for (long i = seed; i < seed + count; i++) {
            long start = System.nanoTime();
            try {
                mutate(new Random(i));
            } catch (RuntimeException | Error problem) {
                throw new AssertionError("seed " + i, problem);
            }
            long taken = System.nanoTime() - start;
            slowest = Math.max(slowest, taken);
            if (taken > MOST_NANOS) {
                throw new AssertionError("seed " + i + " takes " + taken / 1e9 + " s");
            }
        }
    }

    /// How many calls were refused.
    public long refused() {
        return refused;
    }

    private static Image image(int sectors, boolean isFat32, int hotBytes) throws StorageException {
        var device = new RamDevice(SECTOR, new byte[sectors * SECTOR]);
        FatFormat.format(device, FatFormat.Place.WHOLE, isFat32, 0);
        FatVolume volume = FatVolume.mount(device, 0, () -> 0, FatVolume.LONGEST_NAME);
        volume.mkdir("/lib");
        volume.mkdir("/lib/a longer name");
        for (String path : List.of("/boot.py", "/lib/driver.py", "/lib/a longer name/file.text",
                "/Another Long Name")) {
            OpenFile file = volume.open(path, OpenMode.WRITE);
            byte[] bytes = (path + "\n").repeat(90).getBytes(StandardCharsets.US_ASCII);
            file.write(bytes, 0, bytes.length);
            file.close();
        }
        return new Image(device.content(), hotBytes);
    }

    private void mutate(Random random) {
        Image image = images.get(random.nextInt(images.size()));
        int sectors = image.content.length / SECTOR;
        boolean isTruncated = random.nextInt(20) == 0;
        var device = new OverlayDevice(SECTOR, isTruncated ? random.nextInt(sectors) : sectors, image.content);
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8);
        for (int i = 0; i < changes; i++) {
            int address = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(SECTOR);
                case 1 -> random.nextInt(8 * SECTOR);
                case 2 -> image.hotBytes - random.nextInt(Math.min(image.hotBytes, 40 * SECTOR));
                default -> random.nextInt(image.hotBytes);
            };
            device.poke(address, switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> 0xff;
                case 2 -> random.nextInt(16);
                default -> random.nextInt(256);
            });
        }
        try {
            use(device, random);
        } catch (StorageException problem) {
            refused++;
        }
    }

    private void use(OverlayDevice device, Random random) throws StorageException {
        FatCheck.check(device, 0);
        FatVolume volume = FatVolume.mount(device, 0, () -> 0, FatVolume.LONGEST_NAME);
        List<String> paths = new ArrayList<>();
        attempt(() -> collect(volume, "", paths, 0));
        attempt(volume::label);
        attempt(volume::space);
        for (String path : paths) {
            attempt(() -> volume.stat(path));
            attempt(() -> read(volume, path));
        }
        if (!paths.isEmpty()) {
            String path = paths.get(random.nextInt(paths.size()));
            attempt(() -> volume.chdir(path));
            attempt(volume::cwd);
            attempt(() -> write(volume, path, "r+"));
            attempt(() -> volume.rename(path, "renamed"));
            attempt(() -> volume.remove("renamed"));
            attempt(() -> volume.rmdir("renamed"));
        }
        attempt(() -> write(volume, "/fresh file with a name", "w"));
        attempt(() -> volume.mkdir("/fresh directory"));
        attempt(() -> write(volume, "/fresh directory/f", "a"));
        volume.sync();
    }

    private void collect(FatVolume volume, String path, List<String> paths, int depth) throws StorageException {
        Listing listing = volume.list(path.isEmpty() ? "/" : path);
        for (Entry entry = listing.next(); entry != null && paths.size() < MOST_ENTRIES; entry = listing.next()) {
            String name = path + "/" + entry.name();
            paths.add(name);
            if (entry.isDirectory() && depth < 5) {
                collect(volume, name, paths, depth + 1);
            }
        }
    }

    private void read(FatVolume volume, String path) throws StorageException {
        OpenFile file = volume.open(path, OpenMode.READ);
        for (int i = 0; i < 100 && file.read(buffer, 0, buffer.length) > 0; i++) {
            // Only that it ends matters.
        }
        file.seek(file.size());
    }

    private void write(FatVolume volume, String path, String mode) throws StorageException {
        OpenFile file = volume.open(path, OpenMode.parse(mode));
        file.seek(100_000);
        file.write(buffer, 0, buffer.length);
        file.close();
    }

    /// A call that may be refused.
    private interface Attempt {
        void run() throws StorageException;
    }

    private void attempt(Attempt call) {
        try {
            call.run();
        } catch (StorageException problem) {
            refused++;
        }
    }
}
