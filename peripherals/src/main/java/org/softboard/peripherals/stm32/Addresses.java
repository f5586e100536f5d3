package org.softboard.peripherals.stm32;

/// Where the peripherals of an STM32F405 lie (ST RM0090, "Memory map").
public final class Addresses {

    public static final int RTC = 0x4000_2800;
    public static final int ADC1 = 0x4001_2000;
    public static final int EXTI = 0x4001_3C00;

    private static final int GPIOA = 0x4002_0000;
    private static final int BLOCK = 0x400;

    private Addresses() {}

    /// Port A is 0.
    public static int gpio(int port) {
        return GPIOA + port * BLOCK;
    }

    public static int timer(int unit) {
        return switch (unit) {
            case 1 -> 0x4001_0000;
            case 8 -> 0x4001_0400;
            case 9, 10, 11 -> 0x4001_4000 + BLOCK * (unit - 9);
            case 12, 13, 14 -> 0x4000_1800 + BLOCK * (unit - 12);
            default -> 0x4000_0000 + BLOCK * (unit - 2);
        };
    }
}
