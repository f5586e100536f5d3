package org.softboard.boards.live;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.process.LockFile;
import org.softboard.boards.python.FactoryFiles;
import org.softboard.firmware.block.PyboardFlash;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatTime;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.FlashModel;
import org.softboard.firmware.flash.ImageFile;
import org.softboard.firmware.flash.StorageClock;

/// What a board's flash holds when it is switched on: the factory's files, or what an image on this computer has. An
/// image is one board's at a time, and is brought up to date when the flash has been written.
public final class FlashImage implements AutoCloseable {

    /// When the factory's files were made: at the start of a board without a calendar.
    private static final int FACTORY_TIME = FatTime.pack(LocalDateTime.of(2015, 1, 1, 0, 0));

    /// The first sector belongs to the firmware.
    private static final int FIRMWARE_BYTES = 16 << 10;
    private static final int RAM = 0x20;
    private static final int FLASH = 0x08;

    private final FlashChip content;
    private final @Nullable Path path;
    private final @Nullable FileChannel held;
    private final Consumer<String> complaint;

    private FlashImage(FlashChip content, @Nullable Path path, @Nullable FileChannel held,
            Consumer<String> complaint) {
        this.content = content;
        this.path = path;
        this.held = held;
        this.complaint = complaint;
    }

    /// As from the factory; what is written is forgotten.
    public static FlashImage fresh(BoardDefinition definition) {
        return new FlashImage(factory(definition.flash()), null, null, _ -> {});
    }

    /// The image in a file, or as from the factory if there is no such file; what is written goes there.
    ///
    /// @param complaint is told when that cannot be done
    /// @throws IOException if the file cannot be used, or another board uses it
    public static FlashImage at(Path path, BoardDefinition definition, Consumer<String> complaint) throws IOException {
        FlashModel model = definition.flash();
        Path file = real(path);
        if (Files.exists(file)) {
            ImageFile.check(file, model);
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel lock = LockFile.hold(LockFile.of(file));
        try {
            FlashChip content = Files.exists(file) ? new FlashChip(model, StorageClock.STILL) : factory(model);
            if (Files.exists(file)) {
                ImageFile.load(file, content);
                requireBoard(content);
            }
            return new FlashImage(content, file, lock, complaint);
        } catch (IOException problem) {
            lock.close();
            throw problem;
        }
    }

    /// Refuses what begins with anything but a firmware's vectors (ARM DDI 0403, B1.5.3) or nothing, as it is here: a
    /// board would write its files into the midst of it.
    private static void requireBoard(FlashChip chip) throws IOException {
        byte[] image = chip.image();
        boolean isErased = true;
        for (int i = 0; i < FIRMWARE_BYTES; i++) {
            isErased &= image[i] == -1;
        }
        ByteBuffer vectors = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        int stack = vectors.getInt();
        int reset = vectors.getInt();
        boolean isFirmware = stack >>> 24 == RAM && reset >>> 24 == FLASH && (reset & 1) != 0;
        if (!isErased && !isFirmware) {
            throw new IOException("it is no image of a board's flash");
        }
    }

    /// Where a board's image is kept unless somebody names a file: among this user's data.
    public static Path usual(BoardDefinition definition) {
        String data = System.getenv("XDG_DATA_HOME");
        String windows = System.getenv("LOCALAPPDATA");
        Path folder = data != null && !data.isEmpty() ? Path.of(data)
                : windows != null && !windows.isEmpty() ? Path.of(windows)
                        : Path.of(System.getProperty("user.home"), ".local", "share");
        return folder.resolve("softboard").resolve(definition.id() + ".flash");
    }

    /// Is a file where some board's image is usually kept?
    public static boolean isUsual(Path path) {
        return Boards.all().stream().anyMatch(board -> usual(board).toAbsolutePath().equals(path.toAbsolutePath()));
    }

    /// The usual image of a board, made as from the factory if there is none.
    public static Path existing(BoardDefinition definition) throws IOException {
        Path path = usual(definition);
        if (!Files.exists(path)) {
            try (FlashImage made = at(path, definition, _ -> {})) {
                ImageFile.save(path, made.content);
            }
        }
        return path;
    }

    /// Keeps boards away from an image that is changed by somebody else; null if no board has ever had it.
    ///
    /// @throws IOException if a board has it now
    public static @Nullable Closeable hold(Path path) throws IOException {
        Path lock = LockFile.of(real(path));
        return Files.exists(lock) ? LockFile.hold(lock) : null;
    }

    /// A link to an image is that image, even if there is none yet.
    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path file = path.toAbsolutePath();
        return Files.isSymbolicLink(file) ? file.resolveSibling(Files.readSymbolicLink(file)) : file;
    }

    private static FlashChip factory(FlashModel model) {
        var chip = new FlashChip(model, StorageClock.STILL);
        var flash = new PyboardFlash(chip, StorageClock.STILL);
        try {
            FactoryFiles.install(flash, () -> FACTORY_TIME);
            flash.sync();
        } catch (StorageException problem) {
            throw new IllegalStateException("the factory's files do not fit", problem);
        }
        return chip;
    }

    /// What is written is kept.
    boolean isKept() {
        return path != null;
    }

    void load(FlashChip chip) {
        chip.load(content.image());
    }

    /// False if it could not be done.
    boolean save(FlashChip chip) {
        if (path != null) {
            try {
                ImageFile.save(path, chip);
            } catch (IOException problem) {
                complaint.accept("the flash cannot be saved in '" + path + "': " + problem.getMessage());
                return false;
            }
        }
        return true;
    }

    /// Lets another board have it.
    @Override
    public void close() {
        if (held != null) {
            try {
                held.close();
            } catch (IOException problem) {
                complaint.accept("'" + path + "' is not let go: " + problem.getMessage());
            }
        }
    }
}
