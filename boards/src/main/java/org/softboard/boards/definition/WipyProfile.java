package org.softboard.boards.definition;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Release;

/// MicroPython of the WiPy 1.0 (ports/cc3200/mpconfigport.h): CORE_FEATURES without floats, terse messages, no check of
/// the C stack. Code and data share the CC3200's RAM.
final class WipyProfile {

    private static final int ROM_BYTES = 640 * 1024;
    private static final int CODE_START = 0x2000_4000;
    private static final int DATA_START = 0x2003_0000;
    private static final int HEAP_START = 0x2003_2108;
    private static final int HEAP_BYTES = 55_032;
    private static final int STACK_BYTES = 6656;

    /// Bytecode only.
    private static final int MPY = 6 | 3 << 8;

    private static final String HELP = """
            Welcome to MicroPython!
            For online docs please visit http://docs.micropython.org/
            For further help on a specific object, type help(obj)
            """;

    private WipyProfile() {}

    static MachineProfile of(Meter.Prices prices) {
        LanguageProfile language = LanguageProfile.at(RomLevel.CORE_FEATURES)
                .with(Option.CAN_OVERRIDE_BUILTINS, Option.COMP_MODULE_CONST,
                        Option.ENABLE_EMERGENCY_EXCEPTION_BUF, Option.ENABLE_FINALISER, Option.ENABLE_SOURCE_LINE,
                        Option.KBD_EXCEPTION, Option.PERSISTENT_CODE_LOAD, Option.PY_ALL_SPECIAL_METHODS,
                        Option.PY_ARRAY_SLICE_ASSIGN, Option.PY_BINASCII, Option.PY_BUILTINS_BYTES_HEX,
                        Option.PY_BUILTINS_EXECFILE, Option.PY_BUILTINS_FROZENSET, Option.PY_BUILTINS_HELP,
                        Option.PY_BUILTINS_INPUT, Option.PY_BUILTINS_MEMORYVIEW, Option.PY_BUILTINS_STR_SPLITLINES,
                        Option.PY_BUILTINS_STR_UNICODE, Option.PY_BUILTINS_STR_UNICODE_CHECK,
                        Option.PY_COLLECTIONS_ORDEREDDICT, Option.PY_ERRNO, Option.PY_JSON, Option.PY_OS,
                        Option.PY_RE, Option.PY_SELECT, Option.PY_SYS_MAXSIZE, Option.PY_SYS_STDFILES,
                        Option.PY_THREAD, Option.PY_THREAD_GIL, Option.PY_TIME, Option.PY_TIME_GMTIME_LOCALTIME_MKTIME,
                        Option.PY_TIME_TIME_TIME_NS)
                .without(Option.COMP_CONST_LITERAL, Option.PY_ASYNC_AWAIT, Option.PY_ERRNO_ERRORCODE)
                .errors(ErrorLevel.TERSE)
                .errnoList("EPERM", "EIO", "ENODEV", "EINVAL", "ETIMEDOUT")
                .build();
        var map = new MemoryMap(ROM_BYTES, HEAP_START - DATA_START, HEAP_BYTES, STACK_BYTES, CODE_START, DATA_START);
        var identity = new MachineProfile.Identity(Release.CURRENT, "WiPy with CC3200", "WIPY", "WiPy", MPY, HELP);
        return new MachineProfile("wipy", map, Representation.A, language, StackUse.cortexM4(STACK_BYTES), prices, 1,
                Set.of(), identity);
    }
}
