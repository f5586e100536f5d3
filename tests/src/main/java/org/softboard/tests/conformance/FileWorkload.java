package org.softboard.tests.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// Random changes to the files of a volume, and what must be there whatever becomes of the one that is going on.
final class FileWorkload {

    private static final List<String> FIRST = List.of("/BOOT.PY", "/MAIN.PY", "/A LONG NAME.TEXT", "/LIB/DRIVER.PY",
            "/LIB/ANOTHER LONG NAME", "/DATA.BIN");
    private static final int LARGEST = 6000;
    private static final int MOST_ENTRIES = 500;

    private final FileSystem files;
    private final Random random;
    /// The files that nobody changes at the moment.
    private final Map<String, byte[]> settled;
    private final Set<String> directories = new HashSet<>(Set.of("", "/LIB"));

    /// @param settled the files that are there
    FileWorkload(FileSystem files, Random random, Map<String, byte[]> settled) {
        this.files = files;
        this.random = random;
        this.settled = new TreeMap<>(settled);
    }

    /// Writes what all workloads begin with, and gives it.
    static Map<String, byte[]> prepare(FileSystem files, Random random) throws StorageException {
        var workload = new FileWorkload(files, random, Map.of());
        files.mkdir("/LIB");
        for (String path : FIRST) {
            workload.write(path, "w");
        }
        return workload.settled;
    }

    Map<String, byte[]> settled() {
        return settled;
    }

    Collection<String> directories() {
        return directories;
    }

    /// One change.
    void step() throws StorageException {
        String path = path();
        switch (settled.isEmpty() ? 0 : random.nextInt(6)) {
            case 0, 1 -> write(path, "w");
            case 2 -> write(path, "a");
            case 3 -> {
                String gone = anySettled();
                settled.remove(gone);
                files.remove(gone);
            }
            case 4 -> rename(path);
            default -> mkdir(path + "D");
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

    private void write(String path, String mode) throws StorageException {
        byte[] old = mode.equals("a") && settled.containsKey(path) ? settled.get(path) : new byte[0];
        settled.remove(path);
        byte[] bytes = new byte[random.nextInt(LARGEST)];
        random.nextBytes(bytes);
        OpenFile file = files.open(path, OpenMode.parse(mode));
        int written = file.write(bytes, 0, bytes.length);
        file.close();
        byte[] content = Arrays.copyOf(old, old.length + written);
        System.arraycopy(bytes, 0, content, old.length, written);
        settled.put(path, content);
    }

    private void rename(String to) throws StorageException {
        String from = anySettled();
        byte[] content = settled.remove(from);
        settled.remove(to);
        files.rename(from, to);
        settled.put(to, content);
    }

    private void mkdir(String path) throws StorageException {
        if (directories.size() < 5 && !directories.contains(path)) {
            files.mkdir(path);
            directories.add(path);
        }
    }

    /// Whether everything that was settled is in a volume, which can be written unless it is full.
    ///
    /// @return a sentence about what is wrong; empty if nothing is
    static String verify(FileSystem after, Map<String, byte[]> expected, Collection<String> folders)
            throws StorageException {
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            if (!Arrays.equals(file.getValue(), read(after, file.getKey()))) {
                return file.getKey() + " is not what it was";
            }
        }
        for (String folder : folders) {
            list(after, folder.isEmpty() ? "/" : folder);
        }
        byte[] fresh = "fresh".getBytes(StandardCharsets.US_ASCII);
        OpenFile file = after.open("/FRESH", OpenMode.WRITE);
        int written = file.write(fresh, 0, fresh.length);
        file.close();
        return Arrays.equals(Arrays.copyOf(fresh, written), read(after, "/FRESH")) ? ""
                : "a new file is not what was written";
    }

    static List<String> list(FileSystem files, String folder) throws StorageException {
        List<String> names = new ArrayList<>();
        Listing listing = files.list(folder);
        for (var entry = listing.next(); entry != null; entry = listing.next()) {
            names.add(entry.name());
            if (names.size() > MOST_ENTRIES) {
                throw new AssertionError("there is no end to " + folder);
            }
        }
        return names;
    }

    static byte[] read(FileSystem files, String path) throws StorageException {
        OpenFile file = files.open(path, OpenMode.READ);
        byte[] bytes = new byte[(int) Math.min(file.size(), 1 << 20)];
        int length = file.read(bytes, 0, bytes.length);
        file.close();
        return Arrays.copyOf(bytes, length);
    }
}
