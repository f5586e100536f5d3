package org.softboard.peripherals.wire;

/// What a pin is used for, numbered as MODER counts them (ST RM0090, GPIO).
public enum PinMode {
    IN,
    OUT,
    ALT,
    ANALOG
}
