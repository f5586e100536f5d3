package org.softboard.boards.live;

import org.softboard.peripherals.serial.I2cTarget;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;

/// A memory of 256 bytes on an I2C, as a small EEPROM is one: the first byte written is where the others go.
final class I2cMemory implements I2cTarget.Device {

    private final byte[] bytes = new byte[256];
    private boolean pointing;
    private int pointer;

    private I2cMemory() {}

    static void connect(int address, Clock clock, Net scl, Net sda) {
        new I2cTarget(address, new I2cMemory(), clock, scl, sda).power(true);
    }

    @Override
    public void begin() {
        pointing = true;
    }

    @Override
    public boolean take(int value) {
        if (pointing) {
            pointing = false;
            pointer = value;
        } else {
            bytes[pointer] = (byte) value;
            pointer = pointer + 1 & 0xff;
        }
        return true;
    }

    @Override
    public int give() {
        int value = bytes[pointer] & 0xff;
        pointer = pointer + 1 & 0xff;
        return value;
    }
}
