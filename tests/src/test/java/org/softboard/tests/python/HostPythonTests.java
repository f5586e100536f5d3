package org.softboard.tests.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.softboard.boards.host.HostModules;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.python.PythonFolder;
import org.softboard.interpreter.vm.Vm;

/// Runs every file under src/test/python with the host's files; each begins in an empty folder.
class HostPythonTests {

    private static final Path FOLDER = Path.of("src/test/python");
    private static final int HEAP_BYTES = 2 << 20;

    @TempDir Path place = Path.of("");

    @TestFactory
    Stream<DynamicNode> withFiles() throws IOException {
        return new PythonFolder(FOLDER, () -> machine(false)).tests();
    }

    @TestFactory
    Stream<DynamicNode> withFilesOnASuspiciousHeap() throws IOException {
        return new PythonFolder(FOLDER, () -> machine(true)).tests();
    }

    private Vm machine(boolean isSuspicious) {
        try {
            Vm vm = HostModules.machine(HostProfile.of(HEAP_BYTES), Files.createTempDirectory(place, "empty"));
            vm.heap.suspicious(isSuspicious);
            return vm;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
