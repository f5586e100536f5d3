package org.softboard.boards.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.hardware.Interrupts;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.vm.MachineCode;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Bus;

/// Machine code of a program on a board with a Thumb core. An interrupt that comes meanwhile may call machine code too: it
/// finds a core of its own, so that nothing need be saved.
public final class ThumbCode implements MachineCode {

    private final Vm vm;
    private final Bus bus;
    private final BoardTime time;
    private final Interrupts interrupts;
    private final List<Activation> activations = new ArrayList<>();
    private int depth;

    private ThumbCode(Vm vm, Bus bus, BoardTime time, Interrupts interrupts) {
        this.vm = vm;
        this.bus = bus;
        this.time = time;
        this.interrupts = interrupts;
    }

    /// What runs machine code on this board, or null if its core has no model.
    public static @Nullable MachineCode on(BoardDefinition definition, Vm vm, Bus bus, BoardTime time,
            Interrupts interrupts) {
        return switch (definition.core()) {
            case CORTEX_M4F -> new ThumbCode(vm, bus, time, interrupts);
            case OTHER -> null;
        };
    }

    @Override
    public int call(int entry, int r0, int r1, int r2, int r3) {
        if (depth == activations.size()) {
            activations.add(new Activation(vm, bus, time, interrupts));
        }
        Activation activation = activations.get(depth);
        depth++;
        try {
            return activation.call(entry, r0, r1, r2, r3);
        } finally {
            depth--;
        }
    }
}
