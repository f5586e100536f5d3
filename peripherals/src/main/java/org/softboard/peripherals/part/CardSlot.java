package org.softboard.peripherals.part;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Terminal;

/// The switch in a card slot: it shorts its net to ground while a card is in.
public final class CardSlot {

    private final Clock clock;
    private final Terminal contact;

    public CardSlot(Clock clock, Net net) {
        this.clock = clock;
        this.contact = Terminal.on(net);
    }

    public void insert() {
        contact.drive(Drive.LOW, clock.now());
    }
}
