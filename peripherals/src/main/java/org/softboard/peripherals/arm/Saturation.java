package org.softboard.peripherals.arm;

/// SignedSatQ and UnsignedSatQ (DDI 0403E, A2.2.1): what does not fit becomes the nearest that does, and Q is set.
final class Saturation {

    private final Core core;

    Saturation(Core core) {
        this.core = core;
    }

    int signed(long value, int bits) {
        long most = (1L << bits - 1) - 1;
        return within(value, -most - 1, most);
    }

    int unsigned(long value, int bits) {
        return within(value, 0, (1L << bits) - 1);
    }

    private int within(long value, long least, long most) {
        long result = Math.clamp(value, least, most);
        if (result != value) {
            core.saturated = true;
        }
        return (int) result;
    }
}
