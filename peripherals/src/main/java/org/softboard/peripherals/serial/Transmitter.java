package org.softboard.peripherals.serial;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;

/// Puts frames onto a serial line, one event for each edge. A line without frames costs nothing.
public final class Transmitter {

    /// The conductor that is driven.
    @FunctionalInterface
    public interface Line {
        void level(boolean high, long now);
    }

    /// Told when the last stop bit of a frame is over; it may send the next one at once.
    @FunctionalInterface
    public interface Sent {
        void sent(long now);
    }

    private static final int IDLE = -1;

    private final Clock clock;
    private final Line line;
    private final Sent sent;
    private final Event edge = new Event(this::step);

    private Framing framing = Framing.of8N1(9600);
    private long start;
    private int frame;
    private int bits;
    private int position;
    private boolean busy;

    /// A transmitter whose owner drives the line high to begin with.
    public Transmitter(Clock clock, Line line, Sent sent) {
        this.clock = clock;
        this.line = line;
        this.sent = sent;
    }

    public boolean isBusy() {
        return busy;
    }

    /// How frames are sent from the next one on.
    public void framing(Framing newFraming) {
        framing = newFraming;
    }

    /// Gives up what is being sent; the line is left as it is.
    public void stop() {
        busy = false;
        clock.cancel(edge);
    }

    public void send(int word) {
        int stops = (1 << framing.stopBits()) - 1;
        begin((stops << framing.wordBits() | word) << 1, framing.bits());
    }

    /// A frame whose first stop bit is low too, and then the stop bits (ST RM0090, "Break characters").
    public void sendBreak() {
        begin(IDLE << framing.wordBits() + 2, framing.bits() + 1);
    }

    /// A frame that is high throughout, as a transmitter sends first (ST RM0090, "Idle characters").
    public void sendIdle() {
        begin(IDLE, framing.bits());
    }

    private void begin(int newFrame, int newBits) {
        start = clock.now();
        frame = newFrame;
        bits = newBits;
        position = 0;
        busy = true;
        step(start);
    }

    private void step(long now) {
        if (position == bits) {
            busy = false;
            sent.sent(now);
            return;
        }
        int level = frame >> position & 1;
        line.level(level == 1, now);
        do {
            position++;
        } while (position < bits && (frame >> position & 1) == level);
        long next = framing.after(start, position);
        if (next != Clock.NEVER) {
            clock.schedule(edge, next);
        }
    }
}
