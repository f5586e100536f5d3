package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.tests.oracle.MemoryLimits.Row;

class MemoryLimitsTest {

    /// Of the rows whose counts do not depend on the moment of a collection; raised as more agree.
    private static final int AGREEING = 72;

    /// Turns by which a count may be off, or in thousandths of it.
    private static final int TURNS = 8;
    private static final int THOUSANDTHS = 10;

    @Test
    void programsGetAsFarAsOnRealMicroPython() {
        List<Row> rows = MemoryLimits.rows().stream().filter(Row::isExact).toList();
        int agreeing = 0;
        for (Row row : rows) {
            String printed = run(row);
            boolean agrees = agrees(row, printed);
            agreeing += agrees ? 1 : 0;
            if (!agrees) {
                System.out.printf("%-32s %s %d, here %s%n", row, row.outcome(), row.count(), printed);
            }
        }

        System.out.printf("limits: %d of %d agree%n", agreeing, rows.size());
        assertTrue(agreeing >= AGREEING, "only " + agreeing + " agree");
    }

    private static boolean agrees(Row row, String printed) {
        String[] words = printed.split(" ");
        return words.length == 2 && words[0].equals(row.outcome())
                && Math.abs(Integer.parseInt(words[1]) - row.count()) <= Math.max(TURNS,
                        row.count() * THOUSANDTHS / 1000);
    }

    private static String run(Row row) {
        try {
            var machine = new FreshMachine(Machines.representationA(row.heapBytes())).startedBy(UnixStart::of);
            String[] lines = machine.run(row.source()).strip().split("\n");
            return lines[lines.length - 1];
        } catch (IllegalStateException failure) {
            return String.valueOf(failure.getCause());
        }
    }
}
