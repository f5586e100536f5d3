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

/// `machine.SoftI2C` on any two pins (extmod/machine_i2c.c). Memory shape:
///
///     SoftI2C -> type | half a bit in microseconds | timeout in microseconds | scl | sda
final class MachineSoftI2c {

    private static final Layout LAYOUT = Layout.of("SoftI2C");
    private static final Layout.IntField DELAY = LAYOUT.integer("delay");
    private static final Layout.IntField TIMEOUT = LAYOUT.integer("timeout");
    private static final Layout.WordField SCL = LAYOUT.word("scl");
    private static final Layout.WordField SDA = LAYOUT.word("sda");

    private static final int HALF_MICROS = 500_000;
    private static final int DEFAULT_TIMEOUT = 50_000;

    private static final Parameters INIT = Parameters.of().required("scl").required("sda").keywordOnly()
            .optionalInt("freq", 400_000).optionalInt("timeout", DEFAULT_TIMEOUT);

    final BuiltinType type = BuiltinType.named("SoftI2C");

    private final MachinePin pins;
    private final BoardTime time;

    MachineSoftI2c(MachinePin pins, BoardTime time) {
        this.pins = pins;
        this.time = time;
        type.construct(this::make)
                .print(this::print)
                .methodWithKeywords("init", 1, (vm, args) -> {
                    configure(vm, args.object(0), INIT.parse(vm, args, 1));
                    return Word.NONE;
                })
                .method("deinit", (vm, self) -> Word.NONE);
        I2cMethods.declare(type, (vm, self) -> master(vm, Word.address(self)), true);
    }

    private long make(Vm vm, int called, Args args) {
        Heap heap = vm.heap;
        int object = heap.allocate(heap.words(LAYOUT.words()));
        heap.field(object, 0, vm.rom.type(type));
        SCL.set(heap, object, Word.NONE);
        SDA.set(heap, object, Word.NONE);
        configure(vm, object, INIT.parse(vm, args, 0));
        return object;
    }

    private void configure(Vm vm, int object, long[] given) {
        Heap heap = vm.heap;
        SCL.set(heap, object, pins.find(vm, given[0]));
        SDA.set(heap, object, pins.find(vm, given[1]));
        TIMEOUT.set(heap, object, (int) given[3]);
        if (given[2] == 0) {
            throw vm.error(CoreType.ZERO_DIVISION_ERROR, "divide by zero");
        }
        DELAY.set(heap, object, Math.max(1, Integer.divideUnsigned(HALF_MICROS, (int) given[2])));
        time.now();
        for (Pin pin : new Pin[]{pin(vm, object, SCL), pin(vm, object, SDA)}) {
            pin.write(true);
            pin.configure(PinMode.OUT, true, Pull.NONE);
        }
        master(vm, object).stop();
    }

    private Pin pin(Vm vm, int object, Layout.WordField field) {
        return pins.pin(vm, field.get(vm.heap, object));
    }

    private I2cMaster master(Vm vm, int object) {
        var lines = new PinLines(pin(vm, object, SCL), pin(vm, object, SDA));
        return new I2cMaster(lines, time, DELAY.get(vm.heap, object) * Clock.NANOS_PER_MICRO,
                TIMEOUT.get(vm.heap, object));
    }

    private record PinLines(Pin scl, Pin sda) implements I2cMaster.Lines {
        @Override
        public void releaseScl(boolean released) {
            scl.write(released);
        }

        @Override
        public boolean isSclHigh() {
            return scl.level();
        }

        @Override
        public void releaseSda(boolean released) {
            sda.write(released);
        }

        @Override
        public boolean isSdaHigh() {
            return sda.level();
        }
    }

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        int object = Word.address(self);
        out.text("SoftI2C(scl=" + pin(vm, object, SCL).name() + ", sda=" + pin(vm, object, SDA).name() + ", freq="
                + HALF_MICROS / DELAY.get(vm.heap, object) + ")");
    }
}
