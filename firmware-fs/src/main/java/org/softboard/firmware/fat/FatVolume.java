package org.softboard.firmware.fat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.NameCoding;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.file.Space;

/// A FAT12, FAT16 or FAT32 volume with long names, which behaves as FatFs R0.13c does in MicroPython: the same answers,
/// the same errors, and after the same calls the same bytes on the medium. The format is Microsoft's FAT specification
/// of 2000 (fatgen103).
public final class FatVolume implements FileSystem {

    /// Characters of the longest name unless a board says otherwise.
    public static final int LONGEST_NAME = 255;

    /// Bytes of the longest path that [#cwd] gives (`MICROPY_ALLOC_PATH_MAX`).
    private static final int LONGEST_PATH = 128;

    private static final String NOT_IN_LABELS = "+.,;=[]/\\\"*:<>?|\u007f";

    private final Volume volume;
    private int current;

    private FatVolume(Volume volume) {
        this.volume = volume;
    }

    /// Uses the volume on a device.
    ///
    /// @param partition   1 to 4; 0 for the whole device or else the first partition that is one
    /// @param time        the board's clock, as [FatTime] packs it
    /// @param longestName characters of the longest name
    /// @throws FatException NO_FILESYSTEM if there is none
    public static FatVolume mount(BlockDevice device, int partition, IntSupplier time, int longestName)
            throws FatException {
        return new FatVolume(Volume.mount(new Sectors(device), partition, time, longestName));
    }

    /// The size of sectors of a device that begins with a FAT volume, or with a partition table; 0 if it does not.
    public static int sectorBytes(byte[] beginning) {
        return BootSector.sectorBytes(beginning);
    }

    public FatType type() {
        return volume.layout().type();
    }

    @Override
    public NameCoding names() {
        return CodePage437.NAMES;
    }

    @Override
    public OpenFile open(String path, OpenMode mode) throws FatException {
        if (mode.write()) {
            volume.requireWritable();
        }
        Found found = find(path);
        boolean exists = found.exists();
        if (exists && found.isOrigin()) {
            throw invalid(path);
        }
        Directory directory = found.directory;
        boolean isFresh = mode.truncate();
        if (mode.create()) {
            if (!exists) {
                found.requireParent();
                register(found);
                isFresh = true;
            } else if (directory.isReadOnly() || directory.isDirectory()) {
                throw denied(path);
            } else if (mode.exclusive()) {
                throw new FatException(FatResult.EXIST, "'" + path + "' exists");
            }
            if (isFresh) {
                makeEmpty(directory);
            }
        } else {
            found.requireExists();
            if (directory.isDirectory()) {
                throw new FatException(FatResult.NO_FILE, "'" + path + "' is a directory");
            }
            if (mode.write() && directory.isReadOnly()) {
                throw denied(path);
            }
        }
        directory.show();
        var file = new FatFile(volume, mode, directory, isFresh);
        if (mode.append()) {
            file.seek(file.size());
        }
        return file;
    }

    /// The entry of a file that begins anew.
    private void makeEmpty(Directory directory) throws FatException {
        byte[] window = directory.show();
        int entry = directory.entry();
        int old = DirectoryEntry.cluster(window, entry, type());
        DirectoryEntry.created(window, entry, volume.time().getAsInt());
        window[entry + DirectoryEntry.ATTRIBUTES] = DirectoryEntry.ARCHIVE;
        DirectoryEntry.cluster(window, entry, type(), 0);
        DirectoryEntry.size(window, entry, 0);
        volume.sectors().changed();
        if (old != 0) {
            volume.table().release(old);
            volume.table().reuseFrom(old);
        }
    }

    @Override
    public Listing list(String path) throws FatException {
        Directory directory = directory(path);
        directory.seek(0);
        return new Listing() {

            private boolean isOver;

            @Override
            public @Nullable Entry next() throws FatException {
                if (isOver) {
                    return null;
                }
                isOver = true;
                if (!directory.read()) {
                    return null;
                }
                Entry entry = entry(directory);
                directory.next();
                isOver = false;
                return entry;
            }
        };
    }

    /// The directory that a path names; NO_PATH if it names none.
    private Directory directory(String path) throws FatException {
        Found found = find(path);
        if (!found.exists()) {
            throw noPath(path);
        }
        if (!found.isOrigin()) {
            if (!found.directory.isDirectory()) {
                throw noPath(path);
            }
            enter(found.directory);
        }
        return found.directory;
    }

