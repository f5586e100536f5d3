package org.softboard.peripherals.stm32;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;

/// The RTC's periodic wake-up (ST RM0090, "Periodic auto-wakeup"): a 16 bit counter on the crystal divided by 16, 8, 4
/// or 2, or on whole seconds, and then of 17 bits if asked for.
final class WakeUpTimer {

    static final int HERTZ = 32_768;
    /// What HERTZ and a second in nanoseconds have in common.
    static final int HERTZ_DIVISOR = 512;

    private static final int SECONDS = 4;
    private static final int LONG_SECONDS = 6;

    private final Clock clock;
    private final Runnable request;
    private final Event event = new Event(this::elapsed);

    private int reload = 0xffff;
    private int select;
    private boolean enabled;
    private boolean interrupts;
    private boolean pending;
    private long start;
    private long count;

    WakeUpTimer(Clock clock, Runnable request) {
        this.clock = clock;
        this.request = request;
    }

    int reload() {
        return reload;
    }

    /// Written while the timer is off.
    void reload(int value) {
        if (!enabled) {
            reload = value;
        }
    }

    boolean isPending() {
        return pending;
    }

    void clear() {
        pending = false;
    }

    void configure(boolean on, boolean raisesInterrupts, int clockSelect) {
        interrupts = raisesInterrupts;
        if (on && !enabled) {
            select = clockSelect;
            start = clock.now();
            count = 0;
            enabled = true;
            plan();
        } else if (!on) {
            enabled = false;
            clock.cancel(event);
        }
    }

    /// Periods of the crystal from one wake-up to the next.
    private long period() {
        if (select < SECONDS) {
            return (reload + 1L) << SECONDS - select;
        }
        return (reload + 1L + (select >= LONG_SECONDS ? 0x10000 : 0)) * HERTZ;
    }

    private void plan() {
        count++;
        long periods = count * period();
        clock.schedule(event, start + periods / HERTZ * Clock.NANOS_PER_SECOND
                + periods % HERTZ * Clock.NANOS_PER_SECOND / HERTZ);
    }

    private void elapsed(long now) {
        plan();
        boolean edge = interrupts && !pending;
        pending = true;
        if (edge) {
            request.run();
        }
    }
}
