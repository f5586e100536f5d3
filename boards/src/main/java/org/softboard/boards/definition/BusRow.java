package org.softboard.boards.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bus controller and the pins it uses, in the order of its kind's roles.
///
/// @param name  another name for its number; empty if it has none
/// @param hertz the clock from which it makes its own
public record BusRow(Kind kind, int id, String name, int hertz, List<String> pins) {

    /// The pin that has a role; null if this controller has it nowhere.
    public @Nullable String pin(String role) {
        int index = kind.roles().indexOf(role);
        return index < pins.size() ? pins.get(index) : null;
    }

    /// The kinds with the roles of their pins; a UART without flow control has only the first two.
    public enum Kind {
        UART("TX RX RTS CTS"),
        I2C("SCL SDA"),
        SPI("NSS SCK MISO MOSI"),
        CAN("TX RX");

        private final List<String> roles;

        Kind(String roles) {
            this.roles = List.of(roles.split(" "));
        }

        public List<String> roles() {
            return roles;
        }
    }
}
