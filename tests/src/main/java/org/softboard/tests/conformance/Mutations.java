package org.softboard.tests.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// Images with changed bytes: whatever a program then does ends, with an answer or an error.
abstract class Mutations {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_READS = 100;
    private static final int DEEPEST = 5;
    private static final long MOST_NANOS = 10_000_000_000L;

    private final byte[] buffer = new byte[8192];
    private final int farAway;
    private long refused;
    private long slowest;
    private long slowestSeed;

    /// @param farAway where files are written, as far behind their end as the file system should fill up
    Mutations(int farAway) {
        this.farAway = farAway;
    }

    /// Changes an image and uses what it then has.
    abstract void mutate(Random random) throws StorageException;

    /// `COUNT SEED`
    final void runAndReport(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        run(count, Long.parseLong(arguments[1]));
        System.out.printf("%d mutations, %d calls refused, the slowest (seed %d) took %.3f s%n", count, refused,
                slowestSeed, slowest / 1e9);
    }

    /// Runs so many mutations; one that takes too long, or ends with another exception, is an error that names its seed.
    public final void run(int count, long seed) {
        for (long i = seed; i < seed + count; i++) {
            long start = System.nanoTime();
            try {
                mutate(new Random(i));
            } catch (StorageException problem) {
                refused++;
            } catch (RuntimeException | Error problem) {
                throw new AssertionError("seed " + i, problem);
            }
            long taken = System.nanoTime() - start;
            if (taken > slowest) {
                slowest = taken;
                slowestSeed = i;
            }
            if (taken > MOST_NANOS) {
                throw new AssertionError("seed " + i + " takes " + taken / 1e9 + " s");
            }
        }
    }

    /// How many calls were refused.
    public final long refused() {
        return refused;
    }

    /// A call that may be refused.
    interface Attempt {
        void run() throws StorageException;
    }

    final void attempt(Attempt call) {
        try {
            call.run();
        } catch (StorageException problem) {
            refused++;
        }
    }

    /// What a whole image has.
    static void fill(FileSystem files, List<String> directories, List<String> paths) throws StorageException {
        for (String directory : directories) {
            files.mkdir(directory);
        }
        for (String path : paths) {
            OpenFile file = files.open(path, OpenMode.WRITE);
            byte[] bytes = (path + "\n").repeat(90).getBytes(StandardCharsets.US_ASCII);
            file.write(bytes, 0, bytes.length);
            file.close();
        }
    }

    /// Everything that one can do with a file system.
    final void use(FileSystem files, Random random) throws StorageException {
        List<String> paths = new ArrayList<>();
        attempt(() -> collect(files, "", paths, 0));
        attempt(files::space);
        for (String path : paths) {
            attempt(() -> files.stat(path));
            attempt(() -> read(files, path));
        }
        if (!paths.isEmpty()) {
            String path = paths.get(random.nextInt(paths.size()));
            attempt(() -> files.chdir(path));
            attempt(files::cwd);
            attempt(() -> write(files, path, "r+"));
            attempt(() -> files.rename(path, "renamed"));
            attempt(() -> files.remove("renamed"));
            attempt(() -> files.rmdir("renamed"));
            attempt(() -> write(files, path, "w"));
            attempt(() -> files.remove(path));
        }
        attempt(() -> write(files, "/fresh file with a name", "w"));
        attempt(() -> files.mkdir("/fresh directory"));
        attempt(() -> write(files, "/fresh directory/f", "a"));
        files.sync();
    }

    private void collect(FileSystem files, String path, List<String> paths, int depth) throws StorageException {
        Listing listing = files.list(path.isEmpty() ? "/" : path);
        for (Entry entry = listing.next(); entry != null && paths.size() < MOST_ENTRIES; entry = listing.next()) {
            String name = path + "/" + entry.name();
            paths.add(name);
            if (entry.isDirectory() && depth < DEEPEST) {
                collect(files, name, paths, depth + 1);
            }
        }
    }

    private void read(FileSystem files, String path) throws StorageException {
        OpenFile file = files.open(path, OpenMode.READ);
        for (int i = 0; i < MOST_READS && file.read(buffer, 0, buffer.length) > 0; i++) {
            // Only that it ends matters.
        }
        file.seek(file.size());
        file.close();
    }

    private void write(FileSystem files, String path, String mode) throws StorageException {
        OpenFile file = files.open(path, OpenMode.parse(mode));
        attempt(() -> file.seek(farAway));
        attempt(() -> file.write(buffer, 0, buffer.length));
        file.close();
    }
}
