package org.softboard.peripherals.wire;

/// Told whenever the level or the duty of a net has changed.
@FunctionalInterface
public interface NetListener {

    void changed(Net net, long now);

    /// True for a listener that must see each edge: PWM then comes as edges instead of as one change of duty.
    default boolean needsEdges() {
        return false;
    }
}
