package org.softboard.peripherals.arm;

/// What a core reaches by address (DDI 0403E, B3.1), and what it tells and asks its surroundings. Values of 8 and 16 bits
/// are zero-extended. Where there is nothing it throws a [HardFault]; alignment is the core's affair, and words and
/// half-words of memory may lie anywhere.
public interface AddressSpace {

    /// The half-word of code at an even address.
    int fetch(int address);

    int read8(int address);

    int read16(int address);

    int read32(int address);

    void write8(int address, int value);

    void write16(int address, int value);

    void write32(int address, int value);

    /// Whether PRIMASK keeps interrupts away.
    boolean isMasked();

    /// Sets or clears PRIMASK.
    void mask(boolean on);

    /// The core sleeps until an interrupt wants service (WFI).
    void waitForInterrupt();
}
