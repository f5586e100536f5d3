package org.softboard.peripherals.arm;

/// Hints (DDI 0403E, A5.2.5 and A5.3.4): the 16-bit and the 32-bit ones have the same numbers.
final class Hints {

    private static final int WFE = 2;
    private static final int WFI = 3;
    private static final int SEV = 4;

    private final Core core;

    Hints(Core core) {
        this.core = core;
    }

    /// NOP, YIELD and what is not defined do nothing.
    void execute(int number) {
        switch (number) {
            case WFE -> waitForEvent();
            case WFI -> core.memory.waitForInterrupt();
            case SEV -> core.event = true;
            default -> {
            }
        }
    }

    private void waitForEvent() {
        if (!core.event) {
            core.memory.waitForInterrupt();
        }
        core.event = false;
    }
}
