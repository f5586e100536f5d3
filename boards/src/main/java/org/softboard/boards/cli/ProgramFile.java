package org.softboard.boards.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A program on the host's disk, read whole before anything runs.
record ProgramFile(String name, byte[] source) {

    private static final long LARGEST = 16L << 20;

    /// Reads the file; a path that cannot be used is an `Unusable` that says why.
    static ProgramFile read(Path path) {
        if (!Files.exists(path)) {
            throw new Unusable("there is no file '" + path + "'");
        }
        if (Files.isDirectory(path)) {
            throw new Unusable("'" + path + "' is a folder; name the program in it");
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new Unusable("'" + path + "' is larger than any board could hold");
            }
            return new ProgramFile(String.valueOf(path.getFileName()), Files.readAllBytes(path));
        } catch (IOException problem) {
            throw new Unusable("'" + path + "' cannot be read: " + problem.getMessage());
        }
    }
}
