package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.softboard.interpreter.memory.Representation;

/// How many bytes the heap in use grows while a piece of code runs, measured on real MicroPython (32-bit words, object
/// representations A and C). The figure is the difference of two readings of `gc.mem_alloc()`, which allocates nothing itself.
public final class HeapOracle {

    private static final String MARK = "rise ";

    /// One piece of code and what it took. `setup` runs before the first reading.
    public record Row(String id, String category, boolean inModule, String setup, String code, Figures a,
            Figures c) {

        public Figures figures(Representation representation) {
            return representation == Representation.C ? c : a;
        }
    }

    /// The growth in bytes, and every request that made it, as [HeapEvents] writes them.
    public record Figures(int rise, String events) {
    }

    private HeapOracle() {
    }

    public static List<Row> rows() {
        Table table = Table.named("heap-oracle.csv");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < table.size(); i++) {
            rows.add(new Row(table.value(i, "id"), table.value(i, "category"),
                    table.value(i, "scope").equals("module"), table.value(i, "setup"), table.value(i, "code"),
                    figures(table, i, "A"), figures(table, i, "C")));
        }
        return rows;
    }

    private static Figures figures(Table table, int row, String representation) {
        return new Figures(Integer.parseInt(table.value(row, "rise_" + representation)),
                table.value(row, "events_" + representation));
    }

    /// The program that measures a row: inside a function with the readings in default arguments, so that nothing is
    /// stored in a dict; or in a module that has seven names before.
    public static String program(Row row) {
        if (row.inModule) {
            return "import gc\n__file__ = ''\n_m = gc.mem_alloc\n_c = gc.collect\n_a = _b = 0\n"
                    + indented(row.setup, "") + "_a = _m()\n" + indented(row.code, "") + "_b = _m()\n"
                    + "print('" + MARK + "%d' % (_b - _a))\n";
        }
        return "import gc\ndef _t(_m=gc.mem_alloc, _c=gc.collect):\n _a = _b = 0\n" + indented(row.setup, " ")
                + " _a = _m()\n" + indented(row.code, " ") + " _b = _m()\n return _b - _a\nprint('" + MARK
                + "%d' % _t())\n";
    }

    private static String indented(String code, String indent) {
        var text = new StringBuilder();
        code.lines().filter(line -> !line.isBlank()).forEach(line -> text.append(indent).append(line).append('\n'));
        return text.toString();
    }

    /// The figure in what the program printed; empty if the program failed.
    public static OptionalInt rise(String output) {
        int at = output.lastIndexOf(MARK);
        return at < 0 ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(output.substring(at + MARK.length()).strip()));
    }
}
