package org.softboard.peripherals.serial;

import org.softboard.peripherals.time.Clock;

/// How words travel on an asynchronous serial line: a low start bit, the word from its lowest bit (a parity bit is its
/// highest), high stop bits.
///
/// @param bitNanos how long a bit takes; infinite: there is no clock, and nothing ever ends
public record Framing(double bitNanos, int wordBits, int stopBits) {

    /// Eight bits, no parity, one stop bit.
    public static Framing of8N1(int baud) {
        return new Framing((double) Clock.NANOS_PER_SECOND / baud, 8, 1);
    }

    /// All bits of a frame.
    int bits() {
        return 1 + wordBits + stopBits;
    }

    /// When so many bits have passed since a frame began.
    long after(long start, double bits) {
        double nanos = bits * bitNanos;
        return nanos >= Clock.NEVER - start ? Clock.NEVER : start + Math.round(nanos);
    }
}
