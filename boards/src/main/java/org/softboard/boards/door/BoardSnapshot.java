package org.softboard.boards.door;

import java.util.List;

/// How a board looks at one moment: immutable, made by the board's own thread.
public record BoardSnapshot(
        long nanos,
        List<LedLight> leds,
        List<PinLevel> pins,
        int heapUsed,
        int heapTotal) {

    /// An LED: its brightness (0 to 1) averaged since the snapshot before.
    public record LedLight(int id, double brightness) {}

    /// A pin: its level and the share of the time that it is high.
    public record PinLevel(String cpu, boolean high, double duty) {}
}
