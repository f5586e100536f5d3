/// Simulated hardware: virtual time, pins and nets, on-board chips and parts. It knows no Python and no host.
@org.jspecify.annotations.NullMarked
module org.softboard.peripherals {
    requires static transitive org.jspecify;

    exports org.softboard.peripherals.arm;
    exports org.softboard.peripherals.part;
    exports org.softboard.peripherals.serial;
    exports org.softboard.peripherals.stm32;
    exports org.softboard.peripherals.time;
    exports org.softboard.peripherals.wire;
}
