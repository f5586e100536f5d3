package org.softboard.firmware.image;

import java.util.List;
import java.util.Optional;

/// The formats that tools know, a row each.
public final class ImageFormats {

    /// Bytes of an image's beginning that tell its format.
    public static final int BEGINNING = 32 << 10;

    private static final List<ImageFormat> ALL = List.of(new FatImage(), new LittleImage(), new MicrobitImage());

    private ImageFormats() {}

    public static List<ImageFormat> all() {
        return ALL;
    }

    public static Optional<ImageFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
