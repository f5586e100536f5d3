package org.softboard.peripherals.stm32;

import org.jspecify.annotations.Nullable;
import org.softboard.peripherals.serial.Transmitter;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;
import org.softboard.peripherals.wire.SignalInput;

/// The CTS input of a USART: while it is high, no frame begins. It reads low where no pin leads to it.
final class ClearToSend implements SignalInput, NetListener {

    private final Clock clock;
    private final Transmitter.Sent cleared;
    private @Nullable Net net;

    /// `cleared` is told whenever it may have become low.
    ClearToSend(Clock clock, Transmitter.Sent cleared) {
        this.clock = clock;
        this.cleared = cleared;
    }

    boolean isClear() {
        Net watched = net;
        return watched == null || !watched.level(clock.now());
    }

    @Override
    public void connect(Net connected) {
        if (net != null) {
            net.forget(this);
        }
        net = connected;
        connected.listen(this);
    }

    @Override
    public void disconnect(Net disconnected) {
        if (net == disconnected) {
            disconnected.forget(this);
            net = null;
            cleared.sent(clock.now());
        }
    }

    @Override
    public void changed(Net changed, long now) {
        cleared.sent(now);
    }

    @Override
    public boolean needsEdges() {
        return true;
    }
}
