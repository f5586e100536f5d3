package org.softboard.firmware.file;

import org.jspecify.annotations.Nullable;

/// How a file system's names are bytes in a program: a code page, or UTF-8.
public interface NameCoding {

    String decode(byte[] bytes);

    /// The bytes of a name; null if it has characters that have none.
    byte @Nullable [] encode(String name);
}
