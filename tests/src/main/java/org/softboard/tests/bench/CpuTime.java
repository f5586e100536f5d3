package org.softboard.tests.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.vm.Vm;

/// The CPU time of the thread that a machine runs on, as that machine's time: what else the host does is not in it.
final class CpuTime implements TimeSource {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_MICRO = 1000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long slept;

    @Override
    public long nanos() {
        return threads.getCurrentThreadCpuTime() + slept;
    }

    @Override
    public long calendarNanos() {
        return nanos();
    }

    @Override
    public long cycles() {
        return nanos();
    }

    @Override
    public void sleepMillis(Vm vm, long millis) {
        slept += millis * NANOS_PER_MILLI;
    }

    @Override
    public void sleepMicros(Vm vm, long micros) {
        slept += micros * NANOS_PER_MICRO;
    }
}
