package org.softboard.tests.oracle;

import java.util.concurrent.locks.LockSupport;
import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.vm.Vm;

/// The host's clock as a machine's time.
final class HostTime implements TimeSource {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_MICRO = 1000;

    private final long start = System.nanoTime();

    @Override
    public long nanos() {
        return System.nanoTime() - start;
    }

    @Override
    public long calendarNanos() {
        return System.currentTimeMillis() * NANOS_PER_MILLI;
    }

    @Override
    public long cycles() {
        return nanos();
    }

    @Override
    public void sleepMillis(Vm vm, long millis) {
        sleep(vm, millis * NANOS_PER_MILLI);
    }

    @Override
    public void sleepMicros(Vm vm, long micros) {
        sleep(vm, micros * NANOS_PER_MICRO);
    }

    private void sleep(Vm vm, long nanos) {
        long end = nanos() + nanos;
        while (nanos() < end) {
            LockSupport.parkNanos(end - nanos());
        }
        vm.poll();
    }
}
