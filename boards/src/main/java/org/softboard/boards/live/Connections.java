package org.softboard.boards.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.SerialEnd;
import org.softboard.boards.hardware.Hardware;
import org.softboard.peripherals.part.SerialAdapter;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;

/// What commands connect to a board's pins: wires, voltages, and what is at the other end of its UARTs.
final class Connections {

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final Clock clock;
    private final Map<Integer, SerialAdapter> adapters = new HashMap<>();
    private final List<SerialEnd> ends = new ArrayList<>();

    Connections(BoardDefinition definition, Hardware hardware, Clock clock) {
        this.definition = definition;
        this.hardware = hardware;
        this.clock = clock;
    }

    void obey(Command.Connecting command) {
        switch (command) {
            case Command.Wire wire -> hardware.wires().join(net(wire.from()), net(wire.to()), clock.now());
            case Command.Cut cut -> hardware.wires().cut(net(cut.from()), net(cut.to()), clock.now());
            case Command.Apply apply -> hardware.apply(apply.pin(), apply.volts());
            case Command.Attach attach -> attach(attach);
            case Command.Receive receive -> {
                SerialAdapter adapter = adapters.get(receive.uart());
                if (adapter != null) {
                    adapter.send(receive.bytes());
                }
            }
        }
    }

    /// Some end of a UART has more than it can pass on.
    boolean isCongested() {
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i).isFull()) {
                return true;
            }
        }
        return false;
    }

    private void attach(Command.Attach attach) {
        BusRow row = definition.bus(BusRow.Kind.UART, attach.uart());
        SerialEnd end = attach.end();
        ends.add(end);
        adapters.put(attach.uart(), new SerialAdapter(clock, net(Objects.requireNonNull(row.pin("RX"))),
                net(Objects.requireNonNull(row.pin("TX"))), attach.baud(), new SerialAdapter.Computer() {
                    @Override
                    public void received(byte character) {
                        end.received(character);
                    }

                    @Override
                    public void sent() {
                        end.sent();
                    }
                }));
    }

    private Net net(String pin) {
        return hardware.pin(pin).net();
    }
}
