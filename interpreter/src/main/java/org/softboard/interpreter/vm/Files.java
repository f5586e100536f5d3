package org.softboard.interpreter.vm;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.source.StreamReader;

/// The files that `open`, `import` and `execfile` see, given by whoever owns the machine.
public interface Files {

    int ENOENT = 2;
    int ENODEV = 19;

    /// What a path is.
    enum Kind {
        ABSENT, FOLDER, FILE
    }

    Kind kind(String path);

    /// Opens a file for reading in pieces; a missing file raises OSError.
    Reader reader(Vm vm, String path);

    /// Python's `open(file, mode='r', buffering=-1, encoding=None)`.
    default long open(Vm vm, Args args) {
        throw vm.osError(ENODEV);
    }

    /// Files that come from the host whole.
    interface Whole extends Files {

        /// The whole file, null if it cannot be read.
        byte @Nullable [] read(String path);

        @Override
        default Reader reader(Vm vm, String path) {
            byte[] bytes = read(path);
            if (bytes == null) {
                throw vm.osError(ENOENT);
            }
            int file = vm.heap.allocateWithFinaliser(vm.heap.words(2));
            return new StreamReader(vm.heap, file, 0, new HostFile(vm.heap, bytes));
        }
    }

    /// No files at all.
    Files NONE = new Whole() {
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
