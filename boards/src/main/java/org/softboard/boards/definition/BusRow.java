package org.softboard.boards.definition;

import java.util.List;

/// A bus controller and the pins it uses, in the order of its kind's roles.
public record BusRow(Kind kind, int id, String name, List<String> pins) {

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
