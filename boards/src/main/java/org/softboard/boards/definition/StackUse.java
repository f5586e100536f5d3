package org.softboard.boards.definition;

import org.softboard.interpreter.vm.StackCosts;

/// What calls take of the C stack in firmware for one kind of processor, compiled with -Os by gcc 12: from the slopes
/// of the stack in use over the depth of recursion. `RecursionTest` holds how deep programs get.
final class StackUse {

    private StackUse() {}

    /// Cortex-M4 with its floating-point unit in use.
    static StackCosts cortexM4F(int limit) {
        return new StackCosts(limit, 204, 184, 8, 64, 160, 16, 96, 72, 104, 272, 40, 64, 24);
    }

    /// Cortex-M4 without it: 24 bytes less are saved for every exception handler.
    static StackCosts cortexM4(int limit) {
        return new StackCosts(limit, 156, 160, 8, 64, 136, 16, 96, 72, 104, 248, 40, 64, 24);
    }

    static StackCosts cortexM0(int limit) {
        return new StackCosts(limit, 20, 192, 24, 96, 184, 0, 120, 96, 136, 344, 176, 80, 24);
    }

    /// Not measured: taken to be as a Cortex-M4's.
    static StackCosts lx106(int limit) {
        return cortexM4(limit);
    }
}
