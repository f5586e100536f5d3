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
    private static final double LEVELS_ONLY = Double.NaN;

    private final Net net;
    private final EdgeDemand demand;

    Drive drive = Drive.NONE;
    @Nullable Wave wave;
    /// A voltage between the levels, or NaN.
    double volts = LEVELS_ONLY;

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
        if (drive != level || wave != null || hasVolts()) {
            drive = level;
            wave = null;
            volts = LEVELS_ONLY;
            net.resolve(now);
        }
    }

    /// Repeats a wave: strongly high and low in turn.
    public void drive(Wave repeated, long now) {
        drive = Drive.HIGH;
        wave = repeated;
        volts = LEVELS_ONLY;
        net.resolve(now);
    }

    /// Holds the net at a voltage; inputs take the upper half of the supply for high.
    public void volts(double voltage, long now) {
        drive = Drive.strong(voltage >= Net.SUPPLY_VOLTS / 2);
        wave = null;
        volts = voltage;
        net.resolve(now);
    }

    boolean hasVolts() {
        return !Double.isNaN(volts);
    }

    void demandEdges(boolean needed) {
        demand.edges(needed);
    }
}
