package org.softboard.boards.python;

/// How the firmware came to run: what `machine.reset_cause()` says, and the virtual time (nanoseconds) of the chip's last
/// reset, from which its ticks count, and whether it was running before that.
public record ChipStart(Cause cause, long nanos, boolean warm) {

    public static final ChipStart POWER_ON = new ChipStart(Cause.POWER_ON, 0, false);

    /// In the order of the numbers that programs see (ports/stm32/modmachine.c).
    public enum Cause {
        SOFT, POWER_ON, HARD, WATCHDOG, DEEP_SLEEP
    }

    /// Begun by the reset pin or by software.
    public static ChipStart hard(long nanos) {
        return new ChipStart(Cause.HARD, nanos, true);
    }

    /// The same chip with a fresh interpreter.
    public ChipStart softly() {
        return new ChipStart(Cause.SOFT, nanos, warm);
    }
}
