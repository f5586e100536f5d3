package org.softboard.boards.python;

import org.jspecify.annotations.Nullable;
import org.softboard.boards.hardware.Hardware;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Exti;
import org.softboard.peripherals.wire.Net;

/// Which Python function belongs to which EXTI line (ports/stm32/extint.c). `ExtInt`, `Pin.irq` and `Switch` share the
/// lines. The functions stand in static RAM, where the collector sees them.
final class ExternalLines {

    private final Exti exti;
    private final boolean[] interrupting = new boolean[Hardware.EXTI_LINES];
    private final boolean[] hard = new boolean[Hardware.EXTI_LINES];
    private final long[] arguments = new long[Hardware.EXTI_LINES];
    private int callbacks;

    ExternalLines(Exti exti) {
        this.exti = exti;
    }

    /// No line has a function; the hardware keeps its settings.
    void initialise(Vm vm) {
        if (callbacks == 0) {
            callbacks = vm.heap.allocateStatic(vm.heap.words(Hardware.EXTI_LINES));
        }
        for (int line = 0; line < Hardware.EXTI_LINES; line++) {
            vm.heap.field(callbacks, line, Word.NONE);
            interrupting[line] = true;
        }
    }

    long callback(Vm vm, int line) {
        return vm.heap.field(callbacks, line);
    }

    /// What the function of a line is given.
    long argument(int line) {
        return arguments[line];
    }

    /// Gives a line its function, or None; `net` is what it watches, null for an inner line.
    void register(Vm vm, int line, int trigger, long callback, boolean isHard, long argument,
            @Nullable Net net) {
        disable(line);
        vm.heap.field(callbacks, line, callback);
        interrupting[line] = (trigger & PinConstants.INTERRUPT) != 0;
        if (callback != Word.NONE) {
            hard[line] = isHard;
            arguments[line] = argument;
            if (net != null) {
                exti.connect(line, net);
            }
            exti.edges(line, PinConstants.isRising(trigger), PinConstants.isFalling(trigger));
            enable(line);
        }
    }

    /// Gives a line of a source inside the chip its function, or None, and leaves the line as it is.
    void function(Vm vm, int line, long callback) {
        vm.heap.field(callbacks, line, callback);
        arguments[line] = Word.smallInt(line);
    }

    /// Unmasks the line of a source inside the chip.
    void watchInside(int line) {
        exti.edges(line, true, false);
        exti.interrupt(line, true);
        exti.clear(line);
    }

    void enable(int line) {
        if (interrupting[line]) {
            exti.interrupt(line, true);
        } else {
            exti.event(line, true);
        }
    }

    void disable(int line) {
        exti.interrupt(line, false);
        exti.event(line, false);
    }

    void trigger(int line) {
        exti.trigger(line);
    }

    Exti registers() {
        return exti;
    }

    /// The interrupt of a line: runs its function; one that raises loses the line.
    void service(Vm vm, int line) {
        if (!exti.isPending(line)) {
            return;
        }
        exti.clear(line);
        boolean fine = IrqDispatch.dispatch(vm, callback(vm, line), arguments[line], hard[line],
                "uncaught exception in ExtInt interrupt handler line " + line);
        if (!fine) {
            vm.heap.field(callbacks, line, Word.NONE);
            disable(line);
        }
    }

    /// Refuses a line whose function belongs to something else than `argument`.
    void checkFree(Vm vm, int line, long argument, MachinePin pins) {
        if (callback(vm, line) != Word.NONE && arguments[line] != argument) {
            if (Word.isSmallInt(arguments[line])) {
                throw vm.error(CoreType.OS_ERROR, "ExtInt vector %d is already in use", line);
            }
            throw vm.error(CoreType.OS_ERROR, "IRQ resource already taken by Pin('%q')",
                    pins.row(vm, arguments[line]).cpu());
        }
    }
}
