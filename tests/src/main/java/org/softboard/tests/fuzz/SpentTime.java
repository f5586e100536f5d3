package org.softboard.tests.fuzz;

import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.vm.Vm;

/// Time that stands still but for sleeps, which spend it as computing does.
final class SpentTime implements TimeSource {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_MICRO = 1000;
    private static final long CYCLES_PER_MICRO = 168;
    private static final long MOST_MICROS = 1_000_000;

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
        sleep(vm, millis * (NANOS_PER_MILLI / NANOS_PER_MICRO));
    }

    @Override
    public void sleepMicros(Vm vm, long micros) {
        sleep(vm, micros);
    }

    private void sleep(Vm vm, long micros) {
        long slept = Math.clamp(micros, 0, MOST_MICROS);
        now += slept * NANOS_PER_MICRO;
        vm.meter.spent += slept * CYCLES_PER_MICRO * Meter.CYCLE;
        vm.poll();
    }
}
