package org.softboard.boards.python;

import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.PinFunction;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Stm32Timer;
import org.softboard.peripherals.stm32.TimerChannel;
import org.softboard.peripherals.stm32.TimerChannel.Output;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// `TimerChannel`, what `Timer.channel()` makes (ports/stm32/timer.c). Memory shape: [TimerObject].
final class PybTimerChannel {

    /// The modes in the order of their numbers; the first eight are outputs.
    private enum Mode {
        PWM(Output.PWM_1),
        PWM_INVERTED(Output.PWM_2),
        OC_TIMING(Output.TIMING),
        OC_ACTIVE(Output.ACTIVE),
        OC_INACTIVE(Output.INACTIVE),
        OC_TOGGLE(Output.TOGGLE),
        OC_FORCED_ACTIVE(Output.FORCED_ACTIVE),
        OC_FORCED_INACTIVE(Output.FORCED_INACTIVE),
        IC(null),
        ENC_A(null),
        ENC_B(null),
        ENC_AB(null);

        private final @Nullable Output output;

        Mode(@Nullable Output output) {
            this.output = output;
        }
    }

    private static final int HIGH = 0;
    private static final int LOW = 2;
    private static final int RISING = 0;
    private static final int FALLING = 2;
    private static final int BOTH = 10;
    private static final int UNSET = -1;

    private static final Parameters MAKE = Parameters.of()
            .requiredInt("mode").keywordOnly().optional("callback", Word.NONE).optional("pin", Word.NONE)
            .optionalInt("pulse_width", 0).optional("pulse_width_percent", Word.NONE)
            .optional("pulse_width_us", Word.NONE).optional("pulse_width_ns", Word.NONE)
            .optionalInt("compare", 0).optionalInt("polarity", UNSET);

    final BuiltinType type = BuiltinType.named("TimerChannel")
            .print((vm, out, self, kind) -> out.text("TimerChannel(timer=" + timer(vm, self).id() + ", channel="
                    + number(vm, self) + ", mode=" + mode(vm, self) + ")"))
            .method("callback", this::setCallback)
            .method("pulse_width", 1, 2, this::compare)
            .method("pulse_width_percent", 1, 2, this::percent)
            .method("pulse_width_us", 1, 2, this::micros)
            .method("pulse_width_ns", 1, 2, this::nanos)
            .method("capture", 1, 2, this::compare)
            .method("compare", 1, 2, this::compare);

    private final MachinePin pins;
    private final Hardware hardware;
    private final BoardTime time;

    PybTimerChannel(MachinePin pins, Hardware hardware, BoardTime time) {
        this.pins = pins;
        this.hardware = hardware;
        this.time = time;
    }

    /// The constants that `Timer` has for its channels.
    static void constants(BuiltinType timer) {
        for (Mode mode : Mode.values()) {
            timer.constant(mode.name(), mode.ordinal());
        }
        timer.constant("HIGH", HIGH).constant("LOW", LOW)
                .constant("RISING", RISING).constant("FALLING", FALLING).constant("BOTH", BOTH);
    }

