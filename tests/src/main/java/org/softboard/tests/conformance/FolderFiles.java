package org.softboard.tests.conformance;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.vm.Files;

/// The host's files, as a program sees them whose current folder is a given one.
record FolderFiles(Path folder) implements Files.Whole {

    @Override
    public Kind kind(String path) {
        Path file = folder.resolve(path);
        if (java.nio.file.Files.isDirectory(file)) {
            return Kind.FOLDER;
        }
        return java.nio.file.Files.exists(file) ? Kind.FILE : Kind.ABSENT;
    }

    @Override
    public byte @Nullable [] read(String path) {
        try {
            return java.nio.file.Files.readAllBytes(folder.resolve(path));
        } catch (IOException _) {
            return null;
        }
    }
}
