package org.softboard.firmware.fat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// Whole files and directories of a file system, for tests.
final class Trees {

    private static final int MOST_ENTRIES = 10_000;

    private Trees() {}

    static List<Entry> list(FileSystem files, String path) throws StorageException {
        List<Entry> entries = new ArrayList<>();
        Listing listing = files.list(path);
        for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
            entries.add(entry);
        }
        return entries;
    }

    static List<String> names(FileSystem files, String path) throws StorageException {
        return list(files, path).stream().map(Entry::name).toList();
    }

    static byte[] read(FileSystem files, String path) throws StorageException {
        OpenFile file = files.open(path, OpenMode.READ);
        byte[] bytes = new byte[(int) file.size()];
        int length = file.read(bytes, 0, bytes.length);
        file.close();
        return Arrays.copyOf(bytes, length);
    }

    static void write(FileSystem files, String path, byte[] bytes) throws StorageException {
        OpenFile file = files.open(path, OpenMode.WRITE);
        if (file.write(bytes, 0, bytes.length) != bytes.length) {
            throw new AssertionError("no room for " + path);
        }
        file.close();
    }

    /// Every file with its content, every directory with null, by its path in capitals.
    static Map<String, byte[]> all(FileSystem files) throws StorageException {
        Map<String, byte[]> all = new TreeMap<>();
        collect(files, "", all);
        return all;
    }

    private static void collect(FileSystem files, String path, Map<String, byte[]> all) throws StorageException {
        for (Entry entry : list(files, path.isEmpty() ? "/" : path)) {
            String name = path + "/" + entry.name();
            if (all.size() > MOST_ENTRIES) {
                throw new AssertionError("there is no end to " + name);
            }
            all.put(name.toUpperCase(Locale.ROOT), entry.isDirectory() ? null : read(files, name));
            if (entry.isDirectory()) {
                collect(files, name, all);
            }
        }
    }
}
