package org.softboard.boards.python;

import java.util.List;
import org.softboard.boards.definition.LedRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Stm32Timer;
import org.softboard.peripherals.stm32.TimerChannel;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// `pyb.LED` (ports/stm32/led.c). The objects are constants of the firmware: type, number.
public final class PybLed {

    /// The borrowed timer runs at 1 MHz and overflows every 10 ms.
    private static final int COUNTER_HERTZ = 1_000_000;
    private static final int PERIOD = 10_000;
    private static final int FULL = 255;

    final BuiltinType type = BuiltinType.named("LED")
            .construct(1, 1, this::make)
            .print(this::print)
            .method("on", this::on)
            .method("off", this::off)
            .method("toggle", this::toggle)
            .method("intensity", 1, 2, this::intensity);

    private final List<LedRow> rows;
    private final Hardware hardware;
    private final BoardTime time;
    private int objects;

    PybLed(List<LedRow> rows, Hardware hardware, BoardTime time) {
        this.rows = rows;
        this.hardware = hardware;
        this.time = time;
    }

    /// Turns all LEDs off and makes their pins outputs.
    public void initialise() {
        for (LedRow row : rows) {
            Pin pin = hardware.pin(row.pin());
            pin.write(false);
            pin.configure(PinMode.OUT, false, Pull.NONE);
        }
    }

    /// What the firmware itself shows on an LED.
    public void state(int id, boolean on) {
        Pin pin = pin(id);
        pin.write(on);
        if (isFading(id)) {
            pin.alternate(0);
            pin.configure(PinMode.OUT, false, Pull.NONE);
        }
    }

    private long make(Vm vm, int called, Args args) {
        int id = args.integer(0);
        if (id < 1 || id > rows.size()) {
            throw vm.error(CoreType.VALUE_ERROR, "LED(%d) doesn't exist", id);
        }
        return object(vm, id);
    }

    private long object(Vm vm, int id) {
        if (objects == 0) {
            objects = vm.heap.allocateRom(vm.heap.words(2 * rows.size()));
            for (int i = 0; i < rows.size(); i++) {
                vm.heap.field(objects, 2 * i, vm.rom.type(type));
                vm.heap.field(objects, 2 * i + 1, i + 1);
            }
        }
        return objects + vm.heap.words(2 * (id - 1));
    }

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        out.text("LED(" + id(vm, self) + ")");
    }

    private long on(Vm vm, long self) {
        time.now();
        state(id(vm, self), true);
        return Word.NONE;
    }

    private long off(Vm vm, long self) {
        time.now();
        state(id(vm, self), false);
        return Word.NONE;
    }

    private long toggle(Vm vm, long self) {
        time.now();
        int id = id(vm, self);
        if (isFading(id)) {
            state(id, false);
        } else {
            pin(id).write(!pin(id).latch());
        }
        return Word.NONE;
    }

    private long intensity(Vm vm, Args args) {
        time.now();
        int id = id(vm, args.word(0));
        if (args.count() == 1) {
            return Word.smallInt(intensity(id));
        }
        int wanted = args.integer(1);
        LedRow row = rows.get(id - 1);
        if (wanted > 0 && wanted < FULL && row.pwmTimer() != 0) {
            fade(row, wanted);
        } else {
            state(id, wanted > 0);
        }
        return Word.NONE;
    }

    private int intensity(int id) {
        if (!isFading(id)) {
            return pin(id).latch() ? FULL : 0;
        }
        long compare = hardware.timer(rows.get(id - 1).pwmTimer()).channel(1).compare();
        return (int) Math.min(FULL, (compare * FULL + PERIOD - 2) / (PERIOD - 1));
    }

    private void fade(LedRow row, int intensity) {
        Stm32Timer timer = hardware.timer(row.pwmTimer());
        if (!isFading(row.id())) {
            Pin pin = hardware.pin(row.pin());
            pin.alternate(row.pwmFunction());
            pin.configure(PinMode.ALT, false, Pull.NONE);
            timer.configure(timer.hertz() / COUNTER_HERTZ - 1, PERIOD - 1, Stm32Timer.Mode.UP);
            timer.channel(1).output(TimerChannel.Output.PWM_1, 0, false);
            timer.start();
        }
        timer.channel(1).compare((long) intensity * (PERIOD - 1) / FULL);
    }

    /// The pin shows the timer instead of its latch.
    private boolean isFading(int id) {
        return pin(id).mode() == PinMode.ALT;
    }

    private Pin pin(int id) {
        return hardware.pin(rows.get(id - 1).pin());
    }

    private static int id(Vm vm, long self) {
        return vm.heap.fieldInt(Word.address(self), 1);
    }
}
