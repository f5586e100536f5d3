package org.softboard.boards.python;

import java.time.ZoneOffset;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Rtc;
import org.softboard.peripherals.time.Clock;

/// The firmware's view of time (ports/stm32/systick.c, mphalport.c): a tick every millisecond, on which sleeps begin
/// and end, a cycle counter, and the calendar of the RTC.
public final class BoardClock implements TimeSource {

    /// The sub-second register counts from here down to 0.
    private static final int LAST_STEP = 255;
    private static final int MICROS_PER_64_STEPS = 1_000_000 / 64;

    private final BoardTime time;
    private final Rtc rtc;
    private int hertz;
    private final long origin;
    private long countedFrom;
    private long countedCycles;

    /// One whose ticks count from `origin` (virtual nanoseconds).
    BoardClock(BoardTime time, Rtc rtc, int hertz, long origin) {
        this.time = time;
        this.rtc = rtc;
        this.hertz = hertz;
        this.origin = origin;
    }

    @Override
    public long nanos() {
        return time.now() - origin;
    }

    @Override
    public long calendarNanos() {
        time.now();
        long micros = (LAST_STEP - rtc.read(Rtc.SSR)) * MICROS_PER_64_STEPS / 4;
        return rtc.now().toEpochSecond(ZoneOffset.UTC) * Clock.NANOS_PER_SECOND + micros * Clock.NANOS_PER_MICRO;
    }

    /// From here on the cycle counter runs at another pace.
    void hertz(int newHertz) {
        countedCycles = cycles();
        countedFrom = nanos();
        hertz = newHertz;
    }

    @Override
    public long cycles() {
        long now = nanos() - countedFrom;
        return countedCycles + now / Clock.NANOS_PER_SECOND * hertz
                + now % Clock.NANOS_PER_SECOND * hertz / Clock.NANOS_PER_SECOND;
    }

    /// Sleeps until the tick counter has moved on by `millis`, at least to the next tick.
    @Override
    public void sleepMillis(Vm vm, long millis) {
        time.waitUntil(vm, timeOf(tick(time.now()) + Math.max(1, millis)));
    }

    @Override
    public void sleepMicros(Vm vm, long micros) {
        time.waitUntil(vm, time.now() + micros * Clock.NANOS_PER_MICRO);
    }

    /// Sleeps until the next interrupt; the tick is one.
    void waitForInterrupt(Vm vm) {
        time.idle(vm, timeOf(tick(time.now()) + 1));
    }

    /// As [#waitForInterrupt], in the midst of a native: callbacks wait. False if interrupts are disabled, so that
    /// nothing would end the wait.
    boolean halt() {
        return time.stand(timeOf(tick() + 1));
    }

    /// The tick counter (milliseconds) now.
    long tick() {
        return tick(time.now());
    }

    /// The tick counter (milliseconds) at a virtual time.
    long tick(long nanos) {
        return (nanos - origin) / Clock.NANOS_PER_MILLI;
    }

    /// The virtual time of a tick.
    long timeOf(long tick) {
        return origin + tick * Clock.NANOS_PER_MILLI;
    }
}
