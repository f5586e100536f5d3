package org.softboard.boards.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A program on the host's disk, read whole before anything runs.
record ProgramFile(String name, byte[] source) {

    private static final long LARGEST = 16L << 20;

    /// Reads the file; a path that cannot be used is an `Unusable` that says why.
    static ProgramFile read(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new Unusable("there is no file '" + name + "'");
            }
            if (Files.isDirectory(path)) {
                throw new Unusable("'" + name + "' is a folder; name the program in it");
            }
            if (Files.size(path) > LARGEST) {
                throw new Unusable("'" + name + "' is larger than any board could hold");
            }
            return new ProgramFile(String.valueOf(path.getFileName()), Files.readAllBytes(path));
        } catch (InvalidPathException noPath) {
            throw new Unusable("there is no file '" + name + "'");
        } catch (IOException problem) {
            throw new Unusable(reason(name, "read", problem));
        }
    }

    /// Why a file cannot be `done`.
    static String reason(String name, String done, IOException problem) {
        return "'" + name + "' cannot be " + done + ": " + switch (problem) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "permission denied";
            default -> String.valueOf(problem.getMessage());
        };
    }
}
