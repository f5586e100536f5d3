package org.softboard.boards.python;

import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Stm32Timer;

/// `pyb.Timer` (ports/stm32/timer.c). Each timer has at most one object, kept in static RAM. Memory shape:
/// [TimerObject].
final class PybTimer {

    static final String COMPLAINT = "Uncaught exception in IRQ callback handler";

    private static final int LAST_ID = 14;
    private static final int UP = 0;
    private static final int DOWN = 0x10;
    private static final int CENTER = 0x20;
    private static final int BREAK_OFF = 0;
    private static final int BREAK_LOW = 1;
    private static final int BREAK_HIGH = 2;

    private static final Parameters INIT = Parameters.of().keywordOnly()
            .optional("freq", Word.NONE).optionalInt("prescaler", -1).optionalInt("period", -1)
            .optionalInt("tick_hz", 1000).optionalInt("mode", UP).optionalInt("div", 1)
            .optional("callback", Word.NONE).optionalInt("deadtime", 0).optionalInt("brk", BREAK_OFF)
            .optionalBool("hard", true);

    final BuiltinType type = BuiltinType.named("Timer");
    final PybTimerChannel channels;

    private final Hardware hardware;
    private final BoardTime time;
    private int objects;

    PybTimer(MachinePin pins, Hardware hardware, BoardTime time) {
        this.hardware = hardware;
        this.time = time;
        this.channels = new PybTimerChannel(pins, hardware, time);
        type.construct(this::make).print(this::print)
                .methodWithKeywords("init", 1, this::init)
                .method("deinit", this::deinit)
                .methodWithKeywords("channel", 2, channels::make)
                .method("counter", 1, 2, this::counter)
                .method("source_freq", (vm, self) -> Word.smallInt(timer(vm, self).hertz()))
                .method("freq", 1, 2, this::frequency)
                .method("prescaler", 1, 2, this::prescaler)
                .method("period", 1, 2, this::period)
                .method("callback", this::callback)
                .constant("UP", UP)
                .constant("DOWN", DOWN)
                .constant("CENTER", CENTER);
        PybTimerChannel.constants(type);
        type.constant("BRK_OFF", BREAK_OFF).constant("BRK_LOW", BREAK_LOW).constant("BRK_HIGH", BREAK_HIGH);
    }

    /// No timer has an object, as at every start.
    void initialise(Vm vm) {
        if (objects == 0) {
            objects = vm.heap.allocateStatic(vm.heap.words(LAST_ID));
        }
        vm.heap.fill(objects, vm.heap.words(LAST_ID), 0);
    }

    /// The timer that an object stands for.
    Stm32Timer required(Vm vm, long word) {
        if (!Word.isReference(word) || vm.heap.fieldInt(Word.address(word), 0) != vm.rom.type(type)) {
            throw vm.error(CoreType.VALUE_ERROR, "need a Timer object");
        }
        return timer(vm, word);
    }

    /// Stops all timers that have an object, before a soft reset.
    void release(Vm vm) {
        for (int id = 1; id <= LAST_ID; id++) {
            int object = vm.heap.fieldInt(objects, id - 1);
            if (object != 0) {
                deinit(vm, object);
            }
        }
    }

    /// The interrupt of a timer: its own function, then those of its channels.
    void service(Vm vm, Stm32Timer timer) {
        Heap heap = vm.heap;
        int object = heap.fieldInt(objects, timer.id() - 1);
        if (object == 0) {
            return;
        }
        boolean hard = TimerObject.HARD.get(heap, object) != 0;
        serve(vm, timer, object, Stm32Timer.UPDATE, TimerObject.CALLBACK.get(heap, object), hard);
        int channel = TimerObject.NEWEST.get(heap, object);
        while (channel != 0) {
            int source = TimerObject.NUMBER_AND_MODE.get(heap, channel) & 0xff;
            serve(vm, timer, object, source, TimerObject.CHANNEL_CALLBACK.get(heap, channel), hard);
            channel = TimerObject.NEXT.get(heap, channel);
        }
    }

