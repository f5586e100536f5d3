package org.softboard.peripherals.stm32;

import org.jspecify.annotations.Nullable;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;

/// The external interrupt/event controller (ST RM0090, EXTI): edge detectors on up to 16 pins and some inner
/// lines. A masked line sets no pending bit.
public final class Exti implements Registers {

    /// Told when a line wants an interrupt.
    @FunctionalInterface
    public interface Request {
        void raise(int line);
    }

    private static final int IMR = 0x00;
    private static final int EMR = 0x04;
    private static final int RTSR = 0x08;
    private static final int FTSR = 0x0c;
    private static final int SWIER = 0x10;
    private static final int PR = 0x14;

    private final Clock clock;
    private final Request request;
    private final Line[] lines;

    private int interruptMask;
    private int eventMask;
    private int rising;
    private int falling;
    private int software;
    private int pending;

    public Exti(Clock clock, int count, Request request) {
        this.clock = clock;
        this.request = request;
        this.lines = new Line[count];
        for (int i = 0; i < count; i++) {
            lines[i] = new Line(i);
        }
    }

    public int lines() {
        return lines.length;
    }

    /// Selects the pin that the line watches (SYSCFG_EXTICR).
    public void connect(int line, Net net) {
        lines[line].watch(net);
    }

    public void edges(int line, boolean onRising, boolean onFalling) {
        rising = with(rising, line, onRising);
        falling = with(falling, line, onFalling);
        lines[line].refresh();
    }

    public void interrupt(int line, boolean enabled) {
        interruptMask = with(interruptMask, line, enabled);
        lines[line].refresh();
    }

    public void event(int line, boolean enabled) {
        eventMask = with(eventMask, line, enabled);
    }

    /// Writes the line's SWIER bit: low, then high, as a driver that wants an edge does.
    public void trigger(int line) {
        software |= 1 << line;
        raise(line);
    }

    /// A rising edge of a source inside the chip.
    public void edge(int line) {
        if ((rising & 1 << line) != 0) {
            raise(line);
        }
    }

    public boolean isPending(int line) {
        return (pending & 1 << line) != 0;
    }

    /// Clears the pending bit and with it the software trigger.
    public void clear(int line) {
        pending &= ~(1 << line);
        software &= ~(1 << line);
    }

    public int interruptMask() {
        return interruptMask;
    }

    public int eventMask() {
        return eventMask;
    }

    public int risingEdges() {
        return rising;
    }

    public int fallingEdges() {
        return falling;
    }

    public int softwareTriggers() {
        return software;
    }

    public int pending() {
        return pending;
    }

    @Override
    public int read(int offset) {
        return switch (offset) {
            case IMR -> interruptMask;
            case EMR -> eventMask;
            case RTSR -> rising;
            case FTSR -> falling;
            case SWIER -> software;
            case PR -> pending;
            default -> 0;
        };
    }

    @Override
    public void write(int offset, int value) {
        for (int line = 0; line < lines.length; line++) {
            boolean set = (value & 1 << line) != 0;
            switch (offset) {
                case IMR -> interrupt(line, set);
                case EMR -> event(line, set);
                case RTSR -> edges(line, set, (falling & 1 << line) != 0);
                case FTSR -> edges(line, (rising & 1 << line) != 0, set);
                case SWIER -> trigger(line, set);
                case PR -> acknowledge(line, set);
                default -> {
                }
            }
        }
    }

    private void trigger(int line, boolean set) {
        if (set && (software & 1 << line) == 0) {
            trigger(line);
        }
    }

    private void acknowledge(int line, boolean set) {
        if (set) {
            clear(line);
        }
    }

    private void raise(int line) {
        if ((interruptMask & 1 << line) != 0) {
            pending |= 1 << line;
            request.raise(line);
        }
    }

    private static int with(int bits, int line, boolean set) {
        return set ? bits | 1 << line : bits & ~(1 << line);
    }

    /// One line's edge detector; it listens only while an edge could matter.
    private final class Line implements NetListener {
        private final int number;
        private @Nullable Net net;
        private boolean level;
        private boolean listening;

        Line(int number) {
            this.number = number;
        }

        void watch(Net watched) {
            stop();
            net = watched;
            refresh();
        }

        void refresh() {
            Net watched = net;
            boolean wanted = watched != null && (interruptMask & (rising | falling) & 1 << number) != 0;
            if (watched != null && wanted && !listening) {
                listening = true;
                watched.listen(this);
                level = watched.level(clock.now());
            } else if (!wanted) {
                stop();
            }
        }

        private void stop() {
            Net watched = net;
            if (watched != null && listening) {
                listening = false;
                watched.forget(this);
            }
        }

        @Override
        public void changed(Net changed, long now) {
            boolean high = changed.level(now);
            if (high != level) {
                level = high;
                if (((high ? rising : falling) & 1 << number) != 0) {
                    raise(number);
                }
            }
        }

        @Override
        public boolean needsEdges() {
            return true;
        }
    }
}
