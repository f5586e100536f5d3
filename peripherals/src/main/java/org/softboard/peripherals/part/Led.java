package org.softboard.peripherals.part;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;

/// A light-emitting diode between a net and ground. It adds up its light, so that whoever looks now and then sees
/// the brightness in between: two readings of [#litNanos], their difference over the time that passed.
public final class Led implements NetListener {

    private final Clock clock;
    private final Net net;

    private double lit;
    private double brightness;
    private long since;

    public Led(Clock clock, Net net) {
        this.clock = clock;
        this.net = net;
        this.brightness = net.duty();
        this.since = clock.now();
        net.listen(this);
    }

    /// How bright it is now, 0 to 1; with PWM the duty.
    public double brightness() {
        return net.duty();
    }

    /// Light given since the beginning: nanoseconds at full brightness.
    public double litNanos() {
        return lit + brightness * (clock.now() - since);
    }

    @Override
    public void changed(Net changed, long now) {
        lit += brightness * (now - since);
        since = now;
        brightness = changed.duty();
    }
}
