package org.softboard.boards.python;

import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// `machine.SoftSPI` on any three pins (extmod/machine_spi.c, drivers/bus/softspi.c). Memory shape:
///
///     SoftSPI -> type | half a bit in microseconds | polarity | phase | first bit | sck | mosi | miso
final class MachineSoftSpi {

    private static final Layout LAYOUT = Layout.of("SoftSPI");
    private static final Layout.IntField DELAY = LAYOUT.integer("delay");
    private static final Layout.IntField POLARITY = LAYOUT.integer("polarity");
    private static final Layout.IntField PHASE = LAYOUT.integer("phase");
    private static final Layout.IntField FIRST_BIT = LAYOUT.integer("first bit");
    private static final Layout.WordField SCK = LAYOUT.word("sck");
    private static final Layout.WordField MOSI = LAYOUT.word("mosi");
    private static final Layout.WordField MISO = LAYOUT.word("miso");

    private static final int HALF_MICROS = 500_000;
    private static final int BITS = 8;

    private static final Parameters MAKE = Parameters.of().optionalInt("baudrate", HALF_MICROS).keywordOnly()
            .optionalInt("polarity", 0).optionalInt("phase", 0).optionalInt("bits", BITS)
            .optionalInt("firstbit", SpiMethods.MSB).optional("sck", Word.NULL).optional("mosi", Word.NULL)
            .optional("miso", Word.NULL);
    private static final Parameters INIT = Parameters.of().optionalInt("baudrate", -1).optionalInt("polarity", -1)
            .optionalInt("phase", -1).keywordOnly().optionalInt("firstbit", -1).optional("sck", Word.NULL)
            .optional("mosi", Word.NULL).optional("miso", Word.NULL);

    final BuiltinType type = BuiltinType.named("SoftSPI");

    private final MachinePin pins;
    private final BoardTime time;

    MachineSoftSpi(MachinePin pins, BoardTime time) {
        this.pins = pins;
        this.time = time;
        type.construct((vm, called, args) -> make(vm, args, 0))
                .print(this::print)
                .methodWithKeywords("init", 1, this::init)
                .method("deinit", (vm, self) -> Word.NONE);
        SpiMethods.declare(type, (vm, self) -> (machine, from, to, count) -> transfer(machine, Word.address(self), from,
                to, count));
        type.constant("MSB", SpiMethods.MSB).constant("LSB", SpiMethods.LSB);
    }

    long make(Vm vm, Args args, int skip) {
        long[] given = MAKE.parse(vm, args, skip);
        Heap heap = vm.heap;
        int object = heap.allocate(heap.words(LAYOUT.words()));
        heap.field(object, 0, vm.rom.type(type));
        DELAY.set(heap, object, delay(vm, (int) given[0]));
        POLARITY.set(heap, object, (int) given[1]);
        PHASE.set(heap, object, (int) given[2]);
        if (given[3] != BITS) {
            throw vm.error(CoreType.VALUE_ERROR, "bits must be 8");
        }
        FIRST_BIT.set(heap, object, (int) given[4]);
        if (given[5] == Word.NULL || given[6] == Word.NULL || given[7] == Word.NULL) {
            throw vm.error(CoreType.VALUE_ERROR, "must specify all of sck/mosi/miso");
        }
        SCK.set(heap, object, pins.find(vm, given[5]));
        MOSI.set(heap, object, pins.find(vm, given[6]));
        MISO.set(heap, object, pins.find(vm, given[7]));
        start(vm, object);
        return object;
    }

    /// Rounded up, so that the bus is no faster than asked for.
    private static int delay(Vm vm, int baudrate) {
        if (baudrate == 0) {
            throw vm.error(CoreType.ZERO_DIVISION_ERROR, "divide by zero");
        }
        return Integer.divideUnsigned(HALF_MICROS, baudrate)
                + (Integer.remainderUnsigned(HALF_MICROS, baudrate) == 0 ? 0 : 1);
    }

    private long init(Vm vm, Args args) {
        long[] given = INIT.parse(vm, args, 1);
        Heap heap = vm.heap;
        int object = args.object(0);
        if (given[0] != -1) {
            DELAY.set(heap, object, delay(vm, (int) given[0]));
        }
        set(heap, object, POLARITY, given[1]);
        set(heap, object, PHASE, given[2]);
        set(heap, object, FIRST_BIT, given[3]);
        set(vm, object, SCK, given[4]);
        set(vm, object, MOSI, given[5]);
        set(vm, object, MISO, given[6]);
        start(vm, object);
        return Word.NONE;
    }

    private static void set(Heap heap, int object, Layout.IntField field, long given) {
        if (given != -1) {
            field.set(heap, object, (int) given);
        }
    }

    private void set(Vm vm, int object, Layout.WordField field, long given) {
        if (given != Word.NULL) {
            field.set(vm.heap, object, pins.find(vm, given));
        }
    }

    private Pin pin(Vm vm, int object, Layout.WordField field) {
        return pins.pin(vm, field.get(vm.heap, object));
    }

    private void start(Vm vm, int object) {
        time.now();
        Pin sck = pin(vm, object, SCK);
        sck.write(POLARITY.get(vm.heap, object) != 0);
        sck.configure(PinMode.OUT, false, Pull.NONE);
        pin(vm, object, MOSI).configure(PinMode.OUT, false, Pull.NONE);
        pin(vm, object, MISO).configure(PinMode.IN, false, Pull.NONE);
    }

    private void transfer(Vm vm, int object, int from, int to, int count) {
        Heap heap = vm.heap;
        boolean leastFirst = FIRST_BIT.get(heap, object) != SpiMethods.MSB;
        time.now();
        for (int i = 0; i < count; i++) {
            int out = heap.int8(from + i);
            int in = 0;
            for (int bit = 0; bit < BITS; bit++) {
                int place = leastFirst ? bit : BITS - 1 - bit;
                in |= bit(vm, object, (out >> place & 1) != 0) ? 1 << place : 0;
            }
            if (to != 0) {
                heap.int8(to + i, in);
            }
            time.serve();
            vm.meter.attend();
        }
    }

    private boolean bit(Vm vm, int object, boolean out) {
        boolean idle = POLARITY.get(vm.heap, object) != 0;
        boolean late = PHASE.get(vm.heap, object) != 0;
        Pin sck = pin(vm, object, SCK);
        pin(vm, object, MOSI).write(out);
        clock(vm, object, sck, !idle, late);
        boolean in = pin(vm, object, MISO).level();
        clock(vm, object, sck, idle, late);
        return in;
    }

    private void clock(Vm vm, int object, Pin sck, boolean level, boolean late) {
        long nanos = DELAY.get(vm.heap, object) * Clock.NANOS_PER_MICRO;
        if (!late) {
            time.freeze(nanos);
        }
        sck.write(level);
        if (late) {
            time.freeze(nanos);
        }
    }

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int object = Word.address(self);
        out.text(
                "SoftSPI(baudrate=" + HALF_MICROS / DELAY.get(heap, object) + ", polarity=" + POLARITY.get(heap, object)
                        + ", phase=" + PHASE.get(heap, object) + ", firstbit=" + FIRST_BIT.get(heap, object) + ", sck="
                        + pin(vm, object, SCK).name() + ", mosi=" + pin(vm, object, MOSI).name() + ", miso="
                        + pin(vm, object, MISO).name() + ")");
    }
}
