package org.softboard.interpreter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// A folder of topics of Python files; each runs on a machine of its own and is held against its [Expectations]. What
/// needs something that the machine has not (see [Needs]) must not run there.
///
/// One topic or file: `-Dpython=list` or `-Dpython=list/pop`.
public record PythonFolder(Path folder, Supplier<Vm> machines) {

    private static final String CHOSEN = System.getProperty("python", "");

    /// A machine of a profile without a board, on which time passes only in sleeps.
    public static Vm machine(MachineProfile profile) {
        return Micropython.machine(profile, List.of(TimeModule.over(new StandingTime(), TimeModule.Epoch.YEAR_1970)));
    }

    public Stream<DynamicNode> tests() throws IOException {
        return sorted(folder).filter(Files::isDirectory)
                .map(topic -> DynamicContainer.dynamicContainer(name(topic), tests(topic)));
    }

    private Stream<DynamicTest> tests(Path topic) {
        try {
            return sorted(topic).filter(file -> file.toString().endsWith(".py"))
                    .filter(file -> name(file).startsWith(CHOSEN))
                    .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> check(file)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void check(Path file) throws IOException {
        byte[] source = Files.readAllBytes(file);
        String text = new String(source, StandardCharsets.UTF_8);
        Expectations expected = Expectations.of(text);
        assertFalse(expected.isEmpty(), "nothing is expected: add '# expect: text' to a line that prints");
        Vm vm = machines.get();
        List<String> lacking = Needs.of(text).lacking(vm.profile);
        String difference = expected.difference(run(vm, name(file), source));

        if (lacking.isEmpty()) {
            assertEquals("", difference);
        } else {
            assertTrue(!difference.isEmpty(), "runs without " + lacking + ", which it says it needs");
        }
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

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.py$", "");
    }

    private static Stream<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
