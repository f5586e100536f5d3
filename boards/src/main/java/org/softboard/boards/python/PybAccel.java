package org.softboard.boards.python;

import java.util.List;
import java.util.Objects;
import org.softboard.boards.definition.AccelerometerRow;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.part.Mma7660;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// `pyb.Accel` (ports/stm32/accel.c): one object in static RAM, which talks to the chip with the firmware's inner I2C
/// driver, whatever the classes of that name do. Memory shape: type, what comes in, the last four samples of three axes.
final class PybAccel {

    private static final int TILT = 3;
    private static final int MODE = 7;
    private static final int ACTIVE = 1;
    private static final int AXES = 3;
    private static final int SAMPLES = 4;

    private static final int BAUDRATE = 400_000;
    private static final int TIMEOUT_MICROS = 50_000;
    private static final int SETTLE_MILLIS = 30;
    private static final int TRIES = 4;

    private static final int INCOMING = 1;
    private static final int FILTER = 2;
    private static final int WORDS = FILTER + AXES * SAMPLES;

    final BuiltinType type = BuiltinType.named("Accel")
            .construct(0, 0, this::make)
            .print((vm, out, self, kind) -> out.text("<Accel>"))
            .method("x", (vm, self) -> axis(vm, 0))
            .method("y", (vm, self) -> axis(vm, 1))
            .method("z", (vm, self) -> axis(vm, 2))
            .method("tilt", (vm, self) -> Word.smallInt(read(vm, TILT)))
            .method("filtered_xyz", this::filtered)
            .method("read", (vm, self, register) -> Word.smallInt(read(vm, vm.toInt(register))))
            .method("write", this::write);

    private final Pin supply;
    private final I2cBus bus;
    private final BoardTime time;
    private final BoardClock clock;
    private int object;

    PybAccel(BoardDefinition definition, Hardware hardware, BoardTime time, BoardClock clock) {
        AccelerometerRow row = Objects.requireNonNull(definition.accelerometer());
        this.supply = hardware.pin(row.supply());
        this.bus = new I2cBus(definition.bus(BusRow.Kind.I2C, row.bus()), hardware, time);
        this.time = time;
        this.clock = clock;
    }

    /// Leaves the chip without power until a program asks for it.
    void initialise() {
        supply.write(false);
        supply.configure(PinMode.OUT, false, Pull.NONE);
    }

    private long make(Vm vm, int called, Args args) {
        if (object == 0) {
            object = vm.heap.allocateStatic(vm.heap.words(WORDS));
            vm.heap.field(object, 0, vm.rom.type(type));
        }
        bus.start(BAUDRATE, TIMEOUT_MICROS);
        supply(vm, false);
        supply(vm, true);
        if (!answers(vm)) {
            throw vm.error(CoreType.OS_ERROR, "accelerometer not found");
        }
        send(vm, true, MODE, ACTIVE);
        clock.sleepMillis(vm, SETTLE_MILLIS);
        return object;
    }

    private void supply(Vm vm, boolean on) {
        time.now();
        supply.write(on);
        clock.sleepMillis(vm, SETTLE_MILLIS);
    }

    private boolean answers(Vm vm) {
        for (int i = 0; i < TRIES; i++) {
            if (bus.master().write(vm, Mma7660.ADDRESS, true) == 0) {
                return true;
            }
        }
        return false;
    }

    /// Failures go unseen, as in the firmware.
    private void send(Vm vm, boolean stop, int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        bus.master().write(vm, Mma7660.ADDRESS, bytes, List.of(), stop);
    }

    /// Reads registers; if nobody answers, the first is what the buffer held, the register's number.
    private int receive(Vm vm, int register, int count) {
        int incoming = object + vm.heap.words(INCOMING);
        vm.heap.int8(incoming, register);
        send(vm, false, register);
        bus.master().read(vm, Mma7660.ADDRESS, new Buffer(incoming, count, 'B'), true);
        return incoming;
    }

    private int read(Vm vm, int register) {
        return vm.heap.int8(receive(vm, register, 1)) & 0xff;
    }

    private long axis(Vm vm, int register) {
        return Word.smallInt(signed(read(vm, register)));
    }

    private static int signed(int value) {
        return (value & 0x3f ^ 0x20) - 0x20;
    }

    private long filtered(Vm vm, long self) {
        int filter = object + vm.heap.words(FILTER);
        int newest = AXES * (SAMPLES - 1);
        for (int i = 0; i < newest; i++) {
            vm.heap.field(filter, i, vm.heap.fieldInt(filter, i + AXES));
        }
        int incoming = receive(vm, 0, AXES);
        int tuple = TupleObject.create(vm.heap, AXES);
        for (int axis = 0; axis < AXES; axis++) {
            vm.heap.field(filter, newest + axis, signed(vm.heap.int8(incoming + axis)));
            int sum = 0;
            for (int i = axis; i < AXES * SAMPLES; i += AXES) {
                sum += vm.heap.fieldInt(filter, i);
            }
            TupleObject.item(vm.heap, tuple, axis, Word.smallInt(sum));
        }
        return tuple;
    }

    private long write(Vm vm, long self, long register, long value) {
        send(vm, true, vm.toInt(register), vm.toInt(value));
        return Word.NONE;
    }
}
