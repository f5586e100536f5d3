package org.softboard.boards.python;

/// The drivers and devices that outlive soft resets, for the firmware that starts over them.
public record Devices(FlashStorage storage, SerialPort serial, UsbDevice usb, CardReader card) {}
