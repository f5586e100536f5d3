package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import org.softboard.boards.definition.Profiles;
import org.softboard.interpreter.vm.StackCosts;

/// How many calls deep programs get before the C stack is used up, measured on Cortex-M processors in QEMU.
public final class RecursionDepths {

    private static final String KIND = "recursion";

    /// One program on one processor.
    public record Row(String processor, String calls, int limit, int depth) {

        /// The program, which prints how deep it got.
        public String source() {
            String file = calls.replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '_');
            return Table.text(KIND + "/" + file + ".py");
        }

        /// What calls take there, as the profile of a board with that processor says.
        public StackCosts stack() {
            String profile = switch (processor) {
                case "qemu cortex-m4 hard float" -> "pyboard";
                case "qemu cortex-m4 soft float" -> "microbit-v2";
                case "qemu cortex-m0" -> "microbit-v1";
                default -> throw new IllegalArgumentException(processor);
            };
            return Profiles.named(profile).orElseThrow().stack().limited(limit);
        }

        @Override
        public String toString() {
            return processor + ", " + calls + ", " + limit;
        }
    }

    private RecursionDepths() {
    }

    public static List<Row> rows() {
        Table table = Table.named("memory-limits.csv");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < table.size(); i++) {
            if (table.value(i, "kind").equals(KIND)) {
                String calls = table.value(i, "program").replace("depth: ", "");
                int limit = Integer.parseInt(table.value(i, "note").replaceAll("[^0-9]", ""));
                rows.add(new Row(table.value(i, "build"), calls, limit, Integer.parseInt(table.value(i, "count"))));
            }
        }
        return rows;
    }
}
