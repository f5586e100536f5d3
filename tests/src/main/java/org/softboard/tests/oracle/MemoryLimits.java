package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;

/// How far programs get that take memory until there is none, measured on real MicroPython (32-bit words, object
/// representation A) with heaps of 8K to 100K: each counts its turns and prints the exception's name and the count.
public final class MemoryLimits {

    /// Which growth depends on when the collector runs and on what stale words of the C stack keep alive.
    private static final List<String> LOOSE = List.of("str_append_1", "str_double", "bytes_max", "bigint_mul",
            "exec_lines_growing", "dict_int", "dict_str", "exec_list_literal");

    /// One program on one heap.
    public record Row(String program, int heapBytes, String outcome, int count) {

        /// Is the measured count to be met nearly exactly?
        public boolean isExact() {
            return outcome.equals("MemoryError") && !LOOSE.contains(program);
        }

        public String source() {
            return Table.text("memory-limits/" + program + ".py");
        }

        @Override
        public String toString() {
            return program + " " + heapBytes / 1024 + "K";
        }
    }

    private MemoryLimits() {
    }

    public static List<Row> rows() {
        Table table = Table.named("memory-limits.csv");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < table.size(); i++) {
            if (table.value(i, "build").equals("repra") && table.value(i, "kind").equals("loop")) {
                String size = table.value(i, "heapsize");
                rows.add(new Row(table.value(i, "program"),
                        Integer.parseInt(size.substring(0, size.length() - 1)) * 1024, table.value(i, "outcome"),
                        Integer.parseInt(table.value(i, "count"))));
            }
        }
        return rows;
    }
}
