package org.softboard.tests.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softboard.tests.oracle.ScriptRunner;
import org.softboard.tests.oracle.Table;

/// MicroPython's perf_bench scripts on the simulated pyboard: their virtual times beside those that real pyboards v1.1
/// were published with (scores, that is work units a second; clock in MHz N=168 and heap in KB M=100).
///
///     VirtualTimes FOLDER [SCRIPT ...]
public final class VirtualTimes {

    private static final int N = 168;
    private static final int M = 100;
    private static final double TOLERANCE = 0.15;
    /// Newest first: a script's first figure counts.
    private static final List<String> BOARDS = List.of("PYBv1.1 2024-12", "PYBv1.1 2021-09");

    private VirtualTimes() {
    }

    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("usage: VirtualTimes FOLDER [SCRIPT ...]");
            System.exit(2);
        }
        List<String> names = Arrays.asList(args).subList(1, args.length);
        table(BenchScript.in(Path.of(args[0]), names), new PyboardRunner(), System.out);
    }

    /// Prints the table; gives how many scripts are within the tolerance.
    static int table(List<BenchScript> scripts, ScriptRunner pyboard, PrintStream out) {
        Map<String, Double> scores = scores();
        out.printf("%-24s %12s %12s %9s   N=%d M=%d%n", "script", "board us", "softboard us", "off", N, M);
        int right = 0;
        int published = 0;
        for (BenchScript script : scripts) {
            try {
                var result = BenchScript.Result.of(pyboard.run(script.program(N, M)));
                Double score = scores.get(script.name());
                if (score == null) {
                    out.printf("%-24s %12s %12d%n", script.name(), "-", result.micros());
                    continue;
                }
                double board = 1e6 * result.norm() / score;
                double off = result.micros() / board - 1;
                boolean within = Math.abs(off) <= TOLERANCE;
                out.printf("%-24s %12.0f %12d %+8.1f %%%s%n", script.name(), board, result.micros(), off * 100,
                        within ? "" : "  outside");
                published++;
                right += within ? 1 : 0;
            } catch (IllegalArgumentException problem) {
                out.printf("%-24s %s%n", script.name(), problem.getMessage());
            }
        }
        out.printf("%d of %d within %.0f %%%n", right, published, TOLERANCE * 100);
        return right;
    }

    private static Map<String, Double> scores() {
        var scores = new LinkedHashMap<String, Double>();
        Table table = Table.named("cost-perfbench.csv");
        for (String board : BOARDS) {
            for (int i = 0; i < table.size(); i++) {
                String score = table.value(i, "published_score");
                if (table.value(i, "cpu").contains(board) && !score.isEmpty()) {
                    scores.putIfAbsent(table.value(i, "script"), Double.valueOf(score));
                }
            }
        }
        return scores;
    }
}
