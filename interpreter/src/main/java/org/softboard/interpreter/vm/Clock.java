package org.softboard.interpreter.vm;

/// The clock of a machine, given by its owner: a board's virtual time, or the host's.
public interface Clock {

    /// Microseconds since the machine started.
    long micros();

    /// Nanoseconds since 1970.
    long epochNanos();

    /// Counts of the processor's own counter.
    default long cpuTicks() {
        return micros();
    }

    /// Lets time pass; callbacks may run meanwhile and raise.
    void sleepMicros(Vm vm, long micros);

    /// A clock that only sleeping moves.
    Clock STOPPED = new Clock() {
        @Override
        public long micros() {
            return 0;
        }

        @Override
        public long epochNanos() {
            return 0;
        }

        @Override
        public void sleepMicros(Vm vm, long micros) {
            vm.poll();
        }
    };
}
