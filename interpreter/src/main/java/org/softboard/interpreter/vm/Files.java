package org.softboard.interpreter.vm;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.source.StreamReader;

/// The files that `import` and `execfile` see, given by whoever owns the machine.
public interface Files {

    /// What a path is.
    enum Kind {
        ABSENT, FOLDER, FILE
    }

    Kind kind(String path);

    /// The whole file, null if it cannot be read.
    byte @Nullable [] read(String path);

    /// Opens a file for reading in pieces, as the firmware's file systems do; a missing file raises OSError.
    default Reader open(Vm vm, String path) {
        byte[] bytes = read(path);
        if (bytes == null) {
            throw vm.osError(ENOENT);
        }
        int file = vm.heap.allocateWithFinaliser(vm.heap.words(2));
        return new StreamReader(vm.heap, file, 0, new HostFile(vm.heap, bytes));
    }

    int ENOENT = 2;

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
