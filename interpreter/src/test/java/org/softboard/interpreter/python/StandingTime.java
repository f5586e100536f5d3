package org.softboard.interpreter.python;

import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.vm.Vm;

/// Time that passes only while somebody sleeps.
final class StandingTime implements TimeSource {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_MICRO = 1000;

    private long now;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public long calendarNanos() {
        return now;
    }

    @Override
    public long cycles() {
        return now;
    }

    @Override
    public void sleepMillis(Vm vm, long millis) {
        now += millis * NANOS_PER_MILLI;
        vm.poll();
    }

    @Override
    public void sleepMicros(Vm vm, long micros) {
        now += micros * NANOS_PER_MICRO;
        vm.poll();
    }
}
