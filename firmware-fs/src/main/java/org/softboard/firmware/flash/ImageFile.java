package org.softboard.firmware.flash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A chip's bytes as a plain file of the host.
public final class ImageFile {

    private ImageFile() {}

    /// Refuses a file that cannot be an image of such a chip.
    public static void check(Path path, FlashModel model) throws IOException {
        long size = Files.size(path);
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is no file");
        }
        if (size != model.size()) {
            throw new IOException("it has " + size + " bytes, " + model.name() + " has " + model.size());
        }
    }

    /// Puts a file's bytes into a chip; a file of another size is refused.
    public static void load(Path path, FlashChip chip) throws IOException {
        check(path, chip.model());
        chip.load(Files.readAllBytes(path));
    }

    /// Replaces the file by the chip's bytes: whoever looks, even after a crash, finds either all old or all new ones. Who
    /// saves is alone in doing so; what an earlier one left half done gives way.
    public static void save(Path path, FlashChip chip) throws IOException {
        Path whole = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path fresh = whole.resolveSibling("." + whole.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(chip.image());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            replace(fresh, whole);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void replace(Path fresh, Path path) throws IOException {
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
