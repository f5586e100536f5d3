package org.softboard.firmware.littlefs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// A path from the root. `..` takes back the name before it, whether that exists or not.
///
/// @param ending what stands behind the last name
record Path(List<byte[]> names, Ending ending) {

    enum Ending {
        NAME,
        /// Slashes: only a directory can have it.
        SLASH,
        /// `.` or `..`: only a directory that exists can have it.
        DOTS
    }

    /// @throws StorageException EINVAL if it leads above the root
    static Path parse(String text) throws StorageException {
        List<byte[]> names = new ArrayList<>();
        Ending ending = Ending.NAME;
        for (String part : text.split("/", -1)) {
            switch (part) {
                case "" -> ending = ending == Ending.DOTS ? Ending.DOTS : Ending.SLASH;
                case "." -> ending = Ending.DOTS;
                case ".." -> {
                    ending = Ending.DOTS;
                    if (names.isEmpty()) {
                        throw new StorageException(Errno.EINVAL, text + " leads above the root");
                    }
                    names.removeLast();
                }
                default -> {
                    ending = Ending.NAME;
                    names.add(Utf8.bytes(part));
                }
            }
        }
        return new Path(names, ending);
    }

    boolean isRoot() {
        return names.isEmpty();
    }

    byte[] name() {
        return names.getLast();
    }

    /// Whether this is in the directory that the other one leads to.
    boolean isBelow(Path other) {
        if (names.size() <= other.names.size()) {
            return false;
        }
        for (int i = 0; i < other.names.size(); i++) {
            if (!Arrays.equals(names.get(i), other.names.get(i))) {
                return false;
            }
        }
        return true;
    }
}
