package org.softboard.firmware.flash;

/// The time of the board that storage is part of: storage reads it, and says how long the board stood still for it.
public interface StorageClock {

    /// Time does not pass: for tools, which have no board.
    StorageClock STILL = new StorageClock() {

        @Override
        public long now() {
            return 0;
        }

        @Override
        public void spend(long nanos) {
            // Nobody waits.
        }
    };

    /// Virtual nanoseconds since the board's start.
    long now();

    /// The processor waited this long.
    void spend(long nanos);
}
