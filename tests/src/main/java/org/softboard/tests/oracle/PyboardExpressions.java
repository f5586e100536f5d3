package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Expressions and statements with the text that a real pyboard's firmware printed for them, each on a freshly started
/// board. An expression's text is its `repr`; of an exception that left the code the last line of its traceback.
public final class PyboardExpressions {

    /// One experiment.
    public record Row(String id, String group, String setup, String code, boolean isStatement, String text) {
    }

    /// What became of a row.
    public record Outcome(Row row, String printed) {
        public boolean isRight() {
            return printed.equals(row.text);
        }
    }

    private PyboardExpressions() {
    }

    public static List<Row> rows() {
        Set<String> statements = Table.text("pyboard-statements.txt").lines().collect(Collectors.toSet());
        Table table = Table.named("pyboard-expressions.csv");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < table.size(); i++) {
            String id = table.value(i, "id");
            rows.add(new Row(id, table.value(i, "group"), table.value(i, "setup"), table.value(i, "expr"),
                    statements.contains(id), table.value(i, "text")));
        }
        return rows;
    }

    public static Outcome run(ScriptRunner runner, Row row) {
        return new Outcome(row, withoutFrames(runner.run(program(row))));
    }

    static String program(Row row) {
        String setup = row.setup.isEmpty() ? "" : row.setup + "\n";
        return setup + (row.isStatement ? row.code + "\n" : "print(repr((\n" + row.code + "\n)))\n");
    }

    /// The oracle leaves out the lines of a traceback that name places, and the last line's end.
    static String withoutFrames(String output) {
        String text = output.replace("\r\n", "\n").lines()
                .filter(line -> !line.startsWith("Traceback (most recent call last):")
                        && !line.startsWith("  File \""))
                .collect(Collectors.joining("\n"));
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /// A line for each group: right rows, all rows, share.
    public static String table(List<Outcome> outcomes) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            int[] count = counts.computeIfAbsent(outcome.row.group, _ -> new int[2]);
            count[0] += outcome.isRight() ? 1 : 0;
            count[1]++;
        }
        var text = new StringBuilder();
        int right = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            text.append(line(entry.getKey(), entry.getValue()[0], entry.getValue()[1]));
            right += entry.getValue()[0];
        }
        return text.append(line("all", right, outcomes.size())).toString();
    }

    private static String line(String group, int right, int all) {
        return String.format("%-24s %5d of %5d  %5.1f %%%n", group, right, all, 100.0 * right / all);
    }
}
