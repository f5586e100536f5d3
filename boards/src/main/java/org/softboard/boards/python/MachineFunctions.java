package org.softboard.boards.python;

import java.util.SplittableRandom;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.ChipMemory;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.hardware.Interrupts;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Member;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Clocks;

/// What `pyb` and `machine` both do (ports/stm32/modmachine.c): each function is one object under two names.
final class MachineFunctions {

    /// What `unique_id()` gives: a wafer position, a wafer number and a lot as ST codes them, of no real chip.
    private static final byte[] UNIQUE_ID = {0x2a, 0x00, 0x1d, 0x00, 0x0b, 0x47, 0x33, 0x34, 0x33, 0x34, 0x37, 0x31};
    private static final int DEVICE = 0x0413;
    private static final int REVISION = 0x100f;
    private static final int RESERVED_BYTES = 8;

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final BoardTime time;
    private final BoardClock clock;
    private final Interrupts interrupts;
    private final SplittableRandom random;

    final Member.Maker info = shared(NativeFunction.of("info", 0, 1, this::info));
    final Member.Maker uniqueId = shared(NativeFunction.of("unique_id", vm -> vm.strings.bytes(UNIQUE_ID)));
    final Member.Maker frequency = shared(NativeFunction.of("freq", 0, 4, this::frequency));
    final Member.Maker reset = shared(NativeFunction.of("reset", vm -> {
        throw new Reset();
    }));
    final Member.Maker disableIrq = shared(NativeFunction.of("disable_irq", this::disableIrq));
    final Member.Maker enableIrq = shared(NativeFunction.of("enable_irq", 0, 1, this::enableIrq));
    final Member.Maker rng = shared(NativeFunction.of("rng", this::rng));
    final Member.Maker idle = shared(NativeFunction.of("idle", this::idle));

    MachineFunctions(BoardDefinition definition, Hardware hardware, BoardTime time, BoardClock clock,
            Interrupts interrupts,
            SplittableRandom random) {
        this.definition = definition;
        this.hardware = hardware;
        this.time = time;
        this.clock = clock;
        this.interrupts = interrupts;
        this.random = random;
    }

    /// A function that several tables show as the same object.
    private static Member.Maker shared(NativeFunction function) {
        return once(vm -> vm.rom.function(function));
    }

    /// An object that several tables show, made by the first of them.
    static Member.Maker once(Member.Maker maker) {
        return new Member.Maker() {
            private long object;

            @Override
            public long make(Vm vm) {
                if (object == 0) {
                    object = maker.make(vm);
                }
                return object;
            }
        };
    }

    private long info(Vm vm, Args args) {
        var text = new StringBuilder("ID=");
        for (int i = 0; i < UNIQUE_ID.length; i++) {
            text.append("%02x".formatted(UNIQUE_ID[i] & 0xff)).append(i == 3 || i == 7 ? ":" : "");
        }
        text.append("\nDEVID=0x%04x\nREVID=0x%04x\n".formatted(DEVICE, REVISION));
        Clocks clocks = hardware.clocks();
        text.append("S=%d\nH=%d\nP1=%d\nP2=%d\n".formatted(
                clocks.system(), clocks.ahb(), clocks.apb1(), clocks.apb2()));
        ChipMemory map = definition.memory();
        text.append("_sstack=%#x\n_estack=%#x\n_ram_start=%#x\n".formatted(
                map.heapEnd(), map.stackTop(), map.ramStart()));
        text.append("_heap_start=%#x\n_heap_end=%#x\n_ram_end=%#x\n".formatted(
                map.heapStart(), map.heapEnd(), map.stackTop() + RESERVED_BYTES));
        var names = vm.names.census();
        text.append("qstr:\n  n_pool=%d\n  n_qstr=%d\n  n_str_data_bytes=%d\n  n_total_bytes=%d\n".formatted(
                names.pools(), names.strings(), names.textBytes(), names.totalBytes()));
        var blocks = vm.heap.census();
        text.append("GC:\n  %d total\n  %d : %d\n  1=%d 2=%d m=%d\n".formatted(
                vm.heap.totalBytes(), vm.heap.usedBytes(), vm.heap.freeBytes(),
                blocks.oneBlocks(), blocks.twoBlocks(), blocks.largestUsed()));
        vm.out.text(text.toString());
        return Word.NONE;
    }

    private long frequency(Vm vm, Args args) {
        Clocks clocks = hardware.clocks();
        if (args.count() == 0) {
            return clocks(vm, clocks.system(), clocks.ahb(), clocks.apb1(), clocks.apb2());
        }
        int system = args.integer(0);
        int ahb = args.integer(1, system);
        int apb1 = args.integer(2, ahb / 4);
        int apb2 = args.integer(3, ahb / 2);
        time.now();
        if (!clocks.select(system, ahb, apb1, apb2)) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid freq");
        }
        hardware.clocksChanged();
        clock.hertz(clocks.ahb());
        time.follow(vm.meter, clocks.ahb());
        return Word.NONE;
    }

    private static int clocks(Vm vm, int... hertz) {
        int tuple = TupleObject.create(vm.heap, hertz.length);
        for (int i = 0; i < hertz.length; i++) {
            TupleObject.item(vm.heap, tuple, i, Word.smallInt(hertz[i]));
        }
        return tuple;
    }

    private long disableIrq(Vm vm) {
        boolean before = interrupts.isEnabled();
        time.now();
        interrupts.enable(false);
        return Word.bool(before);
    }

    private long enableIrq(Vm vm, Args args) {
        boolean wanted = args.count() == 0 || args.isTrue(0);
        time.now();
        interrupts.enable(wanted);
        time.serve();
        return Word.NONE;
    }

    private long rng(Vm vm) {
        return IntObject.of(vm.heap, random.nextInt() >>> 2);
    }

    private long idle(Vm vm) {
        clock.waitForInterrupt(vm);
        return Word.NONE;
    }
}
