package org.softboard.tests.python;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.softboard.boards.definition.Boards;
import org.softboard.interpreter.python.PythonFolder;
import org.softboard.interpreter.vm.MachineProfile;

/// Runs the Python files of module `interpreter` on the pyboard's MicroPython: single floats, 31-bit small ints, normal
/// messages, the chip's memory.
class PyboardPythonTests {

    private static final Path FOLDER = Path.of("../interpreter/src/test/python");

    @TestFactory
    Stream<DynamicNode> onThePyboardsProfile() throws IOException {
        MachineProfile pyboard = Boards.named("pyboard").orElseThrow().profile().get();
        return new PythonFolder(FOLDER, () -> PythonFolder.machine(pyboard)).tests();
    }
}
