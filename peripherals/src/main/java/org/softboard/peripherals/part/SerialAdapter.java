package org.softboard.peripherals.part;

import java.util.Arrays;
import org.softboard.peripherals.serial.Framing;
import org.softboard.peripherals.serial.Receiver;
import org.softboard.peripherals.serial.Transmitter;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Terminal;

/// A USB-to-serial adapter at a board's RX and TX: it sends and receives at its own speed, 8 data bits, no parity, one
/// stop bit, whatever the board does.
public final class SerialAdapter {

    /// The computer behind the adapter.
    public interface Computer {

        /// A byte has come from the board.
        void received(byte character);

        /// A byte for the board has gone onto the line.
        void sent();
    }

    private final Transmitter transmitter;
    private final Computer computer;
    private byte[] waiting = new byte[0];
    private int next;

    /// @param rx the net of the board's RX pin, which the adapter drives
    /// @param tx the net of the board's TX pin
    public SerialAdapter(Clock clock, Net rx, Net tx, int baud, Computer computer) {
        this.computer = computer;
        Terminal terminal = Terminal.on(rx);
        terminal.drive(Drive.HIGH, clock.now());
        transmitter = new Transmitter(clock, (high, now) -> terminal.drive(Drive.strong(high), now), _ -> send());
        transmitter.framing(Framing.of8N1(baud));
        var receiver = new Receiver(clock, new Receiver.Listener() {
            @Override
            public void received(int word, boolean isBroken, long now) {
                computer.received((byte) word);
            }

            @Override
            public void idle(long now) {}
        });
        receiver.enable(Framing.of8N1(baud));
        receiver.connect(tx);
    }

    /// Sends bytes to the board, behind those that wait already.
    public void send(byte[] bytes) {
        byte[] all = Arrays.copyOfRange(waiting, next, waiting.length + bytes.length);
        System.arraycopy(bytes, 0, all, waiting.length - next, bytes.length);
        waiting = all;
        next = 0;
        if (!transmitter.isBusy()) {
            send();
        }
    }

    private void send() {
        if (next < waiting.length) {
            transmitter.send(waiting[next++] & 0xff);
            computer.sent();
        }
    }
}
