package org.softboard.boards.python;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// `machine.Timer`, a software timer (extmod/machine_timer.c). Memory shape: [SoftTimers].
final class MachineTimer {

    private static final int SOFTWARE = -1;
    private static final int DEFAULT_PERIOD = 1000;
    private static final int LONGEST = 0x4000_0000;

    private static final Parameters INIT = Parameters.of().keywordOnly()
            .optionalInt("mode", SoftTimers.PERIODIC).optional("callback", Word.NULL).optionalInt("period", -1)
            .optionalInt("tick_hz", 1000).optional("freq", Word.NONE).optionalBool("hard", false);

    final BuiltinType type = BuiltinType.named("Timer")
            .construct(this::make)
            .print((vm, out, self, kind) -> {
                int timer = Word.address(self);
                boolean once = SoftTimers.mode(vm.heap, timer) == SoftTimers.ONE_SHOT;
                out.text("Timer(mode=" + (once ? "ONE_SHOT" : "PERIODIC") + ", period="
                        + SoftTimers.PERIOD.get(vm.heap, timer) + ")");
            })
            .methodWithKeywords("init", 1, this::init)
            .method("deinit", this::deinit)
            .constant("ONE_SHOT", SoftTimers.ONE_SHOT)
            .constant("PERIODIC", SoftTimers.PERIODIC);

    private final SoftTimers timers;

    MachineTimer(SoftTimers timers) {
        this.timers = timers;
    }

    private long make(Vm vm, int called, Args args) {
        Heap heap = vm.heap;
        int timer = heap.allocate(heap.words(SoftTimers.WORDS));
        heap.field(timer, 0, vm.rom.type(type));
        SoftTimers.flags(heap, timer, 0, false);
        SoftTimers.PERIOD.set(heap, timer, DEFAULT_PERIOD);
        SoftTimers.CALLBACK.set(heap, timer, Word.NONE);
        if (args.count() > 0 && args.integer(0) != SOFTWARE) {
            throw vm.error(CoreType.VALUE_ERROR, "Timer doesn't exist");
        }
        if (args.count() > 1 || args.keywords() > 0) {
            configure(vm, timer, INIT.parse(vm, args, Math.min(1, args.count())));
        }
        return timer;
    }

    private long init(Vm vm, Args args) {
        timers.stop(vm, args.object(0));
        configure(vm, args.object(0), INIT.parse(vm, args, 1));
        return Word.NONE;
    }

    private void configure(Vm vm, int timer, long[] given) {
        Heap heap = vm.heap;
        long millis = SoftTimers.PERIOD.get(heap, timer);
        if (given[4] != Word.NONE) {
            millis = (long) (1000f / frequency(vm, given[4]));
        } else if (given[2] != -1) {
            millis = Long.divideUnsigned(given[2] * 1000, given[3]);
        }
        if (Long.compareUnsigned(millis, LONGEST) >= 0) {
            throw vm.error(CoreType.VALUE_ERROR, "period too large");
        }
        SoftTimers.PERIOD.set(heap, timer, (int) Math.max(1, millis));
        if (given[1] != Word.NULL) {
            SoftTimers.CALLBACK.set(heap, timer, given[1]);
        }
        SoftTimers.flags(heap, timer, (int) given[0], given[5] != 0);
        if (SoftTimers.CALLBACK.get(heap, timer) != Word.NONE) {
            timers.start(vm, timer);
        }
    }

    private static float frequency(Vm vm, long word) {
        return FloatObject.isFloat(vm.heap, word) ? (float) FloatObject.value(vm.heap, word) : vm.toInt(word);
    }

    private long deinit(Vm vm, long self) {
        timers.stop(vm, Word.address(self));
        return Word.NONE;
    }
}
