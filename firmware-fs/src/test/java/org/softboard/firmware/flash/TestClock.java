package org.softboard.firmware.flash;

/// A clock that a test moves by hand.
public final class TestClock implements StorageClock {

    private long now;

    /// A clock at zero.
    public TestClock() {}

    @Override
    public long now() {
        return now;
    }

    @Override
    public void spend(long nanos) {
        now += nanos;
    }
}
