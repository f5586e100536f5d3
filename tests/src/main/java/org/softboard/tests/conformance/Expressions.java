package org.softboard.tests.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.softboard.tests.bench.PyboardRunner;
import org.softboard.tests.oracle.PyboardExpressions;
import org.softboard.tests.oracle.PyboardExpressions.Outcome;
import org.softboard.tests.oracle.PyboardExpressions.Row;

/// Runs the expressions that a real pyboard answered on the simulated one; prints the share of equal answers by group,
/// and with `-v` the others.
///
///     Expressions [-v] [GROUP ...]
public final class Expressions {

    private Expressions() {
    }

    public static void main(String[] args) {
        boolean verbose = Arrays.asList(args).contains("-v");
        List<String> groups = Arrays.stream(args).filter(arg -> !arg.equals("-v")).toList();
        var pyboard = new PyboardExpressions(new PyboardRunner());
        var outcomes = new ArrayList<Outcome>();
        for (Row row : PyboardExpressions.rows()) {
            if (groups.isEmpty() || groups.contains(row.group())) {
                Outcome outcome = pyboard.run(row);
                outcomes.add(outcome);
                if (verbose && !outcome.isRight()) {
                    System.out.println(outcome);
                }
            }
        }
        System.out.print(PyboardExpressions.table(PyboardExpressions.shares(outcomes)));
    }
}
