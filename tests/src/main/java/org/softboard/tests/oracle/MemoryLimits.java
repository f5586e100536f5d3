package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.vm.MachineProfile;

/// How far programs get that take memory until there is none, measured on real MicroPython (32-bit words, object
/// representation A) with heaps of 8K to 100K: each counts its turns and prints the exception's name and the count.
public final class MemoryLimits {

    /// Which growth depends on when the collector runs and on what stale words of the C stack keep alive.
    private static final List<String> LOOSE = List.of("bytes_max", "exec_lines_growing", "exec_list_literal");

    /// One program on one heap.
    ///
    /// @param bytes length of a file
    public record Row(Representation representation, String program, int heapBytes, String outcome, int count,
            int bytes) {

        /// Is the measured count to be met exactly, within a few turns?
        public boolean isExact() {
            return outcome.equals("MemoryError") && !LOOSE.contains(program);
        }

        public MachineProfile machine() {
            return representation == Representation.C ? Machines.representationC(heapBytes)
                    : Machines.representationA(heapBytes);
        }

        public String source() {
            return Table.text("memory-limits/" + program + ".py");
        }

        @Override
        public String toString() {
            return program + " " + heapBytes / 1024 + "K";
        }
    }

    private static final Pattern FILE_BYTES = Pattern.compile("file bytes=([0-9]+)");

    private MemoryLimits() {
    }

    /// Programs with a loop, in which the count is of its turns.
    public static List<Row> rows(Representation representation) {
        return rows(representation, "loop");
    }

    /// Files of one kind of line: the count is the largest number of lines, or of items in a line, that ran.
    public static List<Row> files(Representation representation) {
        return rows(representation, "file");
    }

    private static List<Row> rows(Representation representation, String kind) {
        String build = representation == Representation.C ? "reprc" : "repra";
        Table table = Table.named("memory-limits.csv");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < table.size(); i++) {
            if (table.value(i, "build").equals(build) && table.value(i, "kind").equals(kind)) {
                String size = table.value(i, "heapsize");
                rows.add(new Row(representation, table.value(i, "program"),
                        Integer.parseInt(size.substring(0, size.length() - 1)) * 1024, table.value(i, "outcome"),
                        Integer.parseInt(table.value(i, "count")), fileBytes(table.value(i, "note"))));
            }
        }
        return rows;
    }

    private static int fileBytes(String note) {
        Matcher bytes = FILE_BYTES.matcher(note);
        return bytes.find() ? Integer.parseInt(bytes.group(1)) : 0;
    }

    /// A file with so many items, which prints OK at its end.
    public static String file(String program, int items) {
        String text = switch (program) {
            case "file_assign_lines" -> each(items, "", "", i -> "v" + i + " = " + 7 * i + "\n");
            case "file_functions" -> each(items, "", "",
                    i -> "def func" + i + "(a, b):\n    c = a + b\n    return c * " + i + "\n");
            case "file_list_literal" -> each(items, "x = [", "]\n", i -> (i == 0 ? "" : ", ") + i);
            case "file_dict_str_literal" -> each(items, "x = {", "}\n",
                    i -> (i == 0 ? "" : ", ") + "'key" + i + "': 'value " + i + "'");
            case "file_calls" -> "print(len([1, 2]), end=\"\")\n".repeat(items);
            case "file_classes" -> each(items, "", "",
                    i -> "class C" + i + ":\n    def m(self):\n        return self.x\n");
            case "file_string_const" -> "x = \"" + "s".repeat(items) + "\"\n";
            case "file_if_chain" -> each(items, "x=5\n", "", i -> "if x == " + i + ":\n    y = x + " + i + "\n");
            default -> throw new IllegalArgumentException(program);
        };
        return text + "print(\"OK\")\n";
    }

    private static String each(int items, String before, String after, IntFunction<String> item) {
        return IntStream.range(0, items).mapToObj(item).collect(Collectors.joining("", before, after));
    }
}
