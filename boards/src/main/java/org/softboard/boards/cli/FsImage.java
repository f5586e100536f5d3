package org.softboard.boards.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.softboard.boards.host.HostCalendar;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.FileDevice;
import org.softboard.firmware.block.Slice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.image.ImageFormat;
import org.softboard.firmware.image.ImageFormats;

/// An image that a command works on, and the file system found in it.
final class FsImage implements AutoCloseable {

    /// Where an image may have its file system.
    ///
    /// @param imageBytes size of such images; 0 for any
    private record Place(long imageBytes, int start, int bytes) {}

    /// At the beginning, or where a pyboard's flash has it.
    private static final List<Place> PLACES = List.of(new Place(0, 0, 0), new Place(1 << 20, 0x4000, 112 << 10));

    private final FileDevice file;
    private final ImageFormat format;
    private final BlockDevice device;
    private long time = HostCalendar.seconds();

    private FsImage(FileDevice file, ImageFormat format, BlockDevice device) {
        this.file = file;
        this.format = format;
        this.device = device;
    }

    /// Opens an image; what cannot be used is an `Unusable` that says why.
    static FsImage open(String name, boolean isReadOnly) {
        Path path = path(name);
        try {
            if (Files.isDirectory(path)) {
                throw new Unusable("'" + name + "' is a folder; name an image");
            }
            if (!Files.exists(path)) {
                throw new Unusable("there is no image '" + name + "'; 'softboard fs format' makes one");
            }
            for (Place place : PLACES) {
                if (place.imageBytes == 0 || place.imageBytes == Files.size(path)) {
                    byte[] beginning = beginning(path, place.start);
                    for (ImageFormat format : ImageFormats.all()) {
                        if (format.recognise(beginning) > 0) {
                            return open(path, isReadOnly, place, format, format.recognise(beginning));
                        }
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
        FileDevice file = FileDevice.open(path, blockSize, isReadOnly);
        return new FsImage(file, format, place.bytes == 0 ? file
                : new Slice(file, place.start / blockSize, place.bytes / blockSize));
    }

    /// Opens an image for a new file system, and makes it if there is none.
    ///
    /// @param bytes its size; 0 for that of the file that is there
    static FsImage create(String name, ImageFormat format, long bytes) {
        Path path = path(name);
        try {
            if (bytes > 0) {
                try (var sized = new RandomAccessFile(path.toFile(), "rw")) {
                    sized.setLength(bytes);
                }
            } else if (!Files.exists(path)) {
                throw new Unusable("there is no image '" + name + "'; --size makes a new one");
            }
            FileDevice file = FileDevice.open(path, format.blockSize(), false);
            return new FsImage(file, format, file);
        } catch (IOException problem) {
            throw new Unusable(ProgramFile.reason(name, "written", problem));
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException noPath) {
            throw new Unusable("there is no file '" + name + "'");
        }
    }

    private static byte[] beginning(Path path, int start) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(start + ImageFormats.BEGINNING);
            return Arrays.copyOfRange(bytes, Math.min(start, bytes.length), bytes.length);
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
        file.close();
    }
}
