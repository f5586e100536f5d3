package org.softboard.tests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A script of MicroPython's tests/perf_bench, which is not part of this project. It defines `bm_params`, parameters by
/// least speed (N, about MHz) and memory (M, about KB), and `bm_setup(parameters)`, which gives the function to time and
/// the one that gives the amount of work and the result (tests/run-perfbench.py).
public record BenchScript(String name, String source) {

    /// What one run printed: microseconds, work units, result.
    public record Result(long micros, long norm, String value) {

        /// As the script printed it; throws if it failed.
        static Result of(String output) {
            String[] parts = output.strip().split(" ", 3);
            try {
                return new Result(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                String text = output.strip();
                throw new IllegalArgumentException(
                        text.isEmpty() ? "nothing printed" : text.substring(text.lastIndexOf('\n') + 1));
            }
        }
    }

    /// `time.clock()` of the unix port is its CPU time.
    private static final String TIMED = """

            def timed(n, m):
                import time
                try:
                    now = lambda: int(time.clock() * 1000000)
                    now()
                except AttributeError:
                    now = time.ticks_us
                fitting = [k for k in bm_params if 10 * k[0] <= 12 * n and k[1] <= m]
                if not fitting:
                    print("no parameters for this size")
                    return
                run, result = bm_setup(bm_params[max(fitting)])
                begin = now()
                run()
                end = now()
                norm, value = result()
                print(time.ticks_diff(end, begin), norm, value)
            """;

    /// The scripts of a folder, of the given names or all of them.
    public static List<BenchScript> in(Path folder, List<String> names) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .map(file -> new BenchScript(String.valueOf(file.getFileName()).replace(".py", ""), read(file)))
                    .filter(script -> script.source.contains("bm_params =")
                            && (names.isEmpty() || names.contains(script.name)))
                    .sorted((a, b) -> a.name.compareTo(b.name)).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The whole program, for a machine of this speed and memory.
    public String program(int n, int m) {
        return source + TIMED + "timed(" + n + ", " + m + ")\n";
    }
}
