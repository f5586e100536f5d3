package org.softboard.tests.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.tests.oracle.FreshMachine;
import org.softboard.tests.oracle.ScriptRunner;

/// MicroPython's perf_bench scripts on the `host` profile, warm, and on a MicroPython binary, turn by turn in one run, so
/// that both see the same noise; prints medians of CPU times and their ratios.
///
///     PerfBench FOLDER BINARY [N M [ROUNDS [SCRIPT ...]]]
public final class PerfBench {

    private static final long WARM_UP_MICROS = 2_000_000;

    private final ScriptRunner ours;
    private final ScriptRunner theirs;
    private final int rounds;
    private final PrintStream out;

    PerfBench(ScriptRunner ours, ScriptRunner theirs, int rounds, PrintStream out) {
        this.ours = ours;
        this.theirs = theirs;
        this.rounds = rounds;
        this.out = out;
    }

    public static void main(String[] args) {
        if (args.length < 2) {
            System.err.println("usage: PerfBench FOLDER BINARY [N M [ROUNDS [SCRIPT ...]]]");
            System.exit(2);
        }
        int n = args.length > 3 ? Integer.parseInt(args[2]) : 1000;
        int m = args.length > 3 ? Integer.parseInt(args[3]) : 1000;
        int rounds = args.length > 4 ? Integer.parseInt(args[4]) : 7;
        List<String> names = args.length > 5 ? Arrays.asList(args).subList(5, args.length) : List.of();
        var bench = new PerfBench(new FreshMachine(HostProfile.of(HostProfile.USUAL_HEAP), CpuTime::new),
                program -> runBinary(args[1], program), rounds, System.out);
        bench.table(BenchScript.in(Path.of(args[0]), names), n, m);
    }

    /// The table; gives the geometric mean of the ratios, theirs to ours, over the scripts that run.
    double table(List<BenchScript> scripts, int n, int m) {
        out.printf("%-24s %12s %12s %8s   N=%d M=%d, medians of %d, microseconds of CPU time%n", "script", "binary",
                "softboard",
                "ratio", n, m, rounds);
        double logarithms = 0;
        int ran = 0;
        for (BenchScript script : scripts) {
            try {
                double ratio = compare(script, script.program(n, m));
                logarithms += Math.log(ratio);
                ran++;
            } catch (IllegalArgumentException problem) {
                out.printf("%-24s %s%n", script.name(), problem.getMessage());
            }
        }
        double mean = Math.exp(logarithms / Math.max(1, ran));
        out.printf("%-24s %12s %12s %8.2f   over %d scripts%n", "geometric mean", "", "", mean, ran);
        return mean;
    }

    private double compare(BenchScript script, String program) {
        BenchScript.Result expected = BenchScript.Result.of(theirs.run(program));
        BenchScript.Result first = BenchScript.Result.of(ours.run(program));
        for (long warm = 0; warm < WARM_UP_MICROS;) {
            warm += Math.max(1, BenchScript.Result.of(ours.run(program)).micros());
        }
        var their = new ArrayList<Long>();
        var our = new ArrayList<Long>();
        for (int i = 0; i < rounds; i++) {
            their.add(BenchScript.Result.of(theirs.run(program)).micros());
            our.add(BenchScript.Result.of(ours.run(program)).micros());
        }
        double ratio = (double) median(their) / median(our);
        out.printf("%-24s %12d %12d %8.2f   first %d%s%n", script.name(), median(their), median(our), ratio,
                first.micros(), first.value().equals(expected.value()) ? "" : "  OTHER RESULT");
        return ratio;
    }

    private static long median(List<Long> values) {
        return Math.max(1, values.stream().sorted().toList().get(values.size() / 2));
    }

    private static String runBinary(String binary, String program) {
        try {
            Process process = new ProcessBuilder(binary).redirectErrorStream(true).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(program.getBytes(StandardCharsets.UTF_8));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
