package org.softboard.tests.conformance;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.tests.oracle.FreshMachine;

/// Runs many Python files in one JVM, each on a new machine of the `host` profile: of every line read, which is a file
/// and a tab and where its output goes, the file is run and `done` printed. `MICROPYPATH` is added to `sys.path`.
public final class Batch {

    private static final List<String> FOLDERS = folders(System.getenv("MICROPYPATH"));

    private Batch() {
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line;
        while ((line = in.readLine()) != null) {
            String[] paths = line.split("\t");
            run(Path.of(paths[0]), Path.of(paths[1]));
            System.out.println("done " + paths[0]);
        }
    }

    private static List<String> folders(@Nullable String path) {
        return path == null ? List.of() : Arrays.asList(path.split(":"));
    }

    private static void run(Path file, Path output) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
            var machine = new FreshMachine(HostProfile.of(HostProfile.USUAL_HEAP)).startedBy(vm -> {
                for (String more : FOLDERS) {
                    ListObject.append(vm.heap, Word.address(vm.system.path()), Word.ofQstr(vm.qstr(more)));
                }
            });
            try {
                machine.run(file.toString(), new FolderFiles(folder), (bytes, offset, length) -> {
                    try {
                        out.write(bytes, offset, length);
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                });
            } catch (IllegalStateException failure) {
                out.write(("JAVA: " + trace(failure)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String trace(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        var text = new StringBuilder(cause + "\n");
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, 12); i++) {
            text.append("    at ").append(frames[i]).append('\n');
        }
        return text.toString();
    }
}
