package org.softboard.interpreter.module;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.StackCosts;
import org.softboard.interpreter.vm.Toolchain;

/// MicroPython without a board: doubles in 64-bit words, detailed errors, the options of upstream's unix port
/// (ports/unix, standard variant).
public final class HostProfile {

    public static final int USUAL_HEAP = 8 << 20;

    private static final int ROM_BYTES = 1 << 20;
    private static final int STATIC_BYTES = 16 << 10;
    private static final int STACK_LIMIT = 80_000;
    private static final int STACK_BYTES = 128 << 10;
    private static final int ROM_BASE = 0x0800_0000;
    private static final int RAM_BASE = 0x1000_0000;
    private static final int MPY = 6 | 3 << 8;

    public static final String HELP = """
            Welcome to MicroPython!

            For online docs please visit http://docs.micropython.org/

            Control commands:
              CTRL-A        -- on a blank line, enter raw REPL mode
              CTRL-B        -- on a blank line, enter normal REPL mode
              CTRL-C        -- interrupt a running program
              CTRL-D        -- on a blank line, exit or do a soft reset
              CTRL-E        -- on a blank line, enter paste mode

            For further help on a specific object, type help(obj)
            """;

    private HostProfile() {
    }

    /// The profile with a heap of that size.
    public static MachineProfile of(int heapBytes) {
        LanguageProfile language = LanguageProfile.at(RomLevel.EXTRA_FEATURES)
                .with(Option.EMIT_NATIVE, Option.ENABLE_EMERGENCY_EXCEPTION_BUF, Option.EPOCH_IS_1970, Option.VFS,
                        Option.VFS_FAT, Option.VFS_LFS2, Option.VFS_POSIX,
                        Option.MEM_STATS,
                        Option.MODULE_OVERRIDE_MAIN_IMPORT, Option.PERSISTENT_CODE_LOAD, Option.PY_GC_COLLECT_RETVAL,
                        Option.PY_CRYPTOLIB, Option.PY_DEFLATE_COMPRESS, Option.PY_HASHLIB_MD5, Option.PY_HASHLIB_SHA1,
                        Option.PY_STR_BYTES_CMP_WARN,
                        Option.PY_SYS_ATEXIT, Option.PY_SYS_EXC_INFO,
                        Option.PY_TIME_GMTIME_LOCALTIME_MKTIME, Option.PY_TIME_TIME_TIME_NS,
                        Option.REPL_EMACS_EXTRA_WORDS_MOVE,
                        Option.REPL_EMACS_WORDS_MOVE, Option.WARNINGS)
                .without(Option.PY_SELECT_SELECT)
                .floats(FloatKind.DOUBLE)
                .errors(ErrorLevel.DETAILED)
                .smallIntBits(47)
                .emergencyExceptionBufSize(256)
                .build();
        var map = new MemoryMap(ROM_BYTES, STATIC_BYTES, heapBytes, STACK_BYTES, ROM_BASE, RAM_BASE);
        var stack = new StackCosts(STACK_LIMIT, 800, 272, 16, 96, 240, 16, 128, 96, 128, 320, 64, 96, 48);
        var identity = new MachineProfile.Identity(Release.CURRENT, "softboard", "standard", "linux", MPY, HELP,
                Toolchain.JAVA);
        return new MachineProfile("host", map, Representation.D, language, stack, Meter.Prices.FREE, 2,
                Set.of("micropython.alloc_emergency_exception_buf"), identity);
    }
}
