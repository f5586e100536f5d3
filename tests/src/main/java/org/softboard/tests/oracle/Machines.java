package org.softboard.tests.oracle;

import org.softboard.boards.definition.Boards;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.StackCosts;

/// Profiles like those of the builds that the figures were measured on.
public final class Machines {

    private static final int STACK_BYTES = 64 * 1024;
    private static final int STACK_LIMIT = 40_000;

    private Machines() {
    }

    /// The pyboard's MicroPython with another heap, and with the C stack of a host.
    public static MachineProfile representationA(int heapBytes) {
        MachineProfile pyboard = Boards.named("pyboard").orElseThrow().profile().get();
        MemoryMap map = pyboard.memory();
        StackCosts stack = pyboard.stack();
        return new MachineProfile("measured", new MemoryMap(map.romBytes(), map.staticBytes(), heapBytes, STACK_BYTES,
                map.romBase(), map.ramBase()), pyboard.representation(), pyboard.language(),
                new StackCosts(STACK_LIMIT, stack.base(), stack.frame(), stack.method(), stack.closure(),
                        stack.resume(), stack.instance(), stack.construct(), stack.native_(),
                        stack.print()),
                Meter.Prices.FREE, pyboard.finalisers(), pyboard.lookupCache(), pyboard.qstrHashBytes(),
                pyboard.absent(), pyboard.identity());
    }
}
