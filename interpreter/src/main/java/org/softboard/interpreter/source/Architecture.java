package org.softboard.interpreter.source;

/// Processors that machine code can be for, numbered as in .mpy files (py/persistentcode.h).
public enum Architecture {
    /// None: bytecode only.
    NONE, X86, X64,
    /// ARM processors that are not in Thumb state when they call.
    ARMV6,
    /// Cortex-M0, M3, M4, M4 with single floats, M7 with doubles; each runs the code of those before it.
    ARMV6M, ARMV7M, ARMV7EM, ARMV7EMSP, ARMV7EMDP, XTENSA, XTENSAWIN, RV32IMC, RV64IMC, DEBUG;

    private static final Architecture[] ALL = values();

    /// The one of that number in .mpy files; one that nobody has for a number that is not in use.
    public static Architecture at(int number) {
        return number < ALL.length ? ALL[number] : DEBUG;
    }

    /// Is its inline assembler that for Thumb code?
    public boolean isThumb() {
        return isWithin(ARMV6, ARMV7EMDP);
    }

    /// Has upstream's compiler for other machines an inline assembler for it?
    public boolean hasAssembler() {
        return isWithin(ARMV6, RV32IMC);
    }

    /// Does upstream's compiler for other machines make its code of Python?
    public boolean hasEmitter() {
        return this != NONE && this != RV64IMC;
    }

    /// Does its Thumb code have the instructions of ARMv7-M?
    public boolean hasArmv7m() {
        return isWithin(ARMV7M, ARMV7EMDP);
    }

    /// Does its Thumb code have floating point instructions?
    public boolean hasFloats() {
        return isWithin(ARMV7EMSP, ARMV7EMDP);
    }

    /// Does it run code made for that one?
    public boolean runs(Architecture other) {
        return isWithin(ARMV6M, ARMV7EMDP) ? other.isWithin(ARMV6M, this) : other == this;
    }

    private boolean isWithin(Architecture first, Architecture last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }
}
