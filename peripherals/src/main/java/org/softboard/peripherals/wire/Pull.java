package org.softboard.peripherals.wire;

/// The resistor that a pin switches to its net, numbered as PUPDR counts them (ST RM0090, GPIO).
public enum Pull {
    NONE(Drive.NONE),
    UP(Drive.WEAK_HIGH),
    DOWN(Drive.WEAK_LOW);

    private final Drive drive;

    Pull(Drive drive) {
        this.drive = drive;
    }

    Drive drive() {
        return drive;
    }
}
