package org.softboard.boards.live;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;
import org.softboard.peripherals.wire.Terminal;

/// A memory of 256 bytes on an I2C, as a small EEPROM is one: the first byte written is where the others go.
final class I2cMemory implements NetListener {

    private enum Phase {
        IDLE, DEVICE, POINTER, WRITE, READ
    }

    private static final int ACKNOWLEDGE = 8;

    private final int device;
    private final Clock clock;
    private final Net scl;
    private final Net sda;
    private final Terminal holdsData;
    private final byte[] bytes = new byte[256];
    private boolean sclHigh = true;
    private boolean sdaHigh = true;
    private Phase phase = Phase.IDLE;
    private int shift;
    private int count;
    private int pointer;

    I2cMemory(int device, Clock clock, Net scl, Net sda) {
        this.device = device;
        this.clock = clock;
        this.scl = scl;
        this.sda = sda;
        holdsData = Terminal.on(sda);
        scl.listen(this);
        sda.listen(this);
    }

    @Override
    public boolean needsEdges() {
        return true;
    }

    @Override
    public void changed(Net net, long now) {
        boolean clockNow = scl.level(now);
        boolean dataNow = sda.level(now);
        if (clockNow != sclHigh) {
            sclHigh = clockNow;
            if (clockNow) {
                rose(dataNow);
            } else {
                fell();
            }
        } else if (dataNow != sdaHigh && clockNow) {
            phase = dataNow ? Phase.IDLE : Phase.DEVICE;
            count = 0;
            shift = 0;
        }
        sdaHigh = sda.level(now);
    }

    private void rose(boolean data) {
        if (phase == Phase.READ) {
            if (count == ACKNOWLEDGE && data) {
                phase = Phase.IDLE;
            }
        } else if (count < ACKNOWLEDGE) {
            shift = shift << 1 | (data ? 1 : 0);
        }
        count++;
    }

    private void fell() {
        if (phase == Phase.IDLE) {
            hold(false);
        } else if (count > ACKNOWLEDGE) {
            count = 0;
            shift = 0;
            hold(phase == Phase.READ && bit(0));
        } else if (phase == Phase.READ) {
            hold(count < ACKNOWLEDGE && bit(count));
            pointer = count == ACKNOWLEDGE ? pointer + 1 & 0xff : pointer;
        } else if (count == ACKNOWLEDGE) {
            hold(take(shift & 0xff));
        }
    }

    /// Whether the line is held low for a bit of the current byte.
    private boolean bit(int number) {
        return (bytes[pointer] >> 7 - number & 1) == 0;
    }

    /// False if the byte is for somebody else.
    private boolean take(int value) {
        switch (phase) {
            case DEVICE -> {
                if (value >> 1 != device) {
                    phase = Phase.IDLE;
                    return false;
                }
                phase = (value & 1) != 0 ? Phase.READ : Phase.POINTER;
            }
            case POINTER -> {
                pointer = value;
                phase = Phase.WRITE;
            }
            default -> {
                bytes[pointer] = (byte) value;
                pointer = pointer + 1 & 0xff;
            }
        }
        return true;
    }

    private void hold(boolean low) {
        holdsData.drive(low ? Drive.LOW : Drive.NONE, clock.now());
    }
}
