package org.softboard.peripherals.stm32;

import java.util.ArrayList;
import java.util.List;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Signal;

/// The two lines of an I2C controller (ST RM0090, I2C): what it puts on its open-drain pins and what it sees there. A line
/// that nobody pulls or drives is taken for released. Byte transfers are the driver's; being addressed by another
/// controller is not modelled.
public final class I2c {

    /// One line: its signal and the pins that may carry it.
    private static final class Line {
        private final Signal signal;
        private final List<Pin> pins = new ArrayList<>();
        private final List<Integer> functions = new ArrayList<>();

        private Line(String name) {
            signal = new Signal(name, () -> {
            });
        }

        private boolean level(long now) {
            for (int i = 0; i < pins.size(); i++) {
                Pin pin = pins.get(i);
                if (pin.mode() == PinMode.ALT && pin.alternate() == functions.get(i)) {
                    return pin.net().isFloating() || pin.net().level(now);
                }
            }
            return true;
        }
    }

    private final Clock clock;
    private final Line scl;
    private final Line sda;

    public I2c(Clock clock, int id) {
        this.clock = clock;
        scl = new Line("I2C" + id + "_SCL");
        sda = new Line("I2C" + id + "_SDA");
    }

    /// A pin that carries SCL (or else SDA) while it has this alternate function.
    public void connect(boolean isClock, int function, Pin pin) {
        Line line = isClock ? scl : sda;
        line.pins.add(pin);
        line.functions.add(function);
        pin.offer(function, line.signal);
    }

    public void scl(boolean released) {
        scl.signal.level(released, clock.now());
    }

    public boolean scl() {
        return scl.level(clock.now());
    }

    public void sda(boolean released) {
        sda.signal.level(released, clock.now());
    }

    public boolean sda() {
        return sda.level(clock.now());
    }
}
