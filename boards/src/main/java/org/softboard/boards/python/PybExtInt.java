package org.softboard.boards.python;

import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Exti;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// `pyb.ExtInt`, an external interrupt line with a Python function (ports/stm32/extint.c).
///
///     ExtInt -> type | line
final class PybExtInt {

    private static final Layout LAYOUT = Layout.of("ExtInt");
    private static final Layout.IntField LINE = LAYOUT.integer("line");
    private static final int WORDS = LAYOUT.words();

    private static final Parameters MAKE = Parameters.of()
            .required("pin").requiredInt("mode").requiredInt("pull").required("callback");
    private static final int PIN_LINES = 16;

    final BuiltinType type = BuiltinType.named("ExtInt")
            .construct(this::make)
            .print((vm, out, self, kind) -> out.text("<ExtInt line=" + line(vm, self) + ">"))
            .method("line", (vm, self) -> Word.smallInt(line(vm, self)))
            .method("enable", this::enable)
            .method("disable", this::disable)
            .method("swint", this::trigger)
            .staticMethod("regs", this::registers)
            .constant("IRQ_RISING", PinConstants.IRQ_RISING)
            .constant("IRQ_FALLING", PinConstants.IRQ_FALLING)
            .constant("IRQ_RISING_FALLING", PinConstants.IRQ_RISING_FALLING)
            .constant("EVT_RISING", PinConstants.EVT_RISING)
            .constant("EVT_FALLING", PinConstants.EVT_FALLING)
            .constant("EVT_RISING_FALLING", PinConstants.EVT_RISING_FALLING);

    private final MachinePin pins;
    private final BoardTime time;
    private final ExternalLines lines;

    PybExtInt(MachinePin pins, BoardTime time, ExternalLines lines) {
        this.pins = pins;
        this.time = time;
        this.lines = lines;
    }

    private long make(Vm vm, int called, Args args) {
        long[] given = MAKE.parse(vm, args, 0);
        Heap heap = vm.heap;
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, vm.rom.type(type));
        LINE.set(heap, object, register(vm, given[0], (int) given[1], (int) given[2], given[3]));
        return object;
    }

    private int register(Vm vm, long meant, int trigger, int pull, long callback) {
        boolean isNumber = Word.isSmallInt(meant);
        long pin = isNumber ? Word.NULL : pins.find(vm, meant);
        int line = isNumber ? innerLine(vm, vm.toInt(meant)) : pins.row(vm, pin).bit();
        if (!PinConstants.isTrigger(trigger)) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid ExtInt Mode: %d", trigger);
        }
        if (pull < 0 || pull >= Pull.values().length) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid ExtInt Pull: %d", pull);
        }
        if (lines.callback(vm, line) != Word.NONE && callback != Word.NONE) {
            throw vm.error(CoreType.VALUE_ERROR, "ExtInt vector %d is already in use", line);
        }
        time.now();
        Net net = null;
        if (!isNumber) {
            Pin wired = pins.pin(vm, pin);
            net = wired.net();
            if (callback != Word.NONE) {
                wired.configure(PinMode.IN, false, Pull.values()[pull]);
            }
        }
        lines.register(vm, line, trigger, callback, true, Word.smallInt(line), net);
        return line;
    }

    private static int innerLine(Vm vm, int line) {
        if (Integer.compareUnsigned(line, PIN_LINES) < 0) {
            throw vm.error(CoreType.VALUE_ERROR, "ExtInt vector %d < 16, use a Pin object", line);
        }
        if (Integer.compareUnsigned(line, Hardware.EXTI_LINES) >= 0) {
            throw vm.error(CoreType.VALUE_ERROR, "ExtInt vector %d >= max of %d", line, Hardware.EXTI_LINES);
        }
        return line;
    }

    private long enable(Vm vm, long self) {
        time.now();
        lines.enable(line(vm, self));
        return Word.NONE;
    }

    private long disable(Vm vm, long self) {
        time.now();
        lines.disable(line(vm, self));
        return Word.NONE;
    }

    private long trigger(Vm vm, long self) {
        time.now();
        lines.trigger(line(vm, self));
        time.serve();
        return Word.NONE;
    }

    private long registers(Vm vm) {
        Exti exti = lines.registers();
        show(vm, "IMR  ", exti.interruptMask());
        show(vm, "EMR  ", exti.eventMask());
        show(vm, "RTSR ", exti.risingEdges());
        show(vm, "FTSR ", exti.fallingEdges());
        show(vm, "SWIER", exti.softwareTriggers());
        show(vm, "PR   ", exti.pending());
        return Word.NONE;
    }

    private static void show(Vm vm, String register, int value) {
        vm.out.text("EXTI_" + register + " " + "%08x".formatted(value) + "\n");
    }

    private static int line(Vm vm, long self) {
        return LINE.get(vm.heap, Word.address(self));
    }
}
