package org.softboard.tests.fuzz;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.Boards;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.tests.oracle.Machines;

/// A machine for programs of which nothing good is known: each may spend so much and no more, and afterwards ROM and heap
/// are looked at. What Python does not see - an exception of Java's, a damaged heap - leaves as an exception.
final class FuzzMachine {

    /// Where programs are tried.
    enum Kind {
        /// The pyboard's MicroPython with its heap.
        PYBOARD,
        /// The same with a heap that is soon full.
        SMALL_PYBOARD,
        /// The same with floats in the word, and with the ESP8266's tables.
        FLOATS_IN_WORDS,
        /// The host's MicroPython, with the pyboard's prices.
        HOST,
        /// The host's, collecting at every allocation.
        SUSPICIOUS
    }

    /// What became of a program.
    enum Outcome {
        ENDED, RAISED, REFUSED, OUT_OF_MEMORY, OUT_OF_TIME
    }

    private static final String MALFORMED = ".mpy file";
    private static final long MOST_SPENT = 400_000L * Meter.CYCLE;
    private static final int SMALL_HEAP = 12 << 10;
    private static final int ESP8266_HEAP = 36 << 10;
    private static final int HOST_HEAP = 192 << 10;
    private static final int SUSPICIOUS_HEAP = 48 << 10;

    final Vm vm;
    private final byte[] rom;

    FuzzMachine(Kind kind) {
        MachineProfile pyboard = Boards.named("pyboard").orElseThrow().profile().get();
        MachineProfile profile = switch (kind) {
            case PYBOARD -> pyboard;
            case SMALL_PYBOARD -> pyboard.withHeap(SMALL_HEAP);
            case FLOATS_IN_WORDS -> Machines.representationC(ESP8266_HEAP);
            case HOST -> HostProfile.of(HOST_HEAP);
            case SUSPICIOUS -> HostProfile.of(SUSPICIOUS_HEAP);
        };
        vm = Micropython.machine(priced(profile, pyboard.prices()),
                List.of(TimeModule.over(new SpentTime(), TimeModule.Epoch.YEAR_1970)));
        vm.out = Printer.to((_, _, _) -> {
        });
        vm.err = vm.out;
        vm.heap.suspicious(kind == Kind.SUSPICIOUS);
        rom = Arrays.copyOf(vm.heap.memory(), romBytes());
    }

    /// The same without the module that gives a program all memory to spoil.
    private static MachineProfile priced(MachineProfile free, Meter.Prices prices) {
        Set<String> absent = new HashSet<>(free.absent());
        absent.add("uctypes");
        return new MachineProfile(free.name(), free.memory(), free.representation(), free.language(), free.stack(),
                prices, free.qstrHashBytes(), absent, free.identity());
    }

    /// ROM as far as it is laid out: texts of messages come behind it when they are needed.
    private int romBytes() {
        MemoryMap map = vm.profile.memory();
        byte[] memory = vm.heap.memory();
        int end = map.romBytes();
        while (end > 0 && memory[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /// Files of which there is one.
    void file(String name, byte[] bytes) {
        vm.files = new OneFile(name, bytes);
    }

    private record OneFile(String name, byte[] bytes) implements Files.Whole {
        @Override
        public Kind kind(String path) {
            return path.equals(name) ? Kind.FILE : Kind.ABSENT;
        }

        @Override
        public byte @Nullable [] read(String path) {
            return path.equals(name) ? bytes : null;
        }
    }

    /// Makes ready for the next program; false if there is no room left for it.
    boolean begin() {
        while (vm.heap.lockDepth() > 0) {
            vm.heap.unlock();
        }
        vm.heap.autoCollect(true);
        vm.heap.threshold(-1);
        vm.programs.optimisation(0);
        return vm.catching(() -> {
            int globals = ModuleObject.GLOBALS.get(vm.heap, vm.modules.main());
            MapObject.clear(vm.heap, DictObject.map(vm.heap, globals));
            vm.globals(globals);
            vm.locals(globals);
            vm.store(globals, Qstr.__NAME__, Word.ofQstr(Qstr.__MAIN__));
        }) == 0;
    }

    /// Does with an input what is done with its sort, and says how that ended.
    Outcome run(Inputs inputs, byte[] input) {
        Meter meter = vm.meter;
        long limit = meter.spent + MOST_SPENT;
        meter.deadline = limit;
        meter.isUrgent = true;
        meter.attention = () -> {
            meter.isUrgent = true;
            checkTime(limit);
        };
        vm.poll(_ -> checkTime(limit));
        Outcome outcome;
        try {
            int exception = vm.catching(() -> inputs.run(this, input));
            if (exception != 0) {
                vm.catching(() -> vm.errors.report(vm.out, exception));
            }
            outcome = outcome(exception);
        } catch (OutOfTime _) {
            outcome = Outcome.OUT_OF_TIME;
        }
        requireWhole();
        return outcome;
    }

    private void checkTime(long limit) {
        if (vm.meter.spent >= limit) {
            throw new OutOfTime();
        }
    }

    private Outcome outcome(int exception) {
        if (exception == 0) {
            return Outcome.ENDED;
        }
        if (vm.errors.isA(exception, CoreType.SYNTAX_ERROR) || isMalformed(exception)) {
            return Outcome.REFUSED;
        }
        return vm.errors.isA(exception, CoreType.MEMORY_ERROR) ? Outcome.OUT_OF_MEMORY : Outcome.RAISED;
    }

    private boolean isMalformed(int exception) {
        long message = vm.errors.isA(exception, CoreType.VALUE_ERROR) ? vm.errors.value(exception) : Word.NONE;
        return vm.isStr(message) && vm.strings.text(message).endsWith(MALFORMED);
    }

    private void requireWhole() {
        int changed = Arrays.mismatch(vm.heap.memory(), 0, rom.length, rom, 0, rom.length);
        if (changed >= 0) {
            throw new IllegalStateException("ROM was written to at " + changed);
        }
        HeapWalk.check(vm);
    }
}