    private void enter(Directory directory) throws FatException {
        directory.start = DirectoryEntry.cluster(directory.show(), directory.entry(), type());
    }

    @Override
    public Entry stat(String path) throws FatException {
        if (path.isEmpty() || path.equals("/")) {
            return new Entry("/", "/", true, 0, FatTime.seconds(FatTime.YEAR_2000));
        }
        Found found = find(path);
        if (found.exists() && found.isOrigin()) {
            throw invalid(path);
        }
        found.requireExists();
        if (!found.name().isDots()) {
            found.directory.readAgain();
        }
        return entry(found.directory);
    }

    private Entry entry(Directory directory) throws FatException {
        String longName = directory.longName();
        byte[] window = directory.show();
        int entry = directory.entry();
        String shortName = DirectoryEntry.name(window, entry, true);
        String alias = shortName.isEmpty() ? "?" : shortName;
        return new Entry(longName == null ? alias : longName, alias, directory.isDirectory(),
                DirectoryEntry.size(window, entry), FatTime.seconds(DirectoryEntry.written(window, entry)));
    }

    @Override
    public void mkdir(String path) throws FatException {
        volume.requireWritable();
        Found found = find(path);
        if (found.exists()) {
            throw new FatException(FatResult.EXIST, "'" + path + "' exists");
        }
        found.requireParent();
        int cluster = volume.table().allocate(0);
        if (cluster == 0) {
            throw new FatException(FatResult.DENIED, "there is no room for '" + path + "'");
        }
        int time = volume.time().getAsInt();
        Directory parent = found.directory;
        try {
            parent.clear(cluster);
            byte[] window = volume.sectors().window();
            putDots(window, 0, 1, cluster, time);
            putDots(window, DirectoryEntry.BYTES, 2, parent.start, time);
            volume.sectors().changed();
            register(found);
        } catch (FatException problem) {
            volume.table().release(cluster);
            throw problem;
        }
        byte[] window = parent.show();
        DirectoryEntry.written(window, parent.entry(), time);
        DirectoryEntry.cluster(window, parent.entry(), type(), cluster);
        window[parent.entry() + DirectoryEntry.ATTRIBUTES] = DirectoryEntry.DIRECTORY;
        volume.sectors().changed();
        volume.table().sync();
    }

    private void putDots(byte[] window, int entry, int dots, int cluster, int time) {
        for (int i = 0; i < DirectoryEntry.NAME_BYTES; i++) {
            window[entry + i] = (byte) (i < dots ? '.' : ' ');
        }
        window[entry + DirectoryEntry.ATTRIBUTES] = DirectoryEntry.DIRECTORY;
        DirectoryEntry.written(window, entry, time);
        DirectoryEntry.cluster(window, entry, type(), cluster);
    }

    @Override
    public void remove(String path) throws FatException {
        removeIf(false, path);
    }

    @Override
    public void rmdir(String path) throws FatException {
        removeIf(true, path);
    }

    private void removeIf(boolean isDirectory, String path) throws FatException {
        Found found = find(path);
        if (found.exists() && found.isOrigin()) {
            throw invalid(path);
        }
        found.requireExists();
        if (found.directory.isDirectory() != isDirectory) {
            throw new FatException(isDirectory ? FatResult.NOT_A_DIRECTORY : FatResult.IS_A_DIRECTORY,
                    "'" + path + "' is " + (isDirectory ? "no" : "a") + " directory");
        }
        unlink(found, path);
    }

    /// FatFs's `f_unlink`.
    private void unlink(Found found, String path) throws FatException {
        volume.requireWritable();
        if (found.name().isDots()) {
            throw invalid(path);
        }
        Directory directory = found.directory;
        if (directory.isReadOnly()) {
            throw denied(path);
        }
        int cluster = DirectoryEntry.cluster(directory.show(), directory.entry(), type());
        if (directory.isDirectory()) {
            if (cluster == current) {
                throw new FatException(FatResult.DENIED, "'" + path + "' is the current directory");
            }
            var content = new Directory(volume, cluster);
            content.seek(0);
            if (content.read()) {
                throw new FatException(FatResult.DENIED, "'" + path + "' is not empty");
            }
        }
        directory.remove();
        if (cluster != 0) {
            volume.table().release(cluster);
        }
        volume.table().sync();
    }

    /// As MicroPython's `VfsFat.rename`: a file with the new name is removed first.
    @Override
    public void rename(String from, String to) throws FatException {
        try {
            renameToNew(from, to);
        } catch (FatException problem) {
            if (problem.result() != FatResult.EXIST) {
                throw problem;
            }
            remove(to);
            renameToNew(from, to);
        }
    }

