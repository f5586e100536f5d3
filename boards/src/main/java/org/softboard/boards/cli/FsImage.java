package org.softboard.boards.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.host.HostCalendar;
import org.softboard.boards.live.FlashImage;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.FileDevice;
import org.softboard.firmware.block.Slice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.image.ImageFormat;
import org.softboard.firmware.image.ImageFormat.Place;
import org.softboard.firmware.image.ImageFormats;

/// An image that a command works on, and the file system found in it.
final class FsImage implements AutoCloseable {

    /// What can be made of blocks if the format has no size for them: it refuses them itself.
    private static final int SMALLEST_BLOCK = 512;

    private final FileDevice file;
    /// Keeps the board away to which the image belongs.
    private final @Nullable Closeable hold;
    private final ImageFormat format;
    private final BlockDevice device;
    private long time = HostCalendar.seconds();

    private FsImage(FileDevice file, @Nullable Closeable hold, ImageFormat format, BlockDevice device) {
        this.file = file;
        this.hold = hold;
        this.format = format;
        this.device = device;
    }

    /// Opens an image; what cannot be used is an `Unusable` that says why.
    static FsImage open(String name, boolean isReadOnly) {
        Path path = path(name);
        try {
            if (!isThere(path, name)) {
                throw new Unusable("there is no image '" + name + "'; 'softboard fs format' makes one");
            }
            for (ImageFormat format : ImageFormats.all()) {
                for (Place place : format.places(Files.size(path))) {
                    int blockSize = format.recognise(beginning(path, place), place.bytes());
                    if (blockSize > 0) {
                        return open(path, isReadOnly, place, format, blockSize);
                    }
                }
            }
        } catch (IOException problem) {
            throw new Unusable(ProgramFile.reason(name, "opened", problem));
        } catch (StorageException problem) {
            throw new Unusable("'" + name + "': " + problem.getMessage());
        }
        throw new Unusable("'" + name + "' has no file system that softboard knows");
    }

    private static FsImage open(Path path, boolean isReadOnly, Place place, ImageFormat format, int blockSize)
            throws IOException, StorageException {
        Closeable hold = isReadOnly ? null : FlashImage.hold(path);
        try {
            FileDevice file = FileDevice.open(path, blockSize, isReadOnly);
            int blocks = (int) Math.min(file.blockCount() - place.start() / blockSize, place.bytes() / blockSize);
            return new FsImage(file, hold, format, place.start() == 0 && blocks == file.blockCount() ? file
                    : new Slice(file, place.start() / blockSize, blocks));
        } catch (IOException | StorageException problem) {
            if (hold != null) {
                hold.close();
            }
            throw problem;
        }
    }

    /// Makes an empty file system, and the image if there is none. A board's flash gets it where the board looks for it.
    /// It is made in a file of its own first, so that the image loses nothing if it is refused.
    ///
    /// @param bytes the image's size; 0 for that of the file that is there
    static void format(String name, ImageFormat format, long bytes, String label) throws StorageException {
        Path path = path(name);
        boolean isFlash = FlashImage.isUsual(path);
        if (bytes > 0 && isFlash) {
            throw new Unusable("--size: a board's flash is as large as it is");
        }
        try {
            boolean isThere = isThere(path, name);
            if (bytes == 0 && !isThere) {
                throw new Unusable("there is no image '" + name + "'; --size makes a new one");
            }
            long size = bytes > 0 ? bytes : Files.size(path);
            List<Place> places = format.places(size);
            Place place = isFlash && !places.isEmpty() ? places.getLast()
                    : places.isEmpty() ? new Place(0, size) : places.getFirst();
            Path trial = Files.createTempFile("softboard", ".img");
            try {
                resize(trial, size);
                format(trial, place, format, label);
            } finally {
                Files.delete(trial);
            }
            if (isThere) {
                requireUnused(path);
            }
            if (bytes > 0) {
                resize(path, size);
            }
            format(path, place, format, label);
        } catch (IOException problem) {
            throw new Unusable(ProgramFile.reason(name, "written", problem));
        }
    }

    private static void requireUnused(Path path) throws IOException {
        try (Closeable _ = FlashImage.hold(path)) {
            FileDevice.open(path, SMALLEST_BLOCK, false).close();
        }
    }

    private static void resize(Path path, long bytes) throws IOException {
        try (var sized = new RandomAccessFile(path.toFile(), "rw")) {
            sized.setLength(bytes);
        }
    }

    private static void format(Path path, Place place, ImageFormat format, String label)
            throws IOException, StorageException {
        int blockSize = Math.max(SMALLEST_BLOCK, format.blockSize(place.bytes()));
        try (FsImage image = open(path, false, place, format, blockSize)) {
            format.format(image.device(), label, HostCalendar.seconds());
            image.device().sync();
        }
    }

    /// Is there a file that can be an image? What is there and cannot be one is refused.
    private static boolean isThere(Path path, String name) {
        if (Files.isDirectory(path)) {
            throw new Unusable("'" + name + "' is a folder; name an image");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new Unusable("'" + name + "' is a device or a pipe; name an image");
        }
        return Files.exists(path);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException noPath) {
            throw new Unusable("there is no file '" + name + "'");
        }
    }

    private static byte[] beginning(Path path, Place place) throws IOException {
        try (var in = Files.newInputStream(path)) {
            in.skipNBytes(place.start());
            return in.readNBytes((int) Math.min(place.bytes(), ImageFormats.BEGINNING));
        }
    }

    ImageFormat format() {
        return format;
    }

    BlockDevice device() {
        return device;
    }

    FileSystem mount() throws StorageException {
        return format.mount(device, () -> time);
    }

    /// What is written from now on has this time, in seconds since 1970.
    void writeAs(long seconds) {
        time = seconds;
    }

    @Override
    public void close() throws IOException {
        try (hold) {
            file.close();
        }
    }
}
