package org.softboard.tests.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.softboard.tests.fuzz.FuzzMachine.Kind;
import org.softboard.tests.fuzz.FuzzMachine.Outcome;

/// Inputs by the thousand, in batches. A batch begins with a new machine and is the same for the same seed and number,
/// whatever ran before; its inputs run on that machine one after the other, while there is room.
final class FuzzRun {

    static final int BATCH = 16;

    private final Inputs inputs;
    private final long seed;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<Finding> findings = new ArrayList<>();
    /// When the input that runs now began, in the host's nanoseconds.
    private volatile long begun;
    private volatile String running = "";
    private volatile boolean isRunning;

    /// An input that did what none may do.
    record Finding(String place, byte[] input, Throwable problem) {
    }

    FuzzRun(Inputs inputs, long seed) {
        this.inputs = inputs;
        this.seed = seed;
    }

    void batches(int first, int count) {
        begun = System.nanoTime();
        isRunning = true;
        for (int i = first; i < first + count; i++) {
            batch(i);
        }
        isRunning = false;
    }

    private void batch(int number) {
        var random = new SplittableRandom(seed << 32 ^ number);
        Kind kind = kind(random);
        var machine = new FuzzMachine(kind);
        for (int i = 0; i < BATCH; i++) {
            byte[] input = inputs.make(random);
            running = "seed " + seed + " batch " + number + " input " + i + " on " + kind;
            begun = System.nanoTime();
            try {
                Outcome outcome = machine.run(inputs, input);
                outcomes.merge(outcome, 1, Integer::sum);
                if (!machine.begin()) {
                    machine = new FuzzMachine(kind);
                }
            } catch (RuntimeException | Error problem) {
                findings.add(new Finding(running, input, problem));
                machine = new FuzzMachine(kind);
            }
        }
    }

    private static Kind kind(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Kind.SMALL_PYBOARD;
            case 2, 3 -> Kind.HOST;
            case 4 -> Kind.SUSPICIOUS;
            case 5 -> Kind.FLOATS_IN_WORDS;
            default -> Kind.PYBOARD;
        };
    }

    boolean isRunning() {
        return isRunning;
    }

    String running() {
        return running;
    }

    long begun() {
        return begun;
    }

    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    List<Finding> findings() {
        return findings;
    }
}
