package org.softboard.boards.host;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.vm.Files;

/// The host's own files for the profile of a board, whose own file system is not there: what `import` reads.
final class HostFiles implements Files.Whole {

    private static final long LARGEST = 64L << 20;

    @Override
    public Kind kind(String name) {
        Path path = path(name);
        if (path == null) {
            return Kind.ABSENT;
        }
        if (java.nio.file.Files.isDirectory(path)) {
            return Kind.FOLDER;
        }
        return java.nio.file.Files.isRegularFile(path) ? Kind.FILE : Kind.ABSENT;
    }

    @Override
    public byte @Nullable [] read(String name) {
        Path path = path(name);
        try {
            return path == null || java.nio.file.Files.size(path) > LARGEST ? null
                    : java.nio.file.Files.readAllBytes(path);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }
}
