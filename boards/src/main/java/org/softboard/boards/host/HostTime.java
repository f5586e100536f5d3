package org.softboard.boards.host;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.vm.Vm;

/// The host's own time, for MicroPython without a board: here, and only here, programs wait for real.
public final class HostTime implements TimeSource {

    private static final long SLICE_NANOS = 20_000_000;

    private final long start = System.nanoTime();

    /// A clock whose ticks begin now.
    public HostTime() {}

    @Override
    public long nanos() {
        return System.nanoTime() - start;
    }

    @Override
    public long calendarNanos() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public long cycles() {
        return nanos();
    }

    @Override
    public void sleepMillis(Vm vm, long millis) {
        sleep(vm, millis * 1_000_000L);
    }

    @Override
    public void sleepMicros(Vm vm, long micros) {
        sleep(vm, micros * 1_000L);
    }

    /// Never shorter than it says; what is scheduled runs meanwhile.
    private void sleep(Vm vm, long nanos) {
        long end = System.nanoTime() + nanos;
        while (true) {
            vm.poll();
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            LockSupport.parkNanos(Math.min(left, SLICE_NANOS));
        }
    }
}
