package org.softboard.firmware.error;

/// What a flash chip, a block device or a file system could not do: an [Errno] for programs, and where on the medium,
/// for people.
public class StorageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Errno errno;

    /// @param where what was refused and at which place, as a clause without a full stop
    public StorageException(Errno errno, String where) {
        super(where, null, false, false);
        this.errno = errno;
    }

    public final Errno errno() {
        return errno;
    }
}
