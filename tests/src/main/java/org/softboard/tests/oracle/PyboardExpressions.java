package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Expressions and statements with the text that a real pyboard's firmware printed for them, each on a freshly started
/// board. An expression's text is its `repr`; of an exception that left the code the last line of its traceback.
public final class PyboardExpressions {

    private static final String IMPORT = "import ";

    private final ScriptRunner runner;
    private final Map<String, Boolean> modules = new HashMap<>();

    /// One experiment.
    public record Row(String id, String group, String setup, String code, boolean isStatement, String text) {
    }

    /// What became of a row.
    public record Outcome(Row row, String printed) {
        public boolean isRight() {
            return printed.equals(row.text);
        }

        @Override
        public String toString() {
            return String.format("%n%s %s%n  code  %s%n  board %s%n  here  %s", row.id, row.group, indented(row.code),
                    indented(row.text), indented(printed));
        }

        private static String indented(String text) {
            return text.replace("\n", "\n        ");
        }
    }

    /// The experiments made by a runner of programs.
    public PyboardExpressions(ScriptRunner runner) {
        this.runner = runner;
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

    /// Runs a row; a failure of the machine itself is what it printed.
    public Outcome run(Row row) {
        try {
            return new Outcome(row, withoutFrames(runner.run(program(row))));
        } catch (IllegalStateException failure) {
            return new Outcome(row, "JAVA: " + failure.getCause());
        }
    }

    /// Statements are a text of their own, as the raw REPL runs them: tracebacks count their lines.
    private String program(Row row) {
        String setup = row.setup.lines().map(this::withoutMissing).collect(Collectors.joining("\n"));
        return setup + "\n" + (row.isStatement ? "exec(compile(" + quoted(row.code + "\n") + ", '<stdin>', 'exec'))\n"
                : "print(repr((\n" + row.code + "\n)))\n");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    /// Rows share a setup that imports more than each needs: what the machine lacks is not imported.
    private String withoutMissing(String line) {
        if (!line.startsWith(IMPORT) || line.contains(";")) {
            return line;
        }
        String present = Arrays.stream(line.substring(IMPORT.length()).split(", ")).filter(this::has)
                .collect(Collectors.joining(", "));
        return present.isEmpty() ? "" : IMPORT + present;
    }

    private boolean has(String module) {
        return modules.computeIfAbsent(module, name -> runner.run(IMPORT + name + "\n").isEmpty());
    }

    /// The oracle leaves out the lines of a traceback that name places, and the last line's end.
    private static String withoutFrames(String output) {
        String text = output.replace("\r\n", "\n").lines()
                .filter(line -> !line.startsWith("Traceback (most recent call last):")
                        && !line.startsWith("  File \""))
                .collect(Collectors.joining("\n"));
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /// Right rows and all rows of a group.
    public record Share(int right, int all) {
        public double percent() {
            return 100.0 * right / all;
        }

        private Share and(Share other) {
            return new Share(right + other.right, all + other.all);
        }

        private String line(String group) {
            return String.format("%-24s %5d of %5d  %5.1f %%%n", group, right, all, percent());
        }
    }

    public static SortedMap<String, Share> shares(List<Outcome> outcomes) {
        var shares = new TreeMap<String, Share>();
        for (Outcome outcome : outcomes) {
            shares.merge(outcome.row.group, new Share(outcome.isRight() ? 1 : 0, 1), Share::and);
        }
        return shares;
    }

    /// A line for each group and one for all.
    public static String table(SortedMap<String, Share> shares) {
        var text = new StringBuilder();
        shares.forEach((group, share) -> text.append(share.line(group)));
        return text.append(shares.values().stream().reduce(new Share(0, 0), Share::and).line("all")).toString();
    }
}
