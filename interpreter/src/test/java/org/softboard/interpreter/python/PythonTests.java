package org.softboard.interpreter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Runs every file under src/test/python on a machine of its own and holds it against its [Expectations]. One topic or
/// file: `-Dpython=list` or `-Dpython=list/pop`.
class PythonTests {

    private static final Path FOLDER = Path.of("src/test/python");
    private static final int HEAP_BYTES = 2 << 20;
    private static final int SUSPICIOUS_HEAP_BYTES = 256 << 10;
    private static final String CHOSEN = System.getProperty("python", "");

    @TestFactory
    Stream<DynamicNode> onAnOrdinaryHeap() throws IOException {
        return topics(HEAP_BYTES, false);
    }

    /// What a native forgets to keep alive is gone at once, and its blocks are poisoned.
    @TestFactory
    Stream<DynamicNode> onASuspiciousHeap() throws IOException {
        return topics(SUSPICIOUS_HEAP_BYTES, true);
    }

    private static Stream<DynamicNode> topics(int heapBytes, boolean suspicious) throws IOException {
        return sorted(FOLDER).filter(Files::isDirectory).map(topic -> DynamicContainer.dynamicContainer(name(topic),
                tests(topic, heapBytes, suspicious)));
    }

    private static Stream<DynamicTest> tests(Path topic, int heapBytes, boolean suspicious) {
        try {
            return sorted(topic).filter(file -> file.toString().endsWith(".py"))
                    .filter(file -> name(file).startsWith(CHOSEN))
                    .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(),
                            () -> check(file, heapBytes, suspicious)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void check(Path file, int heapBytes, boolean suspicious) throws IOException {
        byte[] source = Files.readAllBytes(file);
        Expectations expected = Expectations.of(new String(source, StandardCharsets.UTF_8));
        Vm vm = Micropython.machine(HostProfile.of(heapBytes),
                List.of(TimeModule.over(new StandingTime(), TimeModule.Epoch.YEAR_1970)));
        vm.heap.suspicious(suspicious);

        assertFalse(expected.isEmpty(), "nothing is expected: add '# expect: text' to a line that prints");
        assertEquals("", expected.difference(run(vm, name(file), source)));
    }

    private static String run(Vm vm, String name, byte[] source) {
        var output = new ByteArrayOutputStream();
        vm.out = Printer.to((bytes, offset, length) -> output.write(bytes, offset, length));
        int exception = vm.catching(() -> {
            int file = vm.qstr(name);
            vm.store(vm.globals(), Qstr.__FILE__, Word.ofQstr(file));
            vm.programs.run(vm.programs.lexer(file, source), InputKind.FILE, vm.globals(), vm.locals());
            vm.poll();
        });
        if (exception != 0) {
            vm.errors.print(vm.out, exception);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString().replace('\\', '/').replaceFirst("\\.py$", "");
    }

    private static Stream<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