    /// FatFs's `f_rename`, which refuses a name that exists.
    private void renameToNew(String from, String to) throws FatException {
        volume.requireWritable();
        Found old = find(from);
        if (old.exists() && (old.isOrigin() || old.name().isDots())) {
            throw invalid(from);
        }
        old.requireExists();
        Directory oldPlace = old.directory;
        byte[] saved = new byte[DirectoryEntry.BYTES];
        System.arraycopy(oldPlace.show(), oldPlace.entry(), saved, 0, saved.length);
        Found fresh = find(to);
        if (fresh.exists() && !(!fresh.isOrigin() && fresh.directory.isAtSamePlaceAs(oldPlace))) {
            throw new FatException(FatResult.EXIST, "'" + to + "' exists");
        }
        if (!fresh.exists()) {
            fresh.requireParent();
        }
        Directory place = fresh.directory;
        register(fresh);
        byte[] window = place.show();
        int entry = place.entry();
        int rest = DirectoryEntry.LETTER_CASE + 1;
        System.arraycopy(saved, rest, window, entry + rest, DirectoryEntry.BYTES - rest);
        byte attributes = saved[DirectoryEntry.ATTRIBUTES];
        boolean isDirectory = (attributes & DirectoryEntry.DIRECTORY) != 0;
        window[entry + DirectoryEntry.ATTRIBUTES] =
                isDirectory ? attributes : (byte) (attributes | DirectoryEntry.ARCHIVE);
        volume.sectors().changed();
        if (isDirectory && oldPlace.start != place.start) {
            volume.sectors().show(volume.layout().sectorOf(DirectoryEntry.cluster(window, entry, type())));
            if (window[DirectoryEntry.BYTES + 1] == '.') {
                DirectoryEntry.cluster(window, DirectoryEntry.BYTES, type(), place.start);
                volume.sectors().changed();
            }
        }
        // FatFs has no flush here: a write that a power cut tears in two could leave neither name.
        volume.sectors().flush();
        oldPlace.remove();
        volume.table().sync();
    }

    @Override
    public void chdir(String path) throws FatException {
        current = directory(path).start;
    }

