package org.softboard.interpreter.vm;

import org.jspecify.annotations.Nullable;

/// The files that `import` and `execfile` see, given by whoever owns the machine.
public interface Files {

    /// What a path is.
    enum Kind {
        ABSENT, FOLDER, FILE
    }

    Kind kind(String path);

    /// The whole file, null if it cannot be read.
    byte @Nullable [] read(String path);

    /// No files at all.
    Files NONE = new Files() {
        @Override
        public Kind kind(String path) {
            return Kind.ABSENT;
        }

        @Override
        public byte @Nullable [] read(String path) {
            return null;
        }
    };
}
