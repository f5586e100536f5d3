package org.softboard.peripherals.stm32;

/// A peripheral as a bus sees it: words at offsets that are multiples of four. What is not there reads as zero and
/// ignores writes.
public interface Registers {

    int read(int offset);

    void write(int offset, int value);
}
