package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.softboard.interpreter.memory.Representation;
import org.softboard.tests.oracle.MemoryLimits.Row;

class MemoryLimitsTest {

    /// Turns by which a count may be off, and hundredths of the length of a file.
    private static final int TURNS = 8;
    private static final int HUNDREDTHS = 3;

    static List<Row> files() {
        return MemoryLimits.files(Representation.A);
    }

    /// Of 103 rows whose counts do not depend on what stale words of a C stack keep alive; raised as more agree.
    @ParameterizedTest
    @CsvSource({"A, 102, 96", "C, 103, 99"})
    void programsGetAsFarAsOnRealMicroPython(Representation representation, int leastAgreeing, int leastSame) {
        List<Row> rows = MemoryLimits.rows(representation).stream().filter(Row::isExact).toList();
        int agreeing = 0;
        int same = 0;
        for (Row row : rows) {
            String printed = run(row, row.source(), UnixStart.LOOPS);
            agreeing += agrees(row, printed) ? 1 : 0;
            if (printed.equals(row.outcome() + " " + row.count())) {
                same++;
            } else {
                System.out.printf("%-32s %s %d, here %s%n", row, row.outcome(), row.count(), printed);
            }
        }

        System.out.printf("limits, %s: %d of %d agree, %d are the same%n", representation, agreeing, rows.size(), same);
        assertTrue(agreeing >= leastAgreeing, "only " + agreeing + " agree");
        assertTrue(same >= leastSame, "only " + same + " are the same");
    }

    /// Of 40 rows. What was measured is that one length runs and the next fails, found by halving: as the free blocks lie,
    /// a longer file may run again.
    @ParameterizedTest
    @CsvSource({"A, 39, 39", "C, 40, 40"})
    void filesMayBeAsLongAsOnRealMicroPython(Representation representation, int leastAgreeing, int leastSame) {
        List<Row> rows = MemoryLimits.files(representation);
        int agreeing = 0;
        int same = 0;
        for (Row row : rows) {
            if (isAsLong(row, row.count()) && !isAsLong(row, row.count() + 1)) {
                agreeing++;
                same++;
            } else {
                int longest = longest(row);
                agreeing += Math.abs(longest - row.count()) * 100 <= row.count() * HUNDREDTHS ? 1 : 0;
                System.out.printf("%-32s %d, here %d%n", row, row.count(), longest);
            }
        }

        System.out.printf("files, %s: %d of %d agree, %d are the same%n", representation, agreeing, rows.size(), same);
        assertTrue(agreeing >= leastAgreeing, "only " + agreeing + " agree");
        assertTrue(same >= leastSame, "only " + same + " are the same");
    }

    private static boolean isAsLong(Row row, int items) {
        return run(row, MemoryLimits.file(row.program(), items), UnixStart.FILES).endsWith("OK");
    }

    /// Found by halving.
    private static int longest(Row row) {
        int runs = 1;
        int fails = 2 * row.count();
        while (fails - runs > 1) {
            int middle = (runs + fails) / 2;
            if (isAsLong(row, middle)) {
                runs = middle;
            } else {
                fails = middle;
            }
        }
        return runs;
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesAreThoseThatWereMeasured(Row row) {
        assertEquals(row.bytes(), MemoryLimits.file(row.program(), row.count()).length());
    }

    private static boolean agrees(Row row, String printed) {
        String[] words = printed.split(" ");
        return words.length == 2 && words[0].equals(row.outcome())
                && Math.abs(Integer.parseInt(words[1]) - row.count()) <= TURNS;
    }

    /// The last line that the program printed.
    private static String run(Row row, String program, UnixStart start) {
        try {
            var machine = new FreshMachine(row.machine())
                    .startedBy(start::of);
            String[] lines = machine.run(program).strip().split("\n");
            return lines[lines.length - 1];
        } catch (IllegalStateException failure) {
            return String.valueOf(failure.getCause());
        }
    }
}
