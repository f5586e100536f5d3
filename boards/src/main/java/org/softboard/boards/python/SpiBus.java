package org.softboard.boards.python;

import java.util.List;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.definition.PinFunction;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Spi;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// One SPI as its two classes share it (ports/stm32/spi.c): what it is set to, and transfers on it.
final class SpiBus implements SpiMethods.Transfer {

    static final int CONTROLLER = 0x104;
    static final int UNCHANGED = -1;

    private static final int BUSY = 16;
    private static final int TIMED_OUT = 110;
    private static final int SLOWEST = 8;
    private static final int FIRST_PIN = 1;

    private final BusRow row;
    private final Hardware hardware;
    private final BoardTime time;

    private boolean ready;
    private boolean controller;
    private int shift = 1;
    private int polarity;
    private int phase;
    private int bits = 8;
    private int firstBit;
    private int polynomial = UNCHANGED;

    SpiBus(BusRow row, Hardware hardware, BoardTime time) {
        this.row = row;
        this.hardware = hardware;
        this.time = time;
    }

    int id() {
        return row.id();
    }

    /// The mode, and the polynomial of the check sum or -1.
    void mode(int mode, int crc) {
        controller = mode == CONTROLLER;
        polynomial = crc;
    }

    /// Sets what is not -1. The prescaler is rounded up to a power of two; without one, the clock is no faster than the
    /// baud rate.
    void parameters(int prescaler, int baudrate, int newPolarity, int newPhase, int newBits, int newFirstBit) {
        if (prescaler != UNCHANGED || baudrate != UNCHANGED) {
            long division = Integer.toUnsignedLong(prescaler);
            if (prescaler == UNCHANGED) {
                division = baudrate == 0 ? 0 : Integer.toUnsignedLong(source() + baudrate - 1)
                        / Integer.toUnsignedLong(baudrate);
            }
            shift = 1;
            while (shift < SLOWEST && 1 << shift < division) {
                shift++;
            }
        }
        polarity = newPolarity == UNCHANGED ? polarity : newPolarity == 0 ? 0 : 1;
        phase = newPhase == UNCHANGED ? phase : newPhase == 0 ? 0 : 1;
        bits = newBits == UNCHANGED ? bits : newBits == 16 ? 16 : 8;
        firstBit = newFirstBit == UNCHANGED ? firstBit : newFirstBit;
    }

    /// The clock before the prescaler.
    private int source() {
        return row.id() == 1 ? hardware.clocks().apb2() : hardware.clocks().apb1();
    }

    /// Switches the pins over, NSS only if it is asked for; an idle clock is held by their pulls.
    void start(boolean withSelect) {
        time.now();
        Pull pull = polarity == 0 ? Pull.DOWN : Pull.UP;
        for (int i = withSelect ? 0 : FIRST_PIN; i < row.pins().size(); i++) {
            Pin pin = hardware.pin(row.pins().get(i));
            pin.alternate(function(pin.name()));
            pin.configure(PinMode.ALT, false, pull);
        }
        spi().configure(polarity != 0, phase != 0, firstBit != 0, bits, source() >> shift);
        ready = true;
    }

    private int function(String pin) {
        for (PinFunction function : pinRow(pin).functions()) {
            if (function.peripheral().equals("SPI") && function.unit() == row.id()) {
                return function.number();
            }
        }
        throw new IllegalArgumentException(pin);
    }

    private PinRow pinRow(String pin) {
        return hardware.definition().pin(pin);
    }

    private Spi spi() {
        return hardware.spi(row.id());
    }

    void stop() {
        ready = false;
    }

    @Override
    public void transfer(Vm vm, int from, int to, int count) {
        transfer(vm, from, to, count, 0);
    }

    /// Sends `count` bytes from an address, or zeroes if that is 0, and keeps what comes in unless `to` is 0. One that
    /// another clock drives waits for `timeout` (ms) in vain.
    void transfer(Vm vm, int from, int to, int count, int timeout) {
        if (!ready) {
            throw vm.osError(BUSY);
        }
        if (!controller) {
            time.waitUntil(vm, time.now() + Math.max(0, timeout) * Clock.NANOS_PER_MILLI);
            throw vm.osError(TIMED_OUT);
        }
        int step = bits / 8;
        for (int i = 0; i + step <= count; i += step) {
            int frame = from == 0 ? 0 : load(vm, from + i);
            time.now();
            spi().send(frame);
            time.freeze(spi().frameNanos());
            time.serve();
            if (to != 0) {
                store(vm, to + i, spi().received());
            }
            vm.meter.attend();
        }
    }

    private int load(Vm vm, int address) {
        return bits == 16 ? vm.heap.int16(address) : vm.heap.int8(address);
    }

    private void store(Vm vm, int address, int frame) {
        if (bits == 16) {
            vm.heap.int16(address, frame);
        } else {
            vm.heap.int8(address, frame);
        }
    }

    /// As both classes print it; `full` is the older one.
    String text(boolean full) {
        var text = new StringBuilder("SPI(").append(row.id());
        if (ready) {
            if (!controller) {
                text.append(", SPI.PERIPHERAL");
            } else {
                text.append(full ? ", SPI.CONTROLLER" : "").append(", baudrate=").append(source() >> shift)
                        .append(full ? ", prescaler=" + (1 << shift) : "");
            }
            text.append(", polarity=").append(polarity).append(", phase=").append(phase).append(", bits=").append(bits);
            if (polynomial != UNCHANGED) {
                text.append(", crc=0x").append(Integer.toHexString(polynomial));
            }
        }
        return text.append(")").toString();
    }

    /// The bus that an id or a name means.
    static SpiBus find(Vm vm, List<SpiBus> buses, long meant) {
        if (vm.isStr(meant)) {
            String name = vm.strings.text(meant);
            for (SpiBus bus : buses) {
                if (bus.row.name().equals(name)) {
                    return bus;
                }
            }
            throw vm.error(CoreType.VALUE_ERROR, "SPI(%s) doesn't exist", name);
        }
        int id = vm.toInt(meant);
        for (SpiBus bus : buses) {
            if (bus.row.id() == id) {
                return bus;
            }
        }
        throw vm.error(CoreType.VALUE_ERROR, "SPI(%d) doesn't exist", id);
    }
}
