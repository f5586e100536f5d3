package org.softboard.boards.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
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
        byte[] piece = new byte[PIECE];
        OpenFile file = files.open(path, OpenMode.READ);
        for (int length = file.read(piece, 0, piece.length); length > 0; length = file.read(piece, 0, piece.length)) {
            out.write(piece, 0, length);
        }
        file.close();
    }

    /// Copies from the host, folders with all that is in them.
    void put(Path source, String target) throws StorageException, IOException {
        if (Files.isDirectory(source)) {
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
        image.writeAs(HostCalendar.seconds(Files.getLastModifiedTime(source).toInstant()));
        try (InputStream in = Files.newInputStream(source)) {
            OpenFile file = files.open(target, OpenMode.WRITE);
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                if (file.write(piece, 0, length) != length) {
                    file.close();
                    throw new StorageException(Errno.ENOSPC, "'" + target + "' has no room");
                }
            }
            file.close();
        }
    }

    /// Copies to the host, directories with all that is in them.
    void get(String source, Path target, int depth) throws StorageException, IOException {
        if (depth > DEEPEST) {
            throw new StorageException(Errno.EIO, "'" + source + "' is too deep");
        }
        if (!isDirectory(source)) {
            try (OutputStream out = Files.newOutputStream(target)) {
                read(source, out);
            }
            return;
        }
        Files.createDirectories(target);
        for (Entry entry : entries(source)) {
            Path inside = target.resolve(entry.name()).normalize();
            if (!target.normalize().equals(inside.getParent())) {
                throw new StorageException(Errno.EINVAL, "'" + entry.name() + "' is no name for a file here");
            }
            get(child(source, entry.name()), inside, depth + 1);
        }
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
