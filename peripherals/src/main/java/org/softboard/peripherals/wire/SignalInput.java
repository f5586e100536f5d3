package org.softboard.peripherals.wire;

/// What an on-chip peripheral takes in (a UART's RX), before a pin has been switched to it.
public interface SignalInput {

    /// A pin leads this net to it.
    void connect(Net net);

    /// The pin does so no longer.
    void disconnect(Net net);
}
