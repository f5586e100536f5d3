package org.softboard.boards.definition;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.PackedMessages;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Toolchain;

/// MicroPython of the ESP8266 (ports/esp8266/mpconfigport.h, boards/ESP8266_GENERIC): floats in the word
/// (representation C), small tables for the compiler.
final class Esp8266Profile {

    private static final int ROM_BYTES = 640 * 1024;
    private static final int CODE_START = 0x4020_9000;
    private static final int RAM_START = 0x3FFE_8000;
    private static final int HEAP_BYTES = 38 * 1024;
    private static final int STACK_TOP = 0x4000_0000;
    private static final int STACK_BYTES = 8192;
    private static final int STACK_MARGIN = 64;
    private static final int HEAP_START = STACK_TOP - STACK_BYTES - HEAP_BYTES;

    private static final LanguageProfile.Sizes SIZES = new LanguageProfile.Sizes(8, 8, 48, 8, 32, 8, 10, 64, 4, 6);

    /// Bytecode and code for Xtensa.
    private static final int MPY = 6 | (3 | 9 << 2) << 8;

    private static final String HELP = """
            Welcome to MicroPython!

            For online docs please visit http://docs.micropython.org/

            For diagnostic information to include in bug reports execute 'import port_diag'.

            Basic WiFi configuration:

            import network
            sta_if = network.WLAN(network.WLAN.IF_STA); sta_if.active(True)
            sta_if.scan()                             # Scan for available access points
            sta_if.connect("<AP_name>", "<key>") # Connect to an AP
            sta_if.isconnected()                      # Check for successful connection
            # Change name/password of ESP8266's AP:
            ap_if = network.WLAN(network.WLAN.IF_AP)
            ap_if.config(ssid="<AP_NAME>", security=network.AUTH_WPA_WPA2_PSK, key="<key>")

            Control commands:
              CTRL-A        -- on a blank line, enter raw REPL mode
              CTRL-B        -- on a blank line, enter normal REPL mode
              CTRL-C        -- interrupt a running program
              CTRL-D        -- on a blank line, do a soft reset of the board
              CTRL-E        -- on a blank line, enter paste mode

            For further help on a specific object, type help(obj)
            """;

    private Esp8266Profile() {}

    static MachineProfile of(Meter.Prices prices) {
        LanguageProfile language = LanguageProfile.at(RomLevel.EXTRA_FEATURES)
                .with(Option.EMIT_INLINE_ASM, Option.EMIT_NATIVE, Option.ENABLE_EMERGENCY_EXCEPTION_BUF,
                        Option.PERSISTENT_CODE_LOAD, Option.PY_CRYPTOLIB, Option.PY_HASHLIB_SHA1,
                        Option.PY_STR_BYTES_CMP_WARN,
                        Option.PY_TIME_GMTIME_LOCALTIME_MKTIME, Option.PY_TIME_TIME_TIME_NS, Option.WARNINGS)
                .without(Option.COMP_MODULE_CONST, Option.COMP_RETURN_IF_EXPR, Option.COMP_TRIPLE_TUPLE_ASSIGN,
                        Option.MODULE___FILE__, Option.OPT_MAP_LOOKUP_CACHE, Option.PY_BINASCII_CRC32,
                        Option.PY_BUILTINS_COMPILE, Option.PY_BUILTINS_COMPLEX, Option.PY_BUILTINS_EXECFILE,
                        Option.PY_BUILTINS_NOTIMPLEMENTED, Option.PY_BUILTINS_POW3, Option.PY_BUILTINS_SLICE_INDICES,
                        Option.PY_BUILTINS_STR_CENTER, Option.PY_BUILTINS_STR_PARTITION,
                        Option.PY_BUILTINS_STR_SPLITLINES, Option.PY_DELATTR_SETATTR, Option.PY_MATH_CONSTANTS,
                        Option.PY_MATH_FACTORIAL, Option.PY_MATH_ISCLOSE, Option.PY_MATH_SPECIAL_FUNCTIONS,
                        Option.PY_RANDOM_EXTRA_FUNCS, Option.PY_SYS_PS1_PS2, Option.REPL_EMACS_KEYS)
                .floats(FloatKind.SINGLE)
                .architecture(Architecture.XTENSA)
                .sizes(SIZES)
                .packedLengths(PackedMessages.normal())
                .build();
        var map = new MemoryMap(ROM_BYTES, HEAP_START - RAM_START, HEAP_BYTES, STACK_BYTES, CODE_START, RAM_START);
        var identity = new MachineProfile.Identity(Release.CURRENT, "ESP module with ESP8266", "ESP8266_GENERIC",
                "esp8266", MPY, HELP, Toolchain.XTENSA);
        return new MachineProfile("esp8266", map, Representation.C, language,
                StackUse.lx106(STACK_BYTES - STACK_MARGIN), prices, 2, Set.of(), identity);
    }
}
