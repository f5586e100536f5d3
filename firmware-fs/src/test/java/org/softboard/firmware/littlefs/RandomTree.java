package org.softboard.firmware.littlefs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// What a file system must have in it, and random operations that change it.
final class RandomTree {

    private static final String[] NAMES = {"a", "ab", "abc", "main.py", "boot.py", "lib", "data.bin", "Z", "zz",
        "a rather long name for a little file system", "été", "b"};
    private static final int DEPTH = 3;
    private static final int MANY = 30;

    private final Random random;
    private final int largest;
    /// Contents by path; a directory has none.
    private Map<String, byte[]> contents = new TreeMap<>();

    RandomTree(Random random, int largest) {
        this.random = random;
        this.largest = largest;
    }

    interface Action {

        void run(LittleFs files) throws StorageException;
    }

    /// @param states what may be there if it does not end: what was before, what is after it, and steps between
    record Operation(String text, Action action, List<Map<String, byte[]>> states) {}

    Map<String, byte[]> contents() {
        return contents;
    }

    /// An operation has ended.
    void accept(Operation operation) {
        contents = operation.states.getLast();
    }

    /// Takes the state over in which an operation that was interrupted left the file system.
    void settle(Operation operation, LittleFs files) throws StorageException {
        Map<String, byte[]> found = read(files);
        for (Map<String, byte[]> state : operation.states) {
            if (isSame(state, found)) {
                contents = state;
                return;
            }
        }
        compare(contents, found, "interrupted: " + operation.text);
    }

    /// The file system has in it what it must.
    void check(LittleFs files) throws StorageException {
        compare(contents, read(files), "afterwards");
    }

    /// Every file and directory of a file system.
    static Map<String, byte[]> read(LittleFs files) throws StorageException {
        Map<String, byte[]> all = new TreeMap<>();
        collect(files, "/", all);
        return all;
    }

    private String existing() {
        return List.copyOf(contents.keySet()).get(random.nextInt(contents.size()));
    }

