package org.softboard.boards.bridge;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A serial port of the host and what it says about itself; null is what it does not say.
///
/// @param name        what to write to use it, such as /dev/ttyACM0 or COM3
/// @param usb         vendor and product as in `f055:9800`
public record HostPort(String name, String description, @Nullable String usb, @Nullable String manufacturer,
        @Nullable String serialNumber) {

    private static final String UNSAID = "Unknown";

    /// The ports that there are now, by name.
    public static List<HostPort> all() {
        return Arrays.stream(SerialPort.getCommPorts()).map(HostPort::of)
                .sorted(Comparator.comparing(HostPort::name)).toList();
    }

    private static HostPort of(SerialPort port) {
        boolean isUsb = port.getVendorID() >= 0 && port.getProductID() >= 0;
        return new HostPort(port.getSystemPortPath().replace("\\\\.\\", ""), port.getDescriptivePortName(),
                isUsb ? "%04x:%04x".formatted(port.getVendorID(), port.getProductID()) : null,
                said(port.getManufacturer()), said(port.getSerialNumber()));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() || text.equals(UNSAID) ? null : text;
    }
}
