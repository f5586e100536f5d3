package org.softboard.boards.definition;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Release;

/// MicroPython of the two micro:bits: release 1.1.1 for v1 (bbcmicrobit/micropython, inc/microbit/mpconfigport.h), a
/// MicroPython of 2017; release 2.1.2 for v2 (microbit-foundation/micropython-microbit-v2, src/codal_port).
final class MicrobitProfiles {

    private static final int ROM_BYTES = 640 * 1024;
    private static final int RAM_START = 0x2000_0000;

    private static final String HELP = """
            Welcome to MicroPython on the micro:bit!

            Try these commands:
              display.scroll('Hello')
              running_time()
              sleep(1000)
              button_a.is_pressed()
            What do these commands do? Can you improve them? HINT: use the up and down
            arrow keys to get your command history. Press the TAB key to auto-complete
            unfinished words (so 'di' becomes 'display' after you press TAB). These
            tricks save a lot of typing and look cool!

            Explore:
            Type 'help(something)' to find out about it. Type 'dir(something)' to see what
            it can do. Type 'dir()' to see what stuff is available. For goodness sake,
            don't type 'import this'.

            Control commands:
              CTRL-C        -- stop a running program
              CTRL-D        -- on a blank line, do a soft reset of the micro:bit
              CTRL-E        -- enter paste mode, turning off auto-indent

            For a list of available modules, type help('modules')

            For more information about Python, visit: http://python.org/
            To find out about MicroPython, visit: http://micropython.org/
            Python/micro:bit documentation is here: https://microbit-micropython.readthedocs.io/
            """;

    private MicrobitProfiles() {}

    static MachineProfile v1(Meter.Prices prices) {
        int heapBytes = 10_240;
        int stackBytes = 2048;
        int staticBytes = 16 * 1024 - heapBytes - stackBytes;
        LanguageProfile language = LanguageProfile.at(RomLevel.CORE_FEATURES)
                .with(Option.CAN_OVERRIDE_BUILTINS, Option.EMIT_INLINE_ASM, Option.ENABLE_SOURCE_LINE,
                        Option.KBD_EXCEPTION, Option.OLD_ARRAYS, Option.OLD_EXCEPTIONS, Option.OLD_FROZENSETS,
                        Option.OLD_MODULE_NAMES, Option.PY_BUILTINS_FROZENSET, Option.PY_BUILTINS_HELP,
                        Option.PY_BUILTINS_HELP_MODULES, Option.PY_BUILTINS_INPUT, Option.PY_BUILTINS_STR_UNICODE,
                        Option.PY_COLLECTIONS_ORDEREDDICT, Option.PY_MICROPYTHON_MEM_INFO,
                        Option.PY_MICROPYTHON_STACK_USE, Option.PY_RANDOM, Option.PY_RANDOM_EXTRA_FUNCS,
                        Option.PY_TIME, Option.REPL_EMACS_KEYS, Option.STACK_CHECK)
                .without(Option.COMP_CONST, Option.COMP_CONST_FLOAT, Option.COMP_CONST_LITERAL,
                        Option.COMP_CONST_TUPLE, Option.COMP_DOUBLE_TUPLE_ASSIGN, Option.CPYTHON_COMPAT,
                        Option.MODULE_GETATTR, Option.MODULE___FILE__, Option.PY_ASSIGN_EXPR, Option.PY_ASYNC_AWAIT,
                        Option.PY_BUILTINS_COMPLEX, Option.PY_BUILTINS_PROPERTY, Option.PY_GENERATOR_PEND_THROW,
                        Option.PY_IO, Option.PY_SYS_ARGV, Option.PY_SYS_MODULES, Option.PY_SYS_PATH)
                .floats(FloatKind.SINGLE)
                .architecture(Architecture.ARMV6M)
                .sizes(new LanguageProfile.Sizes(10, 8, 96, 24, 32, 16, 10, 128, 4, 6))
                .build();
        var map = new MemoryMap(ROM_BYTES, staticBytes, heapBytes, stackBytes, 0, RAM_START);
        var identity = new MachineProfile.Identity(Release.older(1, 9, 2), "", "", "microbit", 0, HELP);
        return new MachineProfile("microbit-v1", map, Representation.C, language, StackUse.cortexM0(1800), prices, 1,
                Set.of("random.__init__", "time.ticks_cpu"), identity);
    }

    static MachineProfile v2(Meter.Prices prices) {
        int heapBytes = 65_536;
        int stackBytes = 8192;
        int softDeviceBytes = 0x2040;
        int staticBytes = 128 * 1024 - softDeviceBytes - heapBytes - stackBytes;
        LanguageProfile language = LanguageProfile.at(RomLevel.CORE_FEATURES)
                .with(Option.EMIT_INLINE_ASM, Option.ENABLE_SCHEDULER, Option.ENABLE_SOURCE_LINE,
                        Option.KBD_EXCEPTION, Option.OLD_ARRAYS, Option.OLD_MODULE_NAMES, Option.PY_BUILTINS_FROZENSET,
                        Option.PY_BUILTINS_HELP,
                        Option.PY_BUILTINS_HELP_MODULES, Option.PY_BUILTINS_INPUT, Option.PY_BUILTINS_MEMORYVIEW,
                        Option.PY_BUILTINS_STR_UNICODE, Option.PY_BUILTINS_STR_UNICODE_CHECK,
                        Option.PY_COLLECTIONS_ORDEREDDICT, Option.PY_ERRNO, Option.PY_MICROPYTHON_MEM_INFO,
                        Option.PY_MICROPYTHON_STACK_USE, Option.PY_RANDOM, Option.PY_RANDOM_EXTRA_FUNCS,
                        Option.PY_SYS_MAXSIZE, Option.PY_TIME, Option.STACK_CHECK)
                .without(Option.MODULE___FILE__, Option.PY_IO)
                .floats(FloatKind.SINGLE)
                .architecture(Architecture.ARMV7EMSP)
                .errnoList("EPERM", "ENOENT", "EIO", "EBADF", "EAGAIN", "ENOMEM", "EACCES", "EEXIST", "ENODEV",
                        "EISDIR",
                        "EINVAL", "ENOSPC", "EOPNOTSUPP", "ENOTCONN", "ETIMEDOUT", "EALREADY", "EINPROGRESS")
                .build();
        var map = new MemoryMap(ROM_BYTES, staticBytes, heapBytes, stackBytes, 0x1_C000, RAM_START + softDeviceBytes);
        var identity = new MachineProfile.Identity(Release.older(1, 18, 0), "", "", "microbit", 0, HELP);
        return new MachineProfile("microbit-v2", map, Representation.A, language,
                StackUse.cortexM4(stackBytes - 512), prices, 1, Set.of("time.ticks_cpu"), identity);
    }
}
