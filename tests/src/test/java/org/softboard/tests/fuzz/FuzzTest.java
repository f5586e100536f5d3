package org.softboard.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.softboard.boards.process.DeepStack;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;
import org.softboard.tests.fuzz.FuzzMachine.Outcome;
import org.softboard.tests.fuzz.FuzzRun.Finding;

/// A few thousand inputs of each sort; [Fuzz] runs millions.
class FuzzTest {

    private static final Path PYTHON = Path.of("../interpreter/src/test/python");
    private static final int SEED = 7;
    private static final int BATCHES = 150;

    private static FuzzRun run(Inputs inputs, int batches) {
        var run = new FuzzRun(inputs, SEED);
        DeepStack.run("machine", () -> {
            run.batches(0, batches);
            return 0;
        });
        return run;
    }

    private static void requireNoFindings(FuzzRun run) {
        assertEquals(List.of(), run.findings().stream().map(Finding::toString).toList());
    }

    private static int count(FuzzRun run, Outcome outcome) {
        return run.outcomes().getOrDefault(outcome, 0);
    }

    @Test
    void damagedMpyFilesAreRefusedOrRun() {
        FuzzRun run = run(new MpyInputs(PYTHON, 10), BATCHES);

        requireNoFindings(run);
        assertTrue(count(run, Outcome.REFUSED) > count(run, Outcome.ENDED));
        assertTrue(count(run, Outcome.ENDED) > BATCHES / 2, "some do no harm");
    }

    @Test
    void randomProgramsDoNoHarm() {
        FuzzRun run = run(new SourceInputs(), BATCHES);

        requireNoFindings(run);
        assertTrue(count(run, Outcome.ENDED) > BATCHES, "many are right");
        assertTrue(count(run, Outcome.OUT_OF_MEMORY) > 0);
        assertTrue(count(run, Outcome.OUT_OF_TIME) > 0);
    }

    @Test
    void textsThatTryTheCompilerDoNoHarm() {
        FuzzRun run = run(new TextInputs(), BATCHES);

        requireNoFindings(run);
        assertTrue(count(run, Outcome.REFUSED) > BATCHES);
        assertTrue(count(run, Outcome.OUT_OF_MEMORY) > 0);
    }

    // ---- what it is for ----

    private static void requireFound(String problem, Consumer<Vm> harm) {
        FuzzRun run = run(new Inputs() {
            @Override
            public byte[] make(SplittableRandom random) {
                return new byte[0];
            }

            @Override
            public void run(FuzzMachine machine, byte[] input) {
                harm.accept(machine.vm);
            }
        }, 1);
        assertEquals(FuzzRun.BATCH, run.findings().size());
        assertTrue(run.findings().getFirst().problem().getMessage().contains(problem), run.findings()::toString);
    }

    @Test
    void exceptionsOfJavaAreFound() {
        requireFound("index", vm -> {
            throw new IndexOutOfBoundsException("an index");
        });
    }

    @Test
    void damageIsFound() {
        requireFound("ROM was written to", vm -> vm.heap.int8(vm.profile.memory().romBytes() / 8, 0x55));
        requireFound("longer than its room",
                vm -> ListObject.LENGTH.set(vm.heap, Word.address(vm.system.path()), 1 << 20));
    }
}
