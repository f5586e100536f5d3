package org.softboard.peripherals.part;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Terminal;

/// A button that shorts its net to ground while it is pressed. Its contacts do not bounce.
public final class PushButton {

    private final Clock clock;
    private final Terminal contact;

    public PushButton(Clock clock, Net net) {
        this.clock = clock;
        this.contact = Terminal.on(net);
    }

    public boolean isPressed() {
        return contact.drive() == Drive.LOW;
    }

    public void press() {
        contact.drive(Drive.LOW, clock.now());
    }

    public void release() {
        contact.drive(Drive.NONE, clock.now());
    }
}
