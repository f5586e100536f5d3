package org.softboard.peripherals.serial;

import org.jspecify.annotations.Nullable;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;
import org.softboard.peripherals.wire.SignalInput;

/// Takes frames off a serial line as a UART does: a falling edge begins one, the middle of each bit counts, and the
/// first stop bit must be high. Edges tell what was in the middles before them, so that a frame needs one event.
public final class Receiver implements NetListener, SignalInput {

    /// Told what comes in.
    public interface Listener {

        /// A frame has come; `isBroken` if its stop bit was low.
        void received(int word, boolean isBroken, long now);

        /// The line has been high for the time of a frame since the last one.
        void idle(long now);
    }

    private static final double MIDDLE = 0.5;

    private final Clock clock;
    private final Listener listener;
    private final Event end = new Event(this::end);
    private final Event silence = new Event(this::silence);

    private Framing framing = Framing.of8N1(9600);
    private @Nullable Net net;
    private boolean level = true;
    private boolean enabled;
    private boolean receiving;
    private long start;
    private int frame;
    private int sampled;

    public Receiver(Clock clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /// Begins to listen, in this way; what was coming in is lost.
    public void enable(Framing newFraming) {
        disable();
        framing = newFraming;
        enabled = true;
    }

    public void disable() {
        enabled = false;
        receiving = false;
        clock.cancel(end);
        clock.cancel(silence);
    }

    @Override
    public void connect(Net connected) {
        if (net != null) {
            disconnect(net);
        }
        net = connected;
        level = connected.level(clock.now());
        connected.listen(this);
    }

    @Override
    public void disconnect(Net disconnected) {
        if (net == disconnected) {
            disconnected.forget(this);
            net = null;
            level = true;
        }
    }

    @Override
    public void changed(Net changed, long now) {
        boolean high = changed.level(now);
        if (high == level) {
            return;
        }
        if (receiving) {
            sample(now);
        }
        level = high;
        if (!high && enabled && !receiving) {
            begin(now);
        }
    }

    @Override
    public boolean needsEdges() {
        return true;
    }

    private void begin(long now) {
        clock.cancel(silence);
        start = now;
        frame = 0;
        sampled = 0;
        long middleOfStop = framing.after(now, 1 + framing.wordBits() + MIDDLE);
        if (middleOfStop != Clock.NEVER) {
            receiving = true;
            clock.schedule(end, middleOfStop);
        }
    }

    /// The bits whose middles have passed were all as the line has been until now.
    private void sample(long now) {
        while (sampled <= framing.wordBits() + 1 && framing.after(start, sampled + MIDDLE) <= now) {
            frame |= (level ? 1 : 0) << sampled++;
        }
        boolean isFalseStart = (frame & 1) != 0;
        if (isFalseStart) {
            receiving = false;
            clock.cancel(end);
        }
    }

    private void end(long now) {
        sample(now);
        if (receiving) {
            receiving = false;
            boolean isBroken = (frame >> framing.wordBits() + 1) == 0;
            clock.schedule(silence, framing.after(now, framing.bits()));
            listener.received(frame >> 1 & (1 << framing.wordBits()) - 1, isBroken, now);
        }
    }

    private void silence(long now) {
        if (level) {
            listener.idle(now);
        }
    }
}
