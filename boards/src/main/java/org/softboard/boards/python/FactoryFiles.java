package org.softboard.boards.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// The file system that a new pyboard has (ports/stm32/factoryreset.c); the texts are our own, of the same sizes.
public final class FactoryFiles {

    static final String LABEL = "pybflash";

    private static final List<String> NAMES = List.of("boot.py", "main.py", "pybcdc.inf", "README.txt");

    private FactoryFiles() {}

    /// Formats the flash's partition and writes the files.
    ///
    /// @param time the board's clock as FAT packs it
    public static void install(BlockDevice flash, IntSupplier time) throws StorageException {
        FatFormat.format(flash, FatFormat.Place.FIRST_PARTITION, false, time.getAsInt());
        FatVolume volume = FatVolume.mount(flash, 1, time, FatVolume.LONGEST_NAME);
        volume.labelInRoot(LABEL);
        for (String name : NAMES) {
            byte[] text = text(name);
            OpenFile file = volume.open(name, OpenMode.WRITE);
            file.write(text, 0, text.length);
            file.close();
        }
    }

    /// On the board, lines end as on Windows.
    private static byte[] text(String name) {
        try (InputStream stream = FactoryFiles.class.getResourceAsStream("factory/" + name)) {
            String text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.US_ASCII);
            return text.replace("\r", "").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
