package org.softboard.peripherals.stm32;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// The registers of a GPIO port (ST RM0090, GPIO). Pins that are not bonded out read as zeroes; output speeds are kept,
/// the lock does not lock.
public final class GpioPort implements Registers {

    private static final int MODER = 0x00;
    private static final int OTYPER = 0x04;
    private static final int OSPEEDR = 0x08;
    private static final int PUPDR = 0x0c;
    private static final int IDR = 0x10;
    private static final int ODR = 0x14;
    private static final int BSRR = 0x18;
    private static final int AFRL = 0x20;
    private static final int AFRH = 0x24;

    private static final int PINS = 16;

    private final @Nullable Pin[] pins = new Pin[PINS];
    private int speeds;

    /// A port without pins.
    public GpioPort() {}

    public void connect(int bit, Pin pin) {
        pins[bit] = pin;
    }

    @Override
    public int read(int offset) {
        if (offset == OSPEEDR) {
            return speeds;
        }
        int value = 0;
        for (int bit = 0; bit < PINS; bit++) {
            Pin pin = pins[bit];
            if (pin != null) {
                value |= read(offset, bit, pin);
            }
        }
        return value;
    }

    private static int read(int offset, int bit, Pin pin) {
        return switch (offset) {
            case MODER -> pin.mode().ordinal() << 2 * bit;
            case OTYPER -> flag(pin.isOpenDrain(), bit);
            case PUPDR -> pin.pull().ordinal() << 2 * bit;
            case IDR -> flag(pin.level(), bit);
            case ODR -> flag(pin.latch(), bit);
            case AFRL -> bit < 8 ? pin.alternate() << 4 * bit : 0;
            case AFRH -> bit >= 8 ? pin.alternate() << 4 * (bit - 8) : 0;
            default -> 0;
        };
    }

    private static int flag(boolean on, int bit) {
        return on ? 1 << bit : 0;
    }

    @Override
    public void write(int offset, int value) {
        if (offset == OSPEEDR) {
            speeds = value;
        }
        for (int bit = 0; bit < PINS; bit++) {
            Pin pin = pins[bit];
            if (pin != null) {
                write(offset, value, bit, pin);
            }
        }
    }

    private static void write(int offset, int value, int bit, Pin pin) {
        IntPredicate is = number -> (value >> number & 1) != 0;
        switch (offset) {
            case MODER -> pin.configure(PinMode.values()[value >> 2 * bit & 3], pin.isOpenDrain(), pin.pull());
            case OTYPER -> pin.configure(pin.mode(), is.test(bit), pin.pull());
            case PUPDR -> {
                int pull = value >> 2 * bit & 3;
                pin.configure(pin.mode(), pin.isOpenDrain(), pull < 3 ? Pull.values()[pull] : Pull.NONE);
            }
            case ODR -> pin.write(is.test(bit));
            case BSRR -> {
                if (is.test(bit) || is.test(bit + PINS)) {
                    pin.write(is.test(bit));
                }
            }
            case AFRL -> {
                if (bit < 8) {
                    pin.alternate(value >> 4 * bit & 0xf);
                }
            }
            case AFRH -> {
                if (bit >= 8) {
                    pin.alternate(value >> 4 * (bit - 8) & 0xf);
                }
            }
            default -> {
            }
        }
    }
}
