package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.vm.MachineProfile;

class HeapOracleTest {

    private static final int HEAP_BYTES = 256 * 1024;

    /// Rows that agree to the byte and to the event, of 655; raised as more agree.
    private static final int RISES_A = 652;
    private static final int EVENTS_A = 652;
    private static final int RISES_C = 652;
    private static final int EVENTS_C = 652;

    private record Measured(HeapOracle.Row row, HeapOracle.Figures real, String rise, String events) {
        boolean sameRise() {
            return rise.equals(Integer.toString(real.rise()));
        }

        boolean sameEvents() {
            return sameRise() && events.equals(real.events());
        }
    }

    @Test
    void codeTakesTheMemoryThatItTakesOnRealMicroPython() {
        compare(Machines.representationA(HEAP_BYTES), RISES_A, EVENTS_A);
    }

    @Test
    void andWithFloatsInTheWord() {
        compare(Machines.representationC(HEAP_BYTES), RISES_C, EVENTS_C);
    }

    private static void compare(MachineProfile machine, int rises, int events) {
        Representation representation = machine.representation();
        List<Measured> measured = HeapOracle.rows().stream().map(row -> measure(machine, row)).toList();
        for (Measured one : measured) {
            if (!one.sameRise() || !one.sameEvents()) {
                System.out.printf("%s %s %-22s %6d, here %6s   %s%n", representation, one.row.id(),
                        one.row.category(), one.real.rise(), one.rise, one.row.code().replace("\n", "\\n"));
            }
            if (!one.sameEvents() && one.rise.matches("-?[0-9]+")) {
                System.out.printf("     %s%n     %s%n", one.real.events(), one.events);
            }
        }
        long sameRises = measured.stream().filter(Measured::sameRise).count();
        long sameEvents = measured.stream().filter(Measured::sameEvents).count();
        System.out.printf("heap, representation %s: %d of %d rises agree (%.1f %%), %d events (%.1f %%)%n",
                representation, sameRises, measured.size(), 100.0 * sameRises / measured.size(), sameEvents,
                100.0 * sameEvents / measured.size());
        assertTrue(sameRises >= rises, "only " + sameRises + " rises agree");
        assertTrue(sameEvents >= events, "only " + sameEvents + " rows of events agree");
    }

    private static Measured measure(MachineProfile profile, HeapOracle.Row row) {
        HeapOracle.Figures real = row.figures(profile.representation());
        var events = new HeapEvents();
        FreshMachine machine = new FreshMachine(profile).startedBy(vm -> {
            UnixStart.PIECES.of(vm);
            vm.heap.listener(events);
        });
        String output;
        try {
            output = machine.run(HeapOracle.program(row));
        } catch (IllegalStateException failure) {
            return new Measured(row, real, String.valueOf(failure.getCause()), "");
        }
        OptionalInt rise = HeapOracle.rise(output);
        var lines = new ArrayList<>(output.strip().lines().toList());
        return new Measured(row, real, rise.isPresent() ? Integer.toString(rise.getAsInt()) : lines.getLast(),
                events.betweenReadings());
    }
}
