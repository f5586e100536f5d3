package org.softboard.firmware.error;

/// What a flash chip, a block device or a file system could not do: an [Errno] for programs, and where on the medium,
/// for people.
public class StorageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Errno errno;
    private final int number;

    /// @param where what was refused and at which place, as a clause without a full stop
    public StorageException(Errno errno, String where) {
        super(where, null, false, false);
        this.errno = errno;
        number = errno.number();
    }

    /// What a device has refused, with a number of its own choice.
    public StorageException(int number, String where) {
        super(where, null, false, false);
        this.number = number;
        errno = Errno.of(number);
    }

    public final Errno errno() {
        return errno;
    }

    /// What a program gets to see; that of [#errno] but for a device with numbers of its own.
    public final int number() {
        return number;
    }
}
