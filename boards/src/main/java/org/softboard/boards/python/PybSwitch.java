package org.softboard.boards.python;

import org.softboard.boards.definition.ButtonRow;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// `pyb.Switch`, the USR button (ports/stm32/usrsw.c): one constant object; its function runs in a hard interrupt at
/// each press.
public final class PybSwitch {

    final BuiltinType type = BuiltinType.named("Switch")
            .construct(0, 0, (vm, called, args) -> object(vm))
            .print((vm, out, self, kind) -> out.text("Switch()"))
            .call((vm, self, args) -> {
                args.check(0, 0, false);
                return value(vm, self);
            })
            .method("value", this::value)
            .method("callback", this::callback);

    private final PinRow row;
    private final Pin pin;
    private final BoardTime time;
    private final ExternalLines lines;
    private int object;
    private int function;
    private long pressed;

    PybSwitch(ButtonRow button, PinRow row, Hardware hardware, BoardTime time, ExternalLines lines) {
        this.row = row;
        this.pin = hardware.pin(button.pin());
        this.time = time;
        this.lines = lines;
    }

    /// Makes the pin an input with pull-up; the hardware keeps that over soft resets.
    public void initialise() {
        pin.configure(PinMode.IN, false, Pull.UP);
    }

    public boolean isPressed() {
        return !pin.level();
    }

    private long object(Vm vm) {
        if (object == 0) {
            object = vm.heap.allocateRom(vm.heap.words(1));
            vm.heap.field(object, 0, vm.rom.type(type));
        }
        return object;
    }

    private long value(Vm vm, long self) {
        time.now();
        return Word.bool(isPressed());
    }

    private long callback(Vm vm, long self, long callback) {
        if (function == 0) {
            function = vm.heap.allocateStatic(vm.heap.wordBytes());
            pressed = vm.rom.function(NativeFunction.of("", (machine, line) -> pressed(machine)));
        }
        vm.heap.word(function, callback);
        time.now();
        pin.configure(PinMode.IN, false, Pull.UP);
        lines.register(vm, row.bit(), PinConstants.IRQ_FALLING, callback == Word.NONE ? Word.NONE : pressed, true,
                Word.smallInt(row.bit()), pin.net());
        return Word.NONE;
    }

    /// The user's function takes no argument.
    private long pressed(Vm vm) {
        long callback = vm.heap.word(function);
        if (callback != Word.NONE) {
            vm.calls.call(callback);
        }
        return Word.NONE;
    }
}