    private static void serve(Vm vm, Stm32Timer timer, int object, int source, long callback, boolean hard) {
        if (timer.isInterrupting(source)) {
            timer.clear(source);
            if (!IrqDispatch.dispatch(vm, callback, object, hard, COMPLAINT)) {
                TimerObject.CALLBACK.set(vm.heap, object, Word.NONE);
                timer.interrupt(source, false);
            }
        }
    }

    private Stm32Timer timer(Vm vm, long self) {
        return hardware.timer(TimerObject.ID.get(vm.heap, Word.address(self)));
    }

    private long make(Vm vm, int called, Args args) {
        args.check(1, Integer.MAX_VALUE, true);
        int id = args.integer(0);
        if (!hardware.timers().containsKey(id)) {
            throw vm.error(CoreType.VALUE_ERROR, "Timer(%d) doesn't exist", id);
        }
        Heap heap = vm.heap;
        int object = heap.fieldInt(objects, id - 1);
        if (object == 0) {
            object = heap.allocate(heap.words(TimerObject.TIMER_WORDS));
            heap.field(object, 0, vm.rom.type(type));
            TimerObject.ID.set(heap, object, id);
            TimerObject.CALLBACK.set(heap, object, Word.NONE);
            heap.field(objects, id - 1, object);
        }
        if (args.count() > 1 || args.keywords() > 0) {
            configure(vm, object, args);
        }
        return object;
    }

    private long init(Vm vm, Args args) {
        configure(vm, args.object(0), args);
        return Word.NONE;
    }

    private void configure(Vm vm, int object, Args args) {
        long[] given = INIT.parse(vm, args, 1);
        Stm32Timer timer = timer(vm, object);
        int prescaler = (int) given[1];
        int period = (int) given[2];
        TimerMath.Base base;
        if (given[0] != Word.NONE) {
            base = TimerMath.ofFrequency(vm, timer, given[0]);
        } else if (prescaler != -1 && period != -1) {
            base = new TimerMath.Base(prescaler & 0xffff, period & timer.mask());
        } else if (period != -1) {
            base = TimerMath.ofTime(vm, timer, period, (int) given[3]);
        } else {
            throw vm.error(CoreType.TYPE_ERROR, "must specify either freq, period, or prescaler and period");
        }
        Stm32Timer.Mode mode = mode(vm, (int) given[4]);
        time.now();
        Heap heap = vm.heap;
        TimerObject.DIVISION.set(heap, object, given[5] == 2 || given[5] == 4 ? (int) given[5] : 1);
        TimerObject.DEAD_TIME.set(heap, object, deadTime((int) given[7]));
        TimerObject.BREAK_INPUT.set(heap, object, (int) given[8]);
        TimerObject.INITIALISED.set(heap, object, 1);
        timer.configure(base.prescaler(), base.period(), mode);
        TimerObject.HARD.set(heap, object, (int) given[9]);
        timer.start();
        if (given[6] != Word.NONE) {
            callback(vm, object, given[6]);
        }
    }

    private static Stm32Timer.Mode mode(Vm vm, int mode) {
        return switch (mode) {
            case UP -> Stm32Timer.Mode.UP;
            case DOWN -> Stm32Timer.Mode.DOWN;
            case CENTER, 0x40, 0x60 -> Stm32Timer.Mode.CENTER;
            default -> throw vm.error(CoreType.VALUE_ERROR, "invalid mode (%d)", mode);
        };
    }

    /// What is left of a dead time after it has been through the register (BDTR.DTG).
    private static int deadTime(int ticks) {
        if (ticks <= 0) {
            return 0;
        }
        if (ticks < 128) {
            return ticks;
        }
        if (ticks < 256) {
            return 128 + (ticks - 128) / 2 * 2;
        }
        if (ticks < 512) {
            return 256 + (ticks - 256) / 8 * 8;
        }
        return ticks < 1008 ? 512 + (ticks - 512) / 16 * 16 : 1008;
    }

