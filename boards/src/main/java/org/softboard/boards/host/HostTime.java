package org.softboard.boards.host;

import java.time.Instant;
import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.vm.Vm;

/// The host's own time, for MicroPython without a board: here, and only here, programs wait for real.
final class HostTime implements TimeSource {

    private static final long SLICE_MILLIS = 20;

    private final long start = System.nanoTime();

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
        long end = System.nanoTime() + millis * 1_000_000L;
        while (true) {
            vm.poll();
            long left = (end - System.nanoTime()) / 1_000_000L;
            if (left <= 0) {
                return;
            }
            pause(Math.min(left, SLICE_MILLIS), 0);
        }
    }

    @Override
    public void sleepMicros(Vm vm, long micros) {
        if (micros >= 2_000) {
            sleepMillis(vm, micros / 1_000);
        } else {
            pause(micros / 1_000, (int) (micros % 1_000) * 1_000);
        }
    }

    private static void pause(long millis, int nanos) {
        try {
            Thread.sleep(millis, nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
