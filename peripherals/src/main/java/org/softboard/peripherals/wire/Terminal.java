package org.softboard.peripherals.wire;

import org.jspecify.annotations.Nullable;

/// One connection to a net: of a pin, a button, a pull-up, a part. Its owner says what it drives.
public final class Terminal {

    /// Asked to show each edge (true) or just the duty of what it repeats (false).
    @FunctionalInterface
    public interface EdgeDemand {
        void edges(boolean needed);
    }

    private static final EdgeDemand NO_WAVES = _ -> {};

    private final Net net;
    private final EdgeDemand demand;

    Drive drive = Drive.NONE;
    @Nullable Wave wave;

    private Terminal(Net net, EdgeDemand demand) {
        this.net = net;
        this.demand = demand;
    }

    /// A terminal that only ever drives levels.
    public static Terminal on(Net net) {
        return on(net, NO_WAVES);
    }

    public static Terminal on(Net net, EdgeDemand demand) {
        var terminal = new Terminal(net, demand);
        net.attach(terminal);
        return terminal;
    }

    public Drive drive() {
        return drive;
    }

    public void drive(Drive level, long now) {
        if (drive != level || wave != null) {
            drive = level;
            wave = null;
            net.resolve(now);
        }
    }

    /// Repeats a wave: strongly high and low in turn.
    public void drive(Wave repeated, long now) {
        drive = Drive.HIGH;
        wave = repeated;
        net.resolve(now);
    }

    void demandEdges(boolean needed) {
        demand.edges(needed);
    }
}
