package org.softboard.boards.python;

import java.util.List;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.definition.PinFunction;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.I2c;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// One I2C as its two classes share it (ports/stm32/i2c.c, pyb_i2c.c).
final class I2cBus implements I2cMaster.Lines {

    private static final int FAST = 100_000;
    /// Clocks in a fast bit (16 high, 9 low) and in a slow one.
    private static final int FAST_CLOCKS = 25;
    private static final int SLOW_CLOCKS = 2;
    private static final int LEAST_SLOW = 4;

    private final BusRow row;
    private final Hardware hardware;
    private final BoardTime time;
    private boolean ready;
    private int baudrate;
    private int timeout;

    I2cBus(BusRow row, Hardware hardware, BoardTime time) {
        this.row = row;
        this.hardware = hardware;
        this.time = time;
    }

    int id() {
        return row.id();
    }

    String scl() {
        return row.pins().getFirst();
    }

    String sda() {
        return row.pins().getLast();
    }

    boolean isReady() {
        return ready;
    }

    int baudrate() {
        return baudrate;
    }

    /// Switches the pins over; `micros` is how long a device may hold the clock.
    void start(int wanted, int micros) {
        time.now();
        baudrate = nearest(hardware.clocks().apb1(), wanted);
        timeout = micros;
        for (String name : row.pins()) {
            Pin pin = hardware.pin(name);
            pin.alternate(function(name));
            pin.configure(PinMode.ALT, true, Pull.NONE);
        }
        line().scl(true);
        line().sda(true);
        ready = true;
    }

    void stop() {
        ready = false;
    }

    /// The fastest clock that is not above the wish and can be divided down to (CCR).
    private static int nearest(int source, int wanted) {
        int wish = Math.max(1, wanted);
        int clocks = wish > FAST ? FAST_CLOCKS : SLOW_CLOCKS;
        int ratio = (int) ((source - 1L) / ((long) wish * clocks) + 1);
        return source / (clocks * Math.max(wish > FAST ? 1 : LEAST_SLOW, ratio));
    }

    I2cMaster master() {
        return new I2cMaster(this, time, Clock.NANOS_PER_SECOND / (2L * baudrate), timeout);
    }

    private int function(String pin) {
        for (PinFunction function : hardware.definition().pin(pin).functions()) {
            if (function.peripheral().equals("I2C") && function.unit() == row.id()) {
                return function.number();
            }
        }
        throw new IllegalArgumentException(pin);
    }

    private I2c line() {
        return hardware.i2c(row.id());
    }

    @Override
    public void releaseScl(boolean released) {
        line().scl(released);
    }

    @Override
    public boolean isSclHigh() {
        return line().scl();
    }

    @Override
    public void releaseSda(boolean released) {
        line().sda(released);
    }

    @Override
    public boolean isSdaHigh() {
        return line().sda();
    }

    /// The bus that an id or a name means.
    static I2cBus find(Vm vm, List<I2cBus> buses, long meant) {
        if (vm.isStr(meant)) {
            String name = vm.strings.text(meant);
            for (I2cBus bus : buses) {
                if (bus.row.name().equals(name)) {
                    return bus;
                }
            }
            throw vm.error(CoreType.VALUE_ERROR, "I2C(%s) doesn't exist", name);
        }
        int id = vm.toInt(meant);
        for (I2cBus bus : buses) {
            if (bus.row.id() == id) {
                return bus;
            }
        }
        throw vm.error(CoreType.VALUE_ERROR, "I2C(%d) doesn't exist", id);
    }
}