    @Override
    public String cwd() throws FatException {
        var path = new StringBuilder();
        var directory = new Directory(volume, current);
        while (directory.start != 0) {
            int child = directory.start;
            directory.seek(DirectoryEntry.BYTES);
            enter(directory);
            directory.seek(0);
            while (directory.read() && DirectoryEntry.cluster(directory.show(), directory.entry(), type()) != child) {
                directory.next();
            }
            if (directory.isEnd()) {
                throw FatException.corrupted("a directory is not in its parent");
            }
            path.insert(0, "/" + entry(directory).name());
            if (path.length() > LONGEST_PATH) {
                throw new FatException(FatResult.NOT_ENOUGH_CORE, "the path of the current directory is too long");
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    @Override
    public Space space() throws FatException {
        VolumeLayout layout = volume.layout();
        return new Space(layout.clusterBytes(), layout.clusters(), volume.table().countFree(), volume.longestName());
    }

    @Override
    public void sync() throws FatException {
        volume.table().sync();
    }

    /// The volume's label; empty if it has none.
    public String label() throws FatException {
        var root = new Directory(volume, 0);
        root.seek(0);
        if (!root.readLabel()) {
            return "";
        }
        var label = new StringBuilder();
        byte[] window = root.show();
        for (int i = 0; i < DirectoryEntry.NAME_BYTES; i++) {
            label.append(CodePage437.character(window[root.entry() + i] & 0xff));
        }
        return label.toString().stripTrailing();
    }

    /// Sets the volume's label, at most eleven characters, in capitals; an empty one removes it. It goes to the boot
    /// sector too, where FatFs leaves `NO NAME`: fsck.fat wants both to be the same.
    public void label(String label) throws FatException {
        volume.requireWritable();
        byte[] name = labelBytes(label);
        labelRoot(name, label.isBlank());
        volume.sectors().show(volume.layout().start());
        byte[] boot = volume.sectors().window();
        int at = type() == FatType.FAT32 ? BootSector.VOLUME_LABEL_32 : BootSector.VOLUME_LABEL;
        System.arraycopy(label.isBlank() ? BootSector.NO_NAME.getBytes(StandardCharsets.US_ASCII) : name, 0, boot, at,
                name.length);
        volume.sectors().changed();
        volume.table().sync();
    }

    /// As [#label(String)], in the root directory alone: what FatFs does.
    public void labelInRoot(String label) throws FatException {
        volume.requireWritable();
        labelRoot(labelBytes(label), label.isBlank());
        volume.table().sync();
    }

    private void labelRoot(byte[] name, boolean isRemoved) throws FatException {
        var root = new Directory(volume, 0);
        root.seek(0);
        boolean exists = root.readLabel();
        if (!exists && isRemoved) {
            return;
        }
        if (!exists) {
            root.allocate(1);
        }
        byte[] window = root.show();
        int entry = root.entry();
        if (isRemoved) {
            window[entry] = (byte) DirectoryEntry.REMOVED;
        } else {
            if (!exists) {
                Arrays.fill(window, entry, entry + DirectoryEntry.BYTES, (byte) 0);
                window[entry + DirectoryEntry.ATTRIBUTES] = DirectoryEntry.VOLUME_ID;
            }
            System.arraycopy(name, 0, window, entry, name.length);
        }
        volume.sectors().changed();
    }

    private static byte[] labelBytes(String label) throws FatException {
        byte[] name = new byte[DirectoryEntry.NAME_BYTES];
        Arrays.fill(name, (byte) ' ');
        boolean isUsable = label.length() <= name.length;
        for (int i = 0; isUsable && i < label.length(); i++) {
            int code = CodePage437.code(CodePage437.fold(label.charAt(i)));
            isUsable = code >= ' ' && NOT_IN_LABELS.indexOf(code) < 0;
            name[i] = (byte) code;
        }
        if (!isUsable || (name[0] & 0xff) == DirectoryEntry.REMOVED) {
            throw new FatException(FatResult.INVALID_NAME, "'" + label + "' is no label");
        }
        return name;
    }

    private void register(Found found) throws FatException {
        if (found.isOrigin() || found.name().isDots()) {
            throw invalid(found.path);
        }
        found.directory.register(found.name());
    }

    /// Follows a path as far as it goes (FatFs's `follow_path`).
    private Found find(String path) throws FatException {
        boolean isAbsolute = !path.isEmpty() && FatName.isSeparator(path.charAt(0));
        var directory = new Directory(volume, isAbsolute ? 0 : current);
        int at = FatName.first(path);
        if (FatName.isEnd(path, at)) {
            directory.seek(0);
            return new Found(path, directory, null, FoundState.ORIGIN);
        }
        for (;;) {
            FatName name = FatName.parse(path, at, volume.longestName());
            at = name.end();
            boolean exists = directory.find(name);
            if (!exists && name.isDots()) {
                if (name.isLast()) {
                    return new Found(path, directory, name, FoundState.ORIGIN);
                }
            } else if (!exists) {
                return new Found(path, directory, name, name.isLast() ? FoundState.NO_FILE : FoundState.NO_PATH);
            } else if (name.isLast()) {
                return new Found(path, directory, name, FoundState.FOUND);
            } else if (!directory.isDirectory()) {
                return new Found(path, directory, name, FoundState.NO_PATH);
            } else {
                enter(directory);
            }
        }
    }

    private enum FoundState {
        /// The path names the directory it counts from.
        ORIGIN, FOUND, NO_FILE, NO_PATH
    }

    /// How far a path goes.
    ///
    /// @param directory at the entry, or the directory that could have one
    private record Found(String path, Directory directory, @Nullable FatName last, FoundState state) {

        boolean exists() {
            return state == FoundState.FOUND || state == FoundState.ORIGIN;
        }

        boolean isOrigin() {
            return state == FoundState.ORIGIN;
        }

        FatName name() {
            if (last == null) {
                throw new IllegalStateException("'" + path + "' has no name");
            }
            return last;
        }

        void requireExists() throws FatException {
            requireParent();
            if (state == FoundState.NO_FILE) {
                throw new FatException(FatResult.NO_FILE, "there is no '" + path + "'");
            }
        }

        void requireParent() throws FatException {
            if (state == FoundState.NO_PATH) {
                throw noPath(path);
            }
        }
    }

    private static FatException noPath(String path) {
        return new FatException(FatResult.NO_PATH, "there is no directory for '" + path + "'");
    }

    private static FatException invalid(String path) {
        return new FatException(FatResult.INVALID_NAME, "'" + path + "' cannot be used for this");
    }

    private static FatException denied(String path) {
        return new FatException(FatResult.DENIED, "'" + path + "' cannot be changed");
    }
}