    /// `Timer.channel(n, ...)`: with only a number the channel that exists, or None.
    long make(Vm vm, Args args) {
        Heap heap = vm.heap;
        int timer = args.object(0);
        int wanted = args.integer(1);
        if (wanted < 1 || wanted > 4) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid channel (%d)", wanted);
        }
        int before = 0;
        int channel = TimerObject.NEWEST.get(heap, timer);
        while (channel != 0 && number(vm, channel) != wanted) {
            before = channel;
            channel = TimerObject.NEXT.get(heap, channel);
        }
        if (args.count() == 2 && args.keywords() == 0) {
            return channel == 0 ? Word.NONE : channel;
        }
        if (channel != 0) {
            unlink(vm, timer, before, channel);
        }
        long[] given = MAKE.parse(vm, args, 2);
        int made = heap.allocate(heap.words(TimerObject.CHANNEL_WORDS));
        heap.field(made, 0, vm.rom.type(type));
        TimerObject.OF_TIMER.set(heap, made, timer);
        TimerObject.NUMBER_AND_MODE.set(heap, made, wanted | (int) given[0] << 8);
        TimerObject.CHANNEL_CALLBACK.set(heap, made, given[1]);
        time.now();
        Pin pin = given[2] == Word.NONE ? null : switched(vm, given[2], timer(vm, made).id());
        TimerObject.NEXT.set(heap, made, TimerObject.NEWEST.get(heap, timer));
        TimerObject.NEWEST.set(heap, timer, made);
        configure(vm, made, given, pin);
        return made;
    }

    /// Takes a channel out of its timer's list, and as in the firmware all newer ones with it.
    private void unlink(Vm vm, int timer, int before, int channel) {
        callback(vm, channel, Word.NONE);
        int next = TimerObject.NEXT.get(vm.heap, channel);
        if (before != 0) {
            TimerObject.NEXT.set(vm.heap, before, next);
        }
        TimerObject.NEWEST.set(vm.heap, timer, next);
        TimerObject.NEXT.set(vm.heap, channel, 0);
    }

    /// Switches a pin to the timer.
    private Pin switched(Vm vm, long object, int timer) {
        if (!pins.isPin(vm, object)) {
            throw vm.error(CoreType.VALUE_ERROR, "pin argument needs to be a Pin type");
        }
        PinRow row = pins.row(vm, object);
        for (PinFunction function : row.functions()) {
            if (function.peripheral().equals("TIM") && function.unit() == timer) {
                Pin pin = pins.pin(vm, object);
                pin.alternate(function.number());
                pin.configure(PinMode.ALT, false, Pull.NONE);
                return pin;
            }
        }
        throw vm.error(CoreType.VALUE_ERROR, "Pin(%q) doesn't have an alt for Timer(%d)", row.cpu(), timer);
    }

    private void configure(Vm vm, int made, long[] given, @Nullable Pin pin) {
        int number = (int) given[0];
        if (number < 0 || number >= Mode.values().length) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid mode (%d)", number);
        }
        Mode mode = Mode.values()[number];
        Stm32Timer timer = timer(vm, made);
        TimerChannel channel = timer.channel(number(vm, made));
        int polarity = given[8] == UNSET ? HIGH : (int) given[8];
        switch (mode) {
            case PWM, PWM_INVERTED -> channel.output(output(mode), width(vm, timer, given), false);
            case IC, ENC_A, ENC_B, ENC_AB -> {
                if (polarity != RISING && polarity != FALLING && polarity != BOTH) {
                    throw vm.error(CoreType.VALUE_ERROR, "invalid polarity (%d)", polarity);
                }
                if (mode == Mode.IC) {
                    if (pin != null) {
                        channel.capture(pin.net(), polarity != FALLING, polarity != RISING);
                    }
                } else {
                    if (timer.id() > 5 && timer.id() != 8) {
                        throw vm.error(CoreType.VALUE_ERROR, "encoder not supported on timer %d", timer.id());
                    }
                    timer.counter(0);
                }
            }
            default -> {
                if (polarity != HIGH && polarity != LOW) {
                    throw vm.error(CoreType.VALUE_ERROR, "invalid polarity (%d)", polarity);
                }
                channel.output(output(mode), (int) given[7], polarity == LOW);
            }
        }
        timer.start();
        if (given[1] != Word.NONE) {
            callback(vm, made, given[1]);
        }
    }

    private static Output output(Mode mode) {
        Output output = mode.output;
        return output == null ? Output.TIMING : output;
    }

    private static long width(Vm vm, Stm32Timer timer, long[] given) {
        if (given[4] != Word.NONE) {
            return TimerMath.ofPercent(vm, TimerMath.span(timer), given[4]);
        }
        if (given[5] != Word.NONE) {
            return TimerMath.ofMicros(timer, vm.toInt(given[5]));
        }
        return given[6] != Word.NONE ? TimerMath.ofNanos(timer, vm.toInt(given[6])) : (int) given[3];
    }

    private long setCallback(Vm vm, long self, long callback) {
        time.now();
        callback(vm, Word.address(self), callback);
        return Word.NONE;
    }

    void callback(Vm vm, int channel, long callback) {
        Stm32Timer timer = timer(vm, channel);
        int number = number(vm, channel);
        if (callback == Word.NONE) {
            timer.interrupt(number, false);
            TimerObject.CHANNEL_CALLBACK.set(vm.heap, channel, Word.NONE);
        } else if (vm.calls.isCallable(callback)) {
            TimerObject.CHANNEL_CALLBACK.set(vm.heap, channel, callback);
            timer.clear(number);
            timer.interrupt(number, true);
        } else {
            throw vm.error(CoreType.VALUE_ERROR, "callback must be None or a callable object");
        }
    }

    private long compare(Vm vm, Args args) {
        TimerChannel channel = channel(vm, args.word(0));
        if (args.count() == 1) {
            return IntObject.of(vm.heap, (int) channel.compare());
        }
        int value = args.integer(1);
        time.now();
        channel.compare(value);
        return Word.NONE;
    }

    private long percent(Vm vm, Args args) {
        TimerChannel channel = channel(vm, args.word(0));
        long span = TimerMath.span(timer(vm, args.word(0)));
        if (args.count() == 1) {
            return TimerMath.percent(vm, span, channel.compare());
        }
        long compare = TimerMath.ofPercent(vm, span, args.word(1));
        time.now();
        channel.compare(compare);
        return Word.NONE;
    }

    private long micros(Vm vm, Args args) {
        TimerChannel channel = channel(vm, args.word(0));
        Stm32Timer timer = timer(vm, args.word(0));
        if (args.count() == 1) {
            return IntObject.of(vm.heap, TimerMath.micros(timer, channel.compare()) & 0xffff_ffffL);
        }
        int micros = args.integer(1);
        time.now();
        channel.compare(TimerMath.ofMicros(timer, micros));
        return Word.NONE;
    }

    private long nanos(Vm vm, Args args) {
        TimerChannel channel = channel(vm, args.word(0));
        Stm32Timer timer = timer(vm, args.word(0));
        if (args.count() == 1) {
            return IntObject.of(vm.heap, TimerMath.nanos(timer, channel.compare()) & 0xffff_ffffL);
        }
        int nanos = args.integer(1);
        time.now();
        channel.compare(TimerMath.ofNanos(timer, nanos));
        return Word.NONE;
    }

    private TimerChannel channel(Vm vm, long self) {
        return timer(vm, self).channel(number(vm, self));
    }

    private Stm32Timer timer(Vm vm, long self) {
        int timer = TimerObject.OF_TIMER.get(vm.heap, Word.address(self));
        return hardware.timer(TimerObject.ID.get(vm.heap, timer));
    }

    private static int number(Vm vm, long self) {
        return TimerObject.NUMBER_AND_MODE.get(vm.heap, Word.address(self)) & 0xff;
    }

    private static Mode mode(Vm vm, long self) {
        return Mode.values()[TimerObject.NUMBER_AND_MODE.get(vm.heap, Word.address(self)) >> 8 & 0xff];
    }
}