    Operation next() {
        String path = path();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> write(path, random.nextBoolean() ? "w" : "a");
            case 3 -> change(path);
            case 4, 5 -> mkdir(path);
            case 6 -> remove(path);
            case 7 -> remove(contents.size() > MANY ? existing() : path);
            default -> rename(path, path());
        };
    }

    private Operation write(String path, String mode) {
        if (!isParentThere(path)) {
            return refused("open " + path, errnoOfParent(path), files -> files.open(path, OpenMode.parse(mode)));
        }
        if (isDirectory(path)) {
            return refused("open " + path, Errno.EISDIR, files -> files.open(path, OpenMode.parse(mode)));
        }
        byte[] before = mode.equals("a") && isFile(path) ? contents.get(path) : new byte[0];
        byte[] bytes = bytes();
        byte[] after = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, after, before.length, bytes.length);
        List<Map<String, byte[]>> states = states();
        if (!isFile(path)) {
            states.add(with(path, new byte[0]));
        }
        states.add(with(path, after));
        int first = random.nextInt(bytes.length + 1);
        return new Operation(mode + " " + path + " " + bytes.length, files -> {
            OpenFile file = files.open(path, OpenMode.parse(mode));
            file.write(bytes, 0, first);
            file.write(bytes, first, bytes.length - first);
            assertEquals(after.length, file.size());
            file.close();
        }, states);
    }

    private Operation change(String path) {
        if (!isFile(path)) {
            return refused("r+ " + path, errnoOfMissingFile(path), files -> files.open(path, OpenMode.parse("r+")));
        }
        byte[] old = contents.get(path);
        int firstPlace = random.nextInt(old.length + 20);
        byte[] first = bytes();
        byte[] middle = over(old, firstPlace, first);
        int secondPlace = random.nextInt(middle.length + 1);
        byte[] second = bytes();
        byte[] after = over(middle, secondPlace, second);
        boolean flushes = random.nextBoolean();
        List<Map<String, byte[]>> states = states();
        if (flushes) {
            states.add(with(path, middle));
        }
        states.add(with(path, after));
        return new Operation("change " + path, files -> {
            OpenFile file = files.open(path, OpenMode.parse("r+"));
            file.seek(firstPlace);
            file.write(first, 0, first.length);
            if (flushes) {
                file.flush();
            }
            file.seek(secondPlace);
            file.write(second, 0, second.length);
            byte[] rest = new byte[after.length];
            int count = file.read(rest, 0, rest.length);
            assertArrayEquals(Arrays.copyOfRange(after, secondPlace + second.length, after.length),
                    Arrays.copyOf(rest, count));
            file.close();
        }, states);
    }

    private Operation mkdir(String path) {
        if (contents.containsKey(path)) {
            return refused("mkdir " + path, Errno.EEXIST, files -> files.mkdir(path));
        }
        if (!isParentThere(path)) {
            return refused("mkdir " + path, errnoOfParent(path), files -> files.mkdir(path));
        }
        List<Map<String, byte[]>> states = states();
        states.add(with(path, null));
        return new Operation("mkdir " + path, files -> files.mkdir(path), states);
    }

    private Operation remove(String path) {
        if (!contents.containsKey(path)) {
            return refused("remove " + path, errnoOfParent(path), files -> files.remove(path));
        }
        if (hasChildren(path)) {
            return refused("remove " + path, Errno.ENOTEMPTY, files -> files.rmdir(path));
        }
        Map<String, byte[]> after = new TreeMap<>(contents);
        after.remove(path);
        List<Map<String, byte[]>> states = states();
        states.add(after);
        return new Operation("remove " + path, files -> files.remove(path), states);
    }

    private Operation rename(String from, String to) {
        String text = "rename " + from + " " + to;
        Action action = files -> files.rename(from, to);
        if (!contents.containsKey(from)) {
            return refused(text, errnoOfParent(from), action);
        }
        if (isDirectory(from) && to.startsWith(from + "/")) {
            return refused(text, Errno.EINVAL, action);
        }
        if (!isParentThere(to)) {
            return refused(text, errnoOfParent(to), action);
        }
        if (contents.containsKey(to) && isDirectory(from) != isDirectory(to)) {
            return refused(text, isDirectory(to) ? Errno.EISDIR : Errno.ENOTDIR, action);
        }
        if (hasChildren(to) && !from.equals(to)) {
            return refused(text, Errno.ENOTEMPTY, action);
        }
        Map<String, byte[]> after = new TreeMap<>();
        contents.forEach((path, content) -> {
            if (path.equals(from) || path.startsWith(from + "/")) {
                after.put(to + path.substring(from.length()), content);
            }
        });
        contents.forEach((path, content) -> {
            if (!path.equals(from) && !path.startsWith(from + "/")) {
                after.putIfAbsent(path, content);
            }
        });
        List<Map<String, byte[]>> states = states();
        states.add(after);
        return new Operation(text, action, states);
    }

    private Operation refused(String text, Errno errno, Action action) {
        return new Operation(text + ", refused", files -> {
            try {
                action.run(files);
            } catch (StorageException refusal) {
                if (refusal.errno() == Errno.ENOSPC) {
                    throw refusal;
                }
                assertEquals(errno, refusal.errno(), text);
                return;
            }
            throw new AssertionError(text + " is not refused");
        }, states());
    }

    private List<Map<String, byte[]>> states() {
        return new ArrayList<>(List.of(contents));
    }

    private Map<String, byte[]> with(String path, byte[] content) {
        Map<String, byte[]> changed = new TreeMap<>(contents);
        changed.put(path, content);
        return changed;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(random.nextInt(4) == 0 ? largest : 120)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] over(byte[] old, int place, byte[] bytes) {
        boolean isNothing = bytes.length == 0 && place > old.length;
        byte[] changed = Arrays.copyOf(old, isNothing ? place : Math.max(old.length, place + bytes.length));
        System.arraycopy(bytes, 0, changed, place, bytes.length);
        return changed;
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        int depth = random.nextInt(DEPTH);
        for (int i = 0; i <= depth; i++) {
            path.append('/').append(NAMES[random.nextInt(NAMES.length)]);
        }
        return path.toString();
    }

    private boolean isDirectory(String path) {
        return contents.containsKey(path) && contents.get(path) == null;
    }

    private boolean isFile(String path) {
        return contents.get(path) != null;
    }

    private boolean hasChildren(String path) {
        return contents.keySet().stream().anyMatch(other -> other.startsWith(path + "/"));
    }

    private boolean isParentThere(String path) {
        String parent = path.substring(0, path.lastIndexOf('/'));
        return parent.isEmpty() || isDirectory(parent);
    }

    private Errno errnoOfMissingFile(String path) {
        return isDirectory(path) ? Errno.EISDIR : errnoOfParent(path);
    }

    /// What is said of a path that leads nowhere: whether a file or nothing is in its way.
    private Errno errnoOfParent(String path) {
        String parent = path;
        while (parent.lastIndexOf('/') > 0) {
            parent = parent.substring(0, parent.lastIndexOf('/'));
            if (isFile(parent)) {
                return Errno.ENOTDIR;
            }
        }
        return Errno.ENOENT;
    }

    private static boolean isSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
        return expected.keySet().equals(found.keySet())
                && expected.entrySet().stream().allMatch(entry -> Arrays.equals(entry.getValue(),
                        found.get(entry.getKey())));
    }

    private static void compare(Map<String, byte[]> expected, Map<String, byte[]> found, String text) {
        Set<String> missing = new TreeSet<>(expected.keySet());
        missing.removeAll(found.keySet());
        Set<String> surplus = new TreeSet<>(found.keySet());
        surplus.removeAll(expected.keySet());
        assertEquals("missing [], surplus []", "missing " + missing + ", surplus " + surplus, text);
        expected.forEach((path, content) -> assertArrayEquals(content, found.get(path), text + ": " + path));
    }

    private static void collect(LittleFs files, String directory, Map<String, byte[]> all) throws StorageException {
        Listing listing = files.list(directory);
        for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
            String path = (directory.length() == 1 ? "" : directory) + "/" + entry.name();
            if (all.containsKey(path)) {
                throw new AssertionError(path + " is there twice");
            }
            if (entry.isDirectory()) {
                all.put(path, null);
                collect(files, path, all);
            } else {
                OpenFile file = files.open(path, OpenMode.READ);
                byte[] bytes = new byte[(int) file.size()];
                assertEquals(bytes.length, file.read(bytes, 0, bytes.length), path);
                assertEquals(bytes.length, entry.size());
                file.close();
                all.put(path, bytes);
            }
        }
    }
}
