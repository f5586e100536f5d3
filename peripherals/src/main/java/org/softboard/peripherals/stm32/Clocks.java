package org.softboard.peripherals.stm32;

/// The clock tree from the system clock downwards (ST RM0090, RCC): processor and memories on AHB, slow and fast
/// peripherals on APB1 and APB2. Timers run at twice the clock of an APB that is divided.
public final class Clocks {

    private static final int HERTZ = 1_000_000;
    private static final int DEFAULT = 168 * HERTZ;
    private static final int MOST_AHB_SHIFT = 9;
    private static final int MOST_APB_SHIFT = 4;
    /// AHB cannot be divided by 32.
    private static final int MISSING_AHB_SHIFT = 5;

    /// What a 12 MHz crystal and the PLL can give while USB has its 48 MHz, in MHz.
    private static final int[] SYSTEM = {
        12, 16, 24, 30, 32, 36, 40, 42, 48, 54, 56, 60, 64, 72, 84, 96, 108, 120, 144, 168};

    private int system;
    private int ahbShift;
    private int apb1Shift;
    private int apb2Shift;

    /// As the firmware sets them at a start.
    public Clocks() {
        reset();
    }

    public void reset() {
        system = DEFAULT;
        ahbShift = 0;
        apb1Shift = 2;
        apb2Shift = 1;
    }

    /// Takes the fastest system clock up to the one wished and divides it to be no faster than the other wishes, where
    /// that can be done; false if the system clock is slower than any.
    public boolean select(int wishedSystem, int wishedAhb, int wishedApb1, int wishedApb2) {
        int found = 0;
        for (int megahertz : SYSTEM) {
            if (megahertz <= wishedSystem / HERTZ) {
                found = megahertz * HERTZ;
            }
        }
        if (found == 0) {
            return false;
        }
        system = found;
        ahbShift = shift(wishedSystem, wishedAhb, MOST_AHB_SHIFT);
        ahbShift += ahbShift == MISSING_AHB_SHIFT ? 1 : 0;
        int ahb = wishedSystem >> ahbShift;
        apb1Shift = shift(ahb, wishedApb1, MOST_APB_SHIFT);
        apb2Shift = shift(ahb, wishedApb2, MOST_APB_SHIFT);
        return true;
    }

    private static int shift(int clock, int wished, int most) {
        int divider = wished == 0 ? 0 : clock / wished;
        int shift = 0;
        while (shift < most && 1 << shift < divider) {
            shift++;
        }
        return shift;
    }

    public int system() {
        return system;
    }

    /// The processor's clock (HCLK).
    public int ahb() {
        return system >> ahbShift;
    }

    public int apb1() {
        return ahb() >> apb1Shift;
    }

    public int apb2() {
        return ahb() >> apb2Shift;
    }

    public int apb1Timers() {
        return apb1Shift == 0 ? apb1() : 2 * apb1();
    }

    public int apb2Timers() {
        return apb2Shift == 0 ? apb2() : 2 * apb2();
    }

    /// The clock of the analog-to-digital converters, half of APB2.
    public int converter() {
        return apb2() / 2;
    }
}
