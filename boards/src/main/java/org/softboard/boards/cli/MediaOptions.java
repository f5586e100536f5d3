package org.softboard.boards.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.live.FlashImage;
import org.softboard.boards.live.Media;
import org.softboard.firmware.block.FileDevice;
import picocli.CommandLine.Option;

/// Where the files of a board that somebody uses are kept: its flash by default in this user's folder for programs'
/// data, and a card if one is named.
final class MediaOptions {

    static final String FLASH = "--flash";
    static final String SD = "--sd";
    static final String SD_DESCRIPTION =
            "A card in the slot: its blocks are FILE's, which 'softboard fs format --size 64M FILE'"
                    + " makes (default: no card).";
    private static final String FRESH = "--fresh";
    private static final int BLOCK_BYTES = 512;

    @Option(names = FLASH, paramLabel = "FILE", description = "Keeps the board's flash, and with it the board's files, in FILE (default: one file for each"
            + " kind of board, among this user's data).") private @Nullable String file;

    @Option(names = FRESH, description = "A new board with the factory's files; what is written is forgotten.") private boolean fresh;

    @Option(names = SD, paramLabel = "FILE", description = SD_DESCRIPTION) private @Nullable String card;

    /// What the options ask for.
    Media media(BoardDefinition definition) {
        FileDevice inserted = card == null ? null : card(card);
        return new Media(image(definition), inserted);
    }

    private FlashImage image(BoardDefinition definition) {
        if (!fresh) {
            return image(definition, file == null ? FlashImage.usual(definition).toString() : file);
        }
        if (file != null) {
            throw new Unusable(FLASH + " and " + FRESH + " do not go together");
        }
        return FlashImage.fresh(definition);
    }

    /// The card in a file, as large as that; one that may not be written is read.
    static FileDevice card(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                throw new Unusable(SD + ": there is no image '" + name + "' of a card; 'softboard fs format --size 64M "
                        + name + "' makes one");
            }
            return FileDevice.open(path, BLOCK_BYTES, !Files.isWritable(path));
        } catch (IOException problem) {
            throw new Unusable(SD + ": " + ProgramFile.reason(name, "used", problem));
        } catch (InvalidPathException notAPath) {
            throw new Unusable(SD + ": '" + name + "' is no file name");
        }
    }

    /// The flash in a file.
    static FlashImage image(BoardDefinition definition, String name) {
        try {
            return FlashImage.at(Path.of(name), definition,
                    problem -> System.err.println("softboard: " + problem));
        } catch (IOException problem) {
            throw new Unusable(
                    FLASH + ": '" + name + "' cannot be used: " + problem.getMessage() + "; name another, or "
                            + FRESH);
        } catch (InvalidPathException notAPath) {
            throw new Unusable(FLASH + ": '" + name + "' is no file name");
        }
    }
}
