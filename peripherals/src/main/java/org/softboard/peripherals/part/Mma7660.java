package org.softboard.peripherals.part;

import java.util.Arrays;
import org.softboard.peripherals.serial.I2cTarget;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;

/// The accelerometer MMA7660FC (Freescale data sheet, rev. 8) on an I2C. It works while its supply is high, and then
/// measures at the chosen rate; registers change in standby only. The interrupt pin, taps, shakes, auto-sleep, the
/// filter and the test mode are not modelled, and no reading meets an update, so that the alert bits are never set.
public final class Mma7660 {

    public static final int ADDRESS = 0x4c;

    private static final int XOUT = 0x00;
    private static final int ZOUT = 0x02;
    private static final int TILT = 0x03;
    private static final int SRST = 0x04;
    private static final int SPCNT = 0x05;
    private static final int MODE = 0x07;
    private static final int SR = 0x08;
    private static final int PD = 0x0a;

    private static final int MODE_ACTIVE = 1;
    private static final int SRST_AMSRS = 1 << 1;
    private static final int SR_AMSR = 7;
    private static final int TILT_LEFT = 1 << 2;
    private static final int TILT_RIGHT = 2 << 2;
    private static final int TILT_DOWN = 5 << 2;
    private static final int TILT_UP = 6 << 2;
    private static final int TILT_FRONT = 1;
    private static final int TILT_BACK = 2;

    /// Samples per second, by AMSR.
    private static final int[] RATES = {120, 64, 32, 16, 8, 4, 2, 1};
    /// From standby to the first measurement's beginning.
    private static final long TURN_ON = 12 * Clock.NANOS_PER_MILLI;
    private static final long NO_SAMPLE = -1;

    private static final double COUNTS_PER_G = 21.33;
    private static final int MOST_COUNTS = 31;
    private static final int COUNT_BITS = 0x3f;
    private static final int AXES = 3;
    /// From half a g on, an axis counts as up or down.
    private static final int TILTED = 11;

    private final Clock clock;
    private final I2cTarget lines;
    private final double[] acceleration = {0, 0, 1};
    private final int[] counts = new int[AXES];
    private final int[] registers = new int[PD + 1];
    private long activeFrom;
    private long sampled = NO_SAMPLE;

    /// An accelerometer that lies flat on its back.
    public Mma7660(Clock clock, Net scl, Net sda, Net supply) {
        this.clock = clock;
        this.lines = new I2cTarget(ADDRESS, new Access(), clock, scl, sda);
        supply.listen((net, now) -> power(net.level(now)));
    }

    /// The acceleration in g from now on, that of gravity included: at rest, 1 on the axis that points up.
    public void acceleration(double x, double y, double z) {
        measure();
        acceleration[0] = x;
        acceleration[1] = y;
        acceleration[2] = z;
    }

    private void power(boolean on) {
        if (!on) {
            Arrays.fill(registers, 0);
            clear();
        }
        lines.power(on);
    }

    private void clear() {
        Arrays.fill(counts, 0);
        sampled = NO_SAMPLE;
    }

    private boolean isActive() {
        return (registers[MODE] & MODE_ACTIVE) != 0;
    }

    /// Takes the newest sample that is due.
    private void measure() {
        long period = Clock.NANOS_PER_SECOND / RATES[registers[SR] & SR_AMSR];
        long samples = (clock.now() - activeFrom - TURN_ON) / period;
        if (isActive() && samples > 0 && samples != sampled) {
            sampled = samples;
            for (int axis = 0; axis < AXES; axis++) {
                long count = Math.round(acceleration[axis] * COUNTS_PER_G);
                counts[axis] = Math.clamp(count, -MOST_COUNTS - 1, MOST_COUNTS);
            }
        }
    }

    private int read(int register) {
        measure();
        if (register >= XOUT && register <= ZOUT) {
            return counts[register] & COUNT_BITS;
        }
        return switch (register) {
            case TILT -> side() | face();
            case SRST -> isActive() ? SRST_AMSRS : 0;
            default -> register <= PD ? registers[register] : 0;
        };
    }

    private int side() {
        int x = counts[0];
        int y = counts[1];
        if (Math.max(Math.abs(x), Math.abs(y)) < TILTED) {
            return 0;
        }
        if (Math.abs(x) > Math.abs(y)) {
            return x < 0 ? TILT_LEFT : TILT_RIGHT;
        }
        return y < 0 ? TILT_UP : TILT_DOWN;
    }

    private int face() {
        int z = counts[2];
        if (Math.abs(z) < TILTED) {
            return 0;
        }
        return z > 0 ? TILT_BACK : TILT_FRONT;
    }

    private void write(int register, int value) {
        if (register == MODE) {
            registers[MODE] = value;
            activeFrom = clock.now();
            clear();
        } else if (register >= SPCNT && register <= PD && !isActive()) {
            registers[register] = value;
        }
    }

    /// Transfers: the first byte written is the register where the others, or what is read, begin.
    private final class Access implements I2cTarget.Device {

        private int register;
        private boolean first;

        @Override
        public void begin() {
            first = true;
        }

        @Override
        public boolean take(int value) {
            if (first) {
                first = false;
                register = value;
            } else {
                write(register, value);
                next();
            }
            return true;
        }

        @Override
        public int give() {
            int value = read(register);
            next();
            return value;
        }

        private void next() {
            register = register + 1 & 0xff;
        }
    }
}
