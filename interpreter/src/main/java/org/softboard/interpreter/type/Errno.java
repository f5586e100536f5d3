package org.softboard.interpreter.type;

import java.util.Arrays;
import java.util.List;
import org.softboard.interpreter.source.LanguageProfile;

/// Error numbers that have a name in MicroPython (extmod/moderrno.c, py/mperrno.h).
public enum Errno {
    EPERM(1), ENOENT(2), EIO(5), EBADF(9), EAGAIN(11), ENOMEM(12), EACCES(13), EEXIST(17), ENODEV(19), EISDIR(21),
    EINVAL(22), ENOSPC(28), EOPNOTSUPP(95), EADDRINUSE(98), ECONNABORTED(103), ECONNRESET(104), ENOBUFS(105),
    ENOTCONN(107),
    ETIMEDOUT(110), ECONNREFUSED(111), EHOSTUNREACH(113), EALREADY(114), EINPROGRESS(115);

    public final int number;

    Errno(int number) {
        this.number = number;
    }

    /// Those that a build has.
    public static List<Errno> of(LanguageProfile profile) {
        List<String> names = profile.errnoList();
        if (names.isEmpty()) {
            return Arrays.stream(values()).filter(errno -> errno != ENOSPC).toList();
        }
        return names.stream().map(Errno::valueOf).toList();
    }

    /// The name of a number in a build, "" if it has none.
    static String name(LanguageProfile profile, long number) {
        for (Errno errno : of(profile)) {
            if (errno.number == number) {
                return errno.name();
            }
        }
        return "";
    }
}
