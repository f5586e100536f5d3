package org.softboard.boards.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.live.FlashImage;
import picocli.CommandLine.Option;

/// Where the files of a board that somebody uses are kept: by default in this user's folder for programs' data.
final class FlashOptions {

    static final String FLASH = "--flash";
    private static final String FRESH = "--fresh";

    @Option(names = FLASH, paramLabel = "FILE", description = "Keeps the board's flash, and with it the board's files, in FILE (default: one file for each"
            + " kind of board, among this user's data).") private @Nullable String file;

    @Option(names = FRESH, description = "A new board with the factory's files; what is written is forgotten.") private boolean fresh;

    /// The flash that the options ask for.
    FlashImage image(BoardDefinition definition) {
        if (!fresh) {
            return image(definition, file == null ? FlashImage.usual(definition).toString() : file);
        }
        if (file != null) {
            throw new Unusable(FLASH + " and " + FRESH + " do not go together");
        }
        return FlashImage.fresh(definition);
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
