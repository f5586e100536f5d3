package org.softboard.firmware.error;

/// Why storage refused, by the names and numbers of MicroPython's py/mperrno.h, which programs see as `OSError`.
public enum Errno {

    ENOENT(2, "no such file or directory"),
    EIO(5, "input/output error"),
    EBADF(9, "file is closed or not open for this"),
    ENOMEM(12, "out of memory"),
    EACCES(13, "not permitted, or no room"),
    EFAULT(14, "bad address"),
    EBUSY(16, "device is busy"),
    EEXIST(17, "file exists"),
    ENODEV(19, "no file system here"),
    ENOTDIR(20, "not a directory"),
    EISDIR(21, "is a directory"),
    EINVAL(22, "invalid argument"),
    EMFILE(24, "too many open files"),
    EFBIG(27, "file too large"),
    ENOSPC(28, "no space left"),
    EROFS(30, "read-only"),
    ENAMETOOLONG(36, "name too long"),
    ENOTEMPTY(39, "directory is not empty"),
    ENOATTR(61, "no such attribute"),
    /// littlefs's LFS_ERR_CORRUPT.
    EILSEQ(84, "corrupted");

    private final int number;
    private final String meaning;

    Errno(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /// The one with a number; EIO for a number that is none's.
    static Errno of(int number) {
        for (Errno errno : values()) {
            if (errno.number == number) {
                return errno;
            }
        }
        return EIO;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
