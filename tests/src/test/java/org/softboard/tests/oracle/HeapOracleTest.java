package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HeapOracleTest {

    /// Rows that agree to the byte, of 655; raised as more agree.
    private static final int AGREEING = 622;

    private static final int HEAP_BYTES = 256 * 1024;

    private record Measured(HeapOracle.Row row, String found) {
        boolean agrees() {
            return found.equals(Integer.toString(row.rise()));
        }
    }

    @Test
    void codeTakesTheMemoryThatItTakesOnRealMicroPython() {
        var machine = new FreshMachine(Machines.representationA(HEAP_BYTES));
        var measured = new ArrayList<Measured>();
        for (HeapOracle.Row row : HeapOracle.rows()) {
            measured.add(new Measured(row, measure(machine, row)));
        }

        List<Measured> others = measured.stream().filter(one -> !one.agrees())
                .sorted(Comparator.comparing(one -> one.row.category())).toList();
        others.forEach(one -> System.out.printf("%s %-22s %6d, here %6s   %s%n", one.row.id(), one.row.category(),
                one.row.rise(), one.found, one.row.code().replace("\n", "\\n")));
        int agreeing = measured.size() - others.size();
        System.out.printf("heap: %d of %d rows agree (%.1f %%)%n", agreeing, measured.size(),
                100.0 * agreeing / measured.size());
        assertTrue(agreeing >= AGREEING, "only " + agreeing + " rows agree");
    }

    private static String measure(FreshMachine machine, HeapOracle.Row row) {
        String output;
        try {
            output = machine.run(HeapOracle.program(row));
        } catch (IllegalStateException failure) {
            return String.valueOf(failure.getCause());
        }
        OptionalInt rise = HeapOracle.rise(output);
        String[] lines = output.strip().split("\n");
        return rise.isPresent() ? Integer.toString(rise.getAsInt()) : lines[lines.length - 1];
    }
}
