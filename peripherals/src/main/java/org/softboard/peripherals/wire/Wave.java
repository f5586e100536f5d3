package org.softboard.peripherals.wire;

/// A repeating signal, high for the first `high` nanoseconds of every period counted from `start`: how a pin
/// says "PWM" without an event per edge.
public record Wave(long start, double period, double high) {

    /// The share of the time that the signal is high, 0 to 1.
    public double duty() {
        return high / period;
    }

    public boolean isHigh(long now) {
        double phase = (now - start) % period;
        return (phase < 0 ? phase + period : phase) < high;
    }

    public Wave inverted() {
        return new Wave(start + Math.round(high), period, period - high);
    }
}
