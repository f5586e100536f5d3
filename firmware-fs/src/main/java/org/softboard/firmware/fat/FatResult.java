package org.softboard.firmware.fat;

import org.softboard.firmware.error.Errno;

/// What FatFs answers (its `FRESULT`), with what MicroPython makes of it (`fresult_to_errno_table`).
public enum FatResult {

    DISK_ERR(Errno.EIO),
    INT_ERR(Errno.EIO),
    NO_FILE(Errno.ENOENT),
    NO_PATH(Errno.ENOENT),
    INVALID_NAME(Errno.EINVAL),
    DENIED(Errno.EACCES),
    EXIST(Errno.EEXIST),
    INVALID_OBJECT(Errno.EINVAL),
    WRITE_PROTECTED(Errno.EROFS),
    NO_FILESYSTEM(Errno.ENODEV),
    MKFS_ABORTED(Errno.EIO),
    NOT_ENOUGH_CORE(Errno.ENOMEM),
    INVALID_PARAMETER(Errno.EINVAL),
    /// MicroPython's own: `remove` of a directory.
    IS_A_DIRECTORY(Errno.EISDIR),
    /// MicroPython's own: `rmdir` of a file.
    NOT_A_DIRECTORY(Errno.ENOTDIR);

    private final Errno errno;

    FatResult(Errno errno) {
        this.errno = errno;
    }

    public Errno errno() {
        return errno;
    }
}