    private long deinit(Vm vm, long self) {
        Heap heap = vm.heap;
        int object = Word.address(self);
        time.now();
        callback(vm, self, Word.NONE);
        int channel = TimerObject.NEWEST.get(heap, object);
        TimerObject.NEWEST.set(heap, object, 0);
        while (channel != 0) {
            channels.callback(vm, channel, Word.NONE);
            int next = TimerObject.NEXT.get(heap, channel);
            TimerObject.NEXT.set(heap, channel, 0);
            channel = next;
        }
        TimerObject.INITIALISED.set(heap, object, 0);
        timer(vm, self).reset();
        return Word.NONE;
    }

    private long counter(Vm vm, Args args) {
        time.now();
        Stm32Timer timer = timer(vm, args.word(0));
        if (args.count() == 1) {
            return IntObject.of(vm.heap, (int) timer.counter());
        }
        timer.counter(args.integer(1));
        return Word.NONE;
    }

    private long frequency(Vm vm, Args args) {
        Stm32Timer timer = timer(vm, args.word(0));
        if (args.count() == 1) {
            return TimerMath.frequency(vm, timer);
        }
        TimerMath.Base base = TimerMath.ofFrequency(vm, timer, args.word(1));
        time.now();
        timer.prescaler(base.prescaler());
        timer.period(base.period());
        return Word.NONE;
    }

    private long prescaler(Vm vm, Args args) {
        Stm32Timer timer = timer(vm, args.word(0));
        if (args.count() == 1) {
            return Word.smallInt(timer.prescaler());
        }
        int value = args.integer(1);
        time.now();
        timer.prescaler(value);
        return Word.NONE;
    }

    private long period(Vm vm, Args args) {
        Stm32Timer timer = timer(vm, args.word(0));
        if (args.count() == 1) {
            return IntObject.of(vm.heap, (int) timer.period());
        }
        int value = args.integer(1);
        time.now();
        timer.period(value);
        return Word.NONE;
    }

    private long callback(Vm vm, long self, long callback) {
        Stm32Timer timer = timer(vm, self);
        if (callback != Word.NONE && !vm.calls.isCallable(callback)) {
            throw vm.error(CoreType.VALUE_ERROR, "callback must be None or a callable object");
        }
        time.now();
        timer.interrupt(Stm32Timer.UPDATE, false);
        TimerObject.CALLBACK.set(vm.heap, Word.address(self), callback);
        if (callback != Word.NONE) {
            timer.clear(Stm32Timer.UPDATE);
            timer.interrupt(Stm32Timer.UPDATE, true);
            timer.start();
        }
        return Word.NONE;
    }

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int object = Word.address(self);
        Stm32Timer timer = timer(vm, self);
        out.text("Timer(" + timer.id());
        if (TimerObject.INITIALISED.get(heap, object) != 0) {
            int divider = (timer.prescaler() + 1) * (int) (timer.period() + 1);
            out.text(", freq=" + (divider == 0 ? 0 : Integer.divideUnsigned(timer.hertz(), divider))
                    + ", prescaler=" + timer.prescaler() + ", period=" + timer.period()
                    + ", mode=" + timer.mode() + ", div=" + TimerObject.DIVISION.get(heap, object));
            if (timer.id() == 1 || timer.id() == 8) {
                out.text(", deadtime=" + TimerObject.DEAD_TIME.get(heap, object) + ", brk="
                        + switch (TimerObject.BREAK_INPUT.get(heap, object)) {
                            case BREAK_OFF -> "BRK_OFF";
                            case BREAK_LOW -> "BRK_LOW";
                            default -> "BRK_HIGH";
                        });
            }
        }
        out.text(")");
    }
}
