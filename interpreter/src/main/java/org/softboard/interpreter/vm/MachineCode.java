package org.softboard.interpreter.vm;

/// The processor of a board, which runs machine code that lies in the machine's memory.
public interface MachineCode {

    /// Calls a function by the ARM procedure call standard (AAPCS): r0..r3 are the arguments; returns r0.
    ///
    /// @param entry address as the program sees it (chip address, bit 0 set for Thumb)
    int call(int entry, int r0, int r1, int r2, int r3);
}
