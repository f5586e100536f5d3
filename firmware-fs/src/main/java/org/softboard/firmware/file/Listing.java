package org.softboard.firmware.file;

import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.StorageException;

/// A directory being read, entry by entry, while it may change.
public interface Listing {

    /// The next entry; null at the end.
    @Nullable Entry next() throws StorageException;
}
