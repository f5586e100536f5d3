package org.softboard.peripherals.arm;

/// Code did what the core cannot do; without handlers of their own all faults are hard faults (DDI 0403E, B1.5.14).
public final class HardFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public HardFault(String message) {
        super(message, null, false, false);
    }

    static HardFault at(String what, int address) {
        return new HardFault("%s at 0x%08x".formatted(what, address));
    }
}
