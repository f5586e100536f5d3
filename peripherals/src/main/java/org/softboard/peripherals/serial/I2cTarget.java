package org.softboard.peripherals.serial;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;
import org.softboard.peripherals.wire.Terminal;

/// The two lines of a device that is addressed on an I2C (NXP UM10204, 7-bit addresses): it hears its address,
/// acknowledges, takes bytes and gives bytes. It never holds the clock.
public final class I2cTarget implements NetListener {

    /// What is behind the lines.
    public interface Device {
        /// A transfer with this device begins.
        void begin();

        /// A byte has come; false refuses it.
        boolean take(int value);

        /// The next byte that the controller reads.
        int give();
    }

    private enum Phase {
        IDLE, ADDRESS, TAKING, GIVING
    }

    private static final int BITS = 8;

    private final int address;
    private final Device device;
    private final Clock clock;
    private final Net scl;
    private final Net sda;
    private final Terminal data;
    private boolean powered;
    private boolean sclHigh;
    private boolean sdaHigh;
    private Phase phase = Phase.IDLE;
    private int shift;
    private int count;

    /// A device without power, to which the lines mean nothing.
    public I2cTarget(int address, Device device, Clock clock, Net scl, Net sda) {
        this.address = address;
        this.device = device;
        this.clock = clock;
        this.scl = scl;
        this.sda = sda;
        this.data = Terminal.on(sda);
    }

    /// Listens, or lets go of the lines.
    public void power(boolean on) {
        if (on == powered) {
            return;
        }
        powered = on;
        phase = Phase.IDLE;
        hold(false);
        if (on) {
            sclHigh = scl.level(clock.now());
            sdaHigh = sda.level(clock.now());
            scl.listen(this);
            sda.listen(this);
        } else {
            scl.forget(this);
            sda.forget(this);
        }
    }

    @Override
    public boolean needsEdges() {
        return true;
    }

    @Override
    public void changed(Net net, long now) {
        boolean sclNow = scl.level(now);
        boolean sdaNow = sda.level(now);
        if (sclNow != sclHigh) {
            sclHigh = sclNow;
            if (sclNow) {
                rose(sdaNow);
            } else {
                fell();
            }
        } else if (sdaNow != sdaHigh && sclNow) {
            phase = sdaNow ? Phase.IDLE : Phase.ADDRESS;
            count = 0;
            shift = 0;
        }
        sdaHigh = sda.level(now);
    }

    private void rose(boolean bit) {
        if (phase == Phase.GIVING) {
            if (count == BITS && bit) {
                phase = Phase.IDLE;
            }
        } else if (count < BITS) {
            shift = shift << 1 | (bit ? 1 : 0);
        }
        count++;
    }

    private void fell() {
        if (phase == Phase.IDLE) {
            hold(false);
        } else if (count > BITS) {
            count = 0;
            shift = phase == Phase.GIVING ? device.give() : 0;
            hold(phase == Phase.GIVING && !bit(0));
        } else if (phase == Phase.GIVING) {
            hold(count < BITS && !bit(count));
        } else if (count == BITS) {
            hold(phase == Phase.ADDRESS ? isMeant(shift & 0xff) : device.take(shift & 0xff));
        }
    }

    /// A bit of the byte that is given, the highest first.
    private boolean bit(int number) {
        return (shift >> BITS - 1 - number & 1) != 0;
    }

    private boolean isMeant(int header) {
        if (header >> 1 != address) {
            phase = Phase.IDLE;
            return false;
        }
        phase = (header & 1) != 0 ? Phase.GIVING : Phase.TAKING;
        device.begin();
        return true;
    }

    private void hold(boolean low) {
        data.drive(low ? Drive.LOW : Drive.NONE, clock.now());
    }
}
