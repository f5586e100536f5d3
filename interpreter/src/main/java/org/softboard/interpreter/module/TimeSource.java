package org.softboard.interpreter.module;

import org.softboard.interpreter.vm.Vm;

/// Where a machine's time comes from: the counters behind `time.ticks_...`, the calendar and the ways to wait.
public interface TimeSource {

    /// Nanoseconds since the machine was started.
    long nanos();

    /// Nanoseconds of the calendar since 1970.
    long calendarNanos();

    /// The counter behind `ticks_cpu`.
    long cycles();

    void sleepMillis(Vm vm, long millis);

    void sleepMicros(Vm vm, long micros);
}
