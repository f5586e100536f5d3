package org.softboard.tests.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softboard.boards.process.DeepStack;
import org.softboard.tests.fuzz.FuzzRun.Finding;

/// Runs a great many inputs and prints what became of them; of inputs that did what none may do (an exception of Java's, a
/// damaged heap, more than twenty seconds) one of each sort is written to a file here. `mpy` are damaged .mpy files, made from
/// the Python files of a folder; `source` are random programs; `text` are texts that try the compiler.
///
///     Fuzz mpy FOLDER COUNT [SEED [FIRST_BATCH]]
///     Fuzz source|text COUNT [SEED [FIRST_BATCH]]
public final class Fuzz {

    private static final int THREADS = 2;
    private static final long LONGEST_NANOS = 20_000_000_000L;

    private Fuzz() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String sort = arguments[0];
        Inputs inputs = switch (sort) {
            case "mpy" -> new MpyInputs(Path.of(arguments[1]), 1);
            case "source" -> new SourceInputs();
            case "text" -> new TextInputs();
            default -> throw new IllegalArgumentException("no inputs of sort " + sort);
        };
        int rest = sort.equals("mpy") ? 2 : 1;
        int batches = (number(arguments, rest, 0) + FuzzRun.BATCH - 1) / FuzzRun.BATCH;
        System.exit(run(inputs, batches, number(arguments, rest + 1, 1), number(arguments, rest + 2, 0)));
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static int run(Inputs inputs, int batches, int seed, int first) throws IOException, InterruptedException {
        var runs = new ArrayList<FuzzRun>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            var run = new FuzzRun(inputs, seed);
            int from = first + (int) ((long) batches * i / THREADS);
            int count = first + (int) ((long) batches * (i + 1) / THREADS) - from;
            runs.add(run);
            threads.add(Thread.ofPlatform().start(() -> DeepStack.run("machine", () -> {
                run.batches(from, count);
                return 0;
            })));
        }
        for (Thread thread : threads) {
            while (!thread.join(Duration.ofSeconds(1))) {
                requireProgress(runs);
            }
        }
        return report(runs);
    }

    private static void requireProgress(List<FuzzRun> runs) {
        for (FuzzRun run : runs) {
            if (run.isRunning() && System.nanoTime() - run.begun() > LONGEST_NANOS) {
                System.out.println("does not end: " + run.running());
                Thread.getAllStackTraces().forEach((thread, stack) -> {
                    if (thread.getName().equals("machine")) {
                        System.out.println(top(stack, 40));
                    }
                });
                System.exit(1);
            }
        }
    }

    private static int report(List<FuzzRun> runs) throws IOException {
        Set<String> sorts = new HashSet<>();
        int findings = 0;
        for (FuzzRun run : runs) {
            System.out.println(run.outcomes());
            findings += run.findings().size();
            for (Finding finding : run.findings()) {
                String problem = finding.problem() + "\n" + top(finding.problem().getStackTrace(), 12);
                if (sorts.add(top(finding.problem().getStackTrace(), 3))) {
                    Path file = Path.of("finding-" + sorts.size() + ".input");
                    Files.write(file, finding.input());
                    System.out.println(finding.place() + ", " + file + "\n" + problem);
                }
            }
        }
        System.out.println(findings + " findings of " + sorts.size() + " sorts");
        return findings == 0 ? 0 : 1;
    }

    private static String top(StackTraceElement[] stack, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(stack.length, count); i++) {
            text.append("    at ").append(stack[i]).append('\n');
        }
        return text.toString();
    }
}
