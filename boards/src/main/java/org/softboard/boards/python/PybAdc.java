package org.softboard.boards.python;

import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.TypeCodes;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Stm32Timer;

/// `pyb.ADC` (ports/stm32/adc.c). Memory shape: type, what named the channel, channel, 18 words of the driver's handle.
final class PybAdc {

    private static final int WORDS = 21;
    private static final int SOURCE = 1;
    private static final int CHANNEL = 2;
    private static final int LARGEST_PERIOD = 0xffff;

    final BuiltinType type = BuiltinType.named("ADC")
            .construct(1, 1, this::make)
            .print(this::print)
            .method("read", (vm, self) -> Word.smallInt(read(vm, self)))
            .method("read_timed", this::readTimed)
            .staticMethod("read_timed_multi", 3, 3, this::readTimedMulti);

    private final MachinePin pins;
    private final PybTimer timers;
    private final AdcConversion conversion;
    private final Hardware hardware;
    private final BoardTime time;

    PybAdc(Firmware firmware, Hardware hardware, BoardTime time) {
        pins = firmware.pin;
        timers = firmware.timer;
        conversion = firmware.analog;
        this.hardware = hardware;
        this.time = time;
    }

    private long make(Vm vm, int called, Args args) {
        long source = args.word(0);
        int channel;
        if (vm.objects.isInt(source)) {
            channel = args.integer(0);
        } else {
            PinRow row = pins.row(vm, pins.find(vm, source));
            channel = row.adcChannel();
            if (channel == PinRow.NO_ADC) {
                throw vm.error(CoreType.VALUE_ERROR, "Pin(%s) doesn't have ADC capabilities", row.cpu());
            }
        }
        if (!AdcConversion.isChannel(channel)) {
            throw vm.error(CoreType.VALUE_ERROR, "not a valid ADC Channel: %d", channel);
        }
        conversion.prepare(channel);
        Heap heap = vm.heap;
        int object = heap.allocate(heap.words(WORDS));
        heap.fill(object, heap.words(WORDS), 0);
        heap.field(object, 0, vm.rom.type(type));
        heap.field(object, SOURCE, source);
        heap.field(object, CHANNEL, channel);
        return object;
    }

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        out.text("<ADC on ");
        vm.print(out, vm.heap.field(Word.address(self), SOURCE), PrintKind.STR);
        out.text(" channel=" + channel(vm, self) + ">");
    }

    private static int channel(Vm vm, long self) {
        return vm.heap.fieldInt(Word.address(self), CHANNEL);
    }

    private int read(Vm vm, long self) {
        return conversion.read(channel(vm, self), AdcConversion.MOST_BITS);
    }

    // ---- at the pace of a timer ----

    private long readTimed(Vm vm, long self, long into, long pace) {
        Buffer buffer = vm.buffer(into, true);
        int count = buffer.length() / TypeCodes.size(vm, buffer.typecode());
        boolean isFrequency = vm.objects.isInt(pace);
        Stm32Timer timer = isFrequency ? started(vm, vm.toInt(pace)) : timers.required(vm, pace);
        for (int i = 0; i < count; i++) {
            await(vm, timer);
            store(vm, buffer, i, read(vm, self));
        }
        if (isFrequency) {
            timer.stop();
        }
        return Word.smallInt(buffer.length());
    }

    /// Timer 6, overflowing at a frequency.
    private Stm32Timer started(Vm vm, int hertz) {
        if (hertz == 0) {
            throw vm.error(CoreType.VALUE_ERROR, "can't have 0 freq");
        }
        Stm32Timer timer = hardware.timer(6);
        int period = Math.max(1, Integer.divideUnsigned(timer.hertz(), hertz));
        int prescaler = 1;
        while (period > LARGEST_PERIOD) {
            period >>= 1;
            prescaler <<= 1;
        }
        time.now();
        timer.configure(prescaler - 1, period - 1, Stm32Timer.Mode.UP);
        timer.start();
        return timer;
    }

    private void await(Vm vm, Stm32Timer timer) {
        time.now();
        time.waitUntil(vm, timer.nextUpdate());
    }

    private static void store(Vm vm, Buffer buffer, int index, int value) {
        boolean isByte = TypeCodes.size(vm, buffer.typecode()) == 1;
        TypeCodes.set(vm, buffer.typecode(), buffer.address(), index, Word.smallInt(isByte ? value >> 4 : value));
    }

    private long readTimedMulti(Vm vm, Args args) {
        int count = vm.objects.itemCount(args.word(0));
        int converters = vm.objects.items(args.word(0));
        int bufferCount = vm.objects.itemCount(args.word(1));
        int buffers = vm.objects.items(args.word(1));
        if (count < 1) {
            throw vm.error(CoreType.VALUE_ERROR, "need at least 1 ADC");
        }
        if (count != bufferCount) {
            throw vm.error(CoreType.VALUE_ERROR, "length of ADC and buffer lists differ");
        }
        Buffer first = vm.buffer(vm.heap.field(buffers, 0), true);
        for (int i = 1; i < count; i++) {
            Buffer other = vm.buffer(vm.heap.field(buffers, i), true);
            if (other.length() != first.length() || other.typecode() != first.typecode()) {
                throw vm.error(CoreType.VALUE_ERROR, "size and type of buffers must match");
            }
        }
        Stm32Timer timer = timers.required(vm, args.word(2));
        return Word.bool(readTimed(vm, timer, converters, buffers, count));
    }

    /// False if a conversion was not over when the timer came again.
    private boolean readTimed(Vm vm, Stm32Timer timer, int converters, int buffers, int count) {
        Buffer first = vm.buffer(vm.heap.field(buffers, 0), true);
        int samples = first.length() / TypeCodes.size(vm, first.typecode());
        boolean inTime = true;
        await(vm, timer);
        long next = timer.nextUpdate();
        for (int i = 0; i < samples; i++) {
            inTime &= time.now() <= next;
            time.waitUntil(vm, next);
            next = timer.nextUpdate();
            for (int j = 0; j < count; j++) {
                store(vm, vm.buffer(vm.heap.field(buffers, j), true), i, read(vm, vm.heap.field(converters, j)));
            }
        }
        return inTime;
    }
}
