package org.softboard.interpreter.python;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.vm.Vm;

/// Runs every file under src/test/python on the `host` profile.
class PythonTests {

    private static final Path FOLDER = Path.of("src/test/python");
    private static final int HEAP_BYTES = 2 << 20;
    private static final int SUSPICIOUS_HEAP_BYTES = 256 << 10;

    @TestFactory
    Stream<DynamicNode> onAnOrdinaryHeap() throws IOException {
        return new PythonFolder(FOLDER, () -> PythonFolder.machine(HostProfile.of(HEAP_BYTES))).tests();
    }

    /// What a native forgets to keep alive is gone at once, and its blocks are poisoned.
    @TestFactory
    Stream<DynamicNode> onASuspiciousHeap() throws IOException {
        return new PythonFolder(FOLDER, PythonTests::suspicious).tests();
    }

    private static Vm suspicious() {
        Vm vm = PythonFolder.machine(HostProfile.of(SUSPICIOUS_HEAP_BYTES));
        vm.heap.suspicious(true);
        return vm;
    }
}
