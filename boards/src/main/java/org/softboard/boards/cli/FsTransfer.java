package org.softboard.boards.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.softboard.boards.host.HostCalendar;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.file.Space;

/// Copies files and folders between the host and a file system, and removes them there.
final class FsTransfer {

    private static final int PIECE = 64 << 10;
    private static final int DEEPEST = 64;

    private final FsImage image;
    private final FileSystem files;

    FsTransfer(FsImage image) throws StorageException {
        this.image = image;
        files = image.mount();
    }

    FileSystem files() {
        return files;
    }

    boolean isDirectory(String path) {
        try {
            return files.stat(path).isDirectory();
        } catch (StorageException notThere) {
            return false;
        }
    }

    private boolean isFile(String path) {
        try {
            return !files.stat(path).isDirectory();
        } catch (StorageException notThere) {
            return false;
        }
    }

    List<Entry> entries(String path) throws StorageException {
        List<Entry> entries = new ArrayList<>();
        Listing listing = files.list(path);
        for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
            entries.add(entry);
        }
        return entries;
    }

    /// Writes a file's bytes to a stream.
    void read(String path, OutputStream out) throws StorageException, IOException {
        read(files.open(path, OpenMode.READ), out);
    }

    private static void read(OpenFile file, OutputStream out) throws StorageException, IOException {
        byte[] piece = new byte[PIECE];
        for (int length = file.read(piece, 0, piece.length); length > 0; length = file.read(piece, 0, piece.length)) {
            out.write(piece, 0, length);
        }
        file.close();
    }

    /// Copies from the host, folders with all that is in them.
    void put(Path source, String target) throws StorageException, IOException {
        if (Files.isDirectory(source)) {
            if (Files.isSymbolicLink(source) && source.resolveSibling(".").toRealPath()
                    .startsWith(source.toRealPath())) {
                throw new Unusable("'" + source + "' is a link to a folder that it lies in");
            }
            if (!isDirectory(target)) {
                files.mkdir(target);
            }
            try (Stream<Path> inside = Files.list(source)) {
                for (Path path : inside.sorted().toList()) {
                    put(path, child(target, String.valueOf(path.getFileName())));
                }
            }
            return;
        }
        requireRoom(target, Files.size(source));
        image.writeAs(HostCalendar.seconds(Files.getLastModifiedTime(source).toInstant()));
        try (InputStream in = Files.newInputStream(source)) {
            OpenFile file = files.open(target, OpenMode.WRITE);
            try {
                write(in, file, target);
            } finally {
                file.close();
            }
        }
    }

    private static void write(InputStream in, OpenFile file, String target) throws StorageException, IOException {
        byte[] piece = new byte[PIECE];
        for (int length = in.read(piece); length > 0; length = in.read(piece)) {
            if (file.write(piece, 0, length) != length) {
                throw new StorageException(Errno.ENOSPC, "'" + target + "' has no room");
            }
        }
    }

    /// What cannot fit leaves the file that is there as it is. (A pipe's size is 0 beforehand.)
    private void requireRoom(String target, long size) throws StorageException {
        Space space = files.space();
        long present = isFile(target) ? files.stat(target).size() : 0;
        if (units(size, space) - units(present, space) > space.free()) {
            throw new StorageException(Errno.ENOSPC, "'" + target + "' has no room");
        }
    }

    private static long units(long bytes, Space space) {
        return Math.ceilDiv(bytes, space.unit());
    }

    /// Copies to the host, directories with all that is in them.
    void get(String source, Path target, int depth) throws StorageException, IOException {
        if (depth > DEEPEST) {
            throw new StorageException(Errno.EIO, "'" + source + "' is too deep");
        }
        if (!isDirectory(source)) {
            OpenFile file = files.open(source, OpenMode.READ);
            try (OutputStream out = Files.newOutputStream(target)) {
                read(file, out);
            }
            return;
        }
        Files.createDirectories(target);
        for (Entry entry : entries(source)) {
            get(child(source, entry.name()), inside(target, entry.name()), depth + 1);
        }
    }

    /// The path of a file of this name in a folder of the host.
    static Path inside(Path folder, String name) throws StorageException {
        try {
            Path inside = folder.resolve(name).normalize();
            if (folder.normalize().equals(inside.getParent())) {
                return inside;
            }
        } catch (InvalidPathException noPath) {
            // Said below.
        }
        throw new StorageException(Errno.EINVAL, "'" + name + "' is no name for a file here");
    }

    /// Removes a directory with all that is in it.
    void removeAll(String path, int depth) throws StorageException {
        if (depth > DEEPEST) {
            throw new StorageException(Errno.EIO, "'" + path + "' is too deep");
        }
        if (!isDirectory(path)) {
            files.remove(path);
            return;
        }
        for (Entry entry : entries(path)) {
            removeAll(child(path, entry.name()), depth + 1);
        }
        if (!path.equals("/")) {
            files.rmdir(path);
        }
    }

    static String child(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }
}
