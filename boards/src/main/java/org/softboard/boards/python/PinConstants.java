package org.softboard.boards.python;

/// The numbers by which Python names a pin's modes and triggers (stm32f4xx_hal_gpio.h).
final class PinConstants {

    static final int IN = 0;
    static final int OUT = 1;
    static final int ALT = 2;
    static final int ANALOG = 3;
    /// Added to OUT and ALT.
    static final int OPEN_DRAIN = 0x10;

    static final int IRQ_RISING = 0x1011_0000;
    static final int IRQ_FALLING = 0x1021_0000;
    static final int IRQ_RISING_FALLING = 0x1031_0000;
    static final int EVT_RISING = 0x1012_0000;
    static final int EVT_FALLING = 0x1022_0000;
    static final int EVT_RISING_FALLING = 0x1032_0000;

    private static final int RISING_EDGE = 0x0010_0000;
    private static final int FALLING_EDGE = 0x0020_0000;

    /// Bit of a trigger that asks for an interrupt rather than an event.
    static final int INTERRUPT = 0x0001_0000;

    private PinConstants() {}

    static boolean isRising(int trigger) {
        return (trigger & RISING_EDGE) != 0;
    }

    static boolean isFalling(int trigger) {
        return (trigger & FALLING_EDGE) != 0;
    }

    static boolean isMode(int mode) {
        return mode >= IN && mode <= ANALOG || mode == (OUT | OPEN_DRAIN) || mode == (ALT | OPEN_DRAIN);
    }

    static boolean isTrigger(int trigger) {
        return switch (trigger) {
            case IRQ_RISING, IRQ_FALLING, IRQ_RISING_FALLING, EVT_RISING, EVT_FALLING, EVT_RISING_FALLING -> true;
            default -> false;
        };
    }
}
