package org.softboard.boards.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A program on the host's disk, read whole before anything runs.
record ProgramFile(String name, byte[] source) {

    private static final int LARGEST = 16 << 20;
    private static final int MPY_VERSION = 6;

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
            return new ProgramFile(String.valueOf(path.getFileName()), contents(path, name));
        } catch (InvalidPathException noPath) {
            throw new Unusable("there is no file '" + name + "'");
        } catch (IOException problem) {
            throw new Unusable(reason(name, "read", problem));
        }
    }

    /// Reads a program in Python; no name at all, and compiled code, are an `Unusable` too.
    static ProgramFile inPython(String name) {
        if (name.isEmpty()) {
            throw new Unusable("Missing required parameter: '" + RunArguments.FILE + "', the program");
        }
        ProgramFile program = read(name);
        if (program.isMpy()) {
            throw new Unusable("'" + name + "' is compiled code, which a board imports; name a program in Python");
        }
        return program;
    }

    /// It holds compiled code, not text.
    boolean isMpy() {
        return source.length >= 2 && source[0] == 'M' && source[1] == MPY_VERSION;
    }

    /// Pipes and devices have no size before they are read.
    private static byte[] contents(Path path, String name) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Unusable("'" + name + "' is larger than any board could hold");
            }
            return bytes;
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
