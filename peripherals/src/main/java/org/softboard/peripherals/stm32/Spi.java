package org.softboard.peripherals.stm32;

import java.util.ArrayList;
import java.util.List;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Signal;

/// A serial peripheral interface (ST RM0090, SPI) that drives the clock: a frame at a time, every edge of SCK and MOSI at
/// its own time, MISO read at the edges that the phase says. CRC, TI frames, NSS and being driven by another clock are
/// not modelled.
public final class Spi {

    private static final int NANOS = (int) Clock.NANOS_PER_SECOND;

    /// A pin that may be the input, and the alternate function that makes it so.
    private record Input(Pin pin, int function) {}

    private final Clock clock;
    private final Signal sck;
    private final Signal mosi;
    private final List<Input> inputs = new ArrayList<>();
    private final Event edge = new Event(this::edge);

    private boolean idlesHigh;
    private boolean secondEdge;
    private boolean leastFirst;
    private int bits = 8;
    private long hertz = 1;

    private long start;
    private int edges;
    private int out;
    private int in;

    public Spi(Clock clock, int id) {
        this.clock = clock;
        sck = new Signal("SPI" + id + "_SCK", () -> {
        });
        mosi = new Signal("SPI" + id + "_MOSI", () -> {
        });
    }

    public Signal sck() {
        return sck;
    }

    public Signal mosi() {
        return mosi;
    }

    /// A pin that is MISO while it has this alternate function.
    public void input(int function, Pin pin) {
        inputs.add(new Input(pin, function));
    }

    /// Sets the clock's idle level (CPOL), the edge that samples (CPHA), the order of bits, bits in a frame, and the
    /// clock.
    public void configure(boolean polarity, boolean phase, boolean lsbFirst, int frameBits, int clockHertz) {
        clock.cancel(edge);
        idlesHigh = polarity;
        secondEdge = phase;
        leastFirst = lsbFirst;
        bits = frameBits;
        hertz = clockHertz;
        sck.level(idlesHigh, clock.now());
    }

    /// Begins a frame; it is over, and [#received] there, after [#frameNanos].
    public void send(int frame) {
        start = clock.now();
        edges = 0;
        out = frame;
        in = 0;
        if (!secondEdge) {
            shiftOut(start);
        }
        clock.schedule(edge, timeOf(1));
    }

    public int received() {
        return in;
    }

    public long frameNanos() {
        return timeOf(2 * bits) - start;
    }

    private long timeOf(int number) {
        return start + (long) number * NANOS / (2 * hertz);
    }

    private void edge(long now) {
        edges++;
        boolean leading = (edges & 1) != 0;
        sck.level(idlesHigh != leading, now);
        if (leading != secondEdge) {
            shiftIn(now);
        } else if (edges < 2 * bits) {
            shiftOut(now);
        }
        if (edges < 2 * bits) {
            clock.schedule(edge, timeOf(edges + 1));
        }
    }

    private void shiftOut(long now) {
        int bit = edges / 2;
        mosi.level((out >> (leastFirst ? bit : bits - 1 - bit) & 1) != 0, now);
    }

    private void shiftIn(long now) {
        int bit = (edges - 1) / 2;
        if (miso(now)) {
            in |= 1 << (leastFirst ? bit : bits - 1 - bit);
        }
    }

    /// Without a pin the input is low.
    private boolean miso(long now) {
        for (Input input : inputs) {
            Pin pin = input.pin;
            if (pin.mode() == PinMode.ALT && pin.alternate() == input.function) {
                return pin.net().level(now);
            }
        }
        return false;
    }
}
