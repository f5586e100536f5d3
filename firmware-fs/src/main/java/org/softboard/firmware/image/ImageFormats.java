package org.softboard.firmware.image;

import java.util.List;
import java.util.Optional;

/// The formats that tools know, a row each.
public final class ImageFormats {

    /// Bytes of an image's beginning that tell its format.
    public static final int BEGINNING = 16 << 10;

    private static final List<ImageFormat> ALL = List.of(new FatImage(), new LittleImage());

    private ImageFormats() {}

    public static List<ImageFormat> all() {
        return ALL;
    }

    public static Optional<ImageFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /// The format of an image that begins so.
    public static Optional<ImageFormat> of(byte[] beginning) {
        return ALL.stream().filter(format -> format.recognise(beginning) > 0).findFirst();
    }
}
