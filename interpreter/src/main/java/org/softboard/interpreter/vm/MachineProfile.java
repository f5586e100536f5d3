package org.softboard.interpreter.vm;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.LanguageProfile;

/// Everything that makes one machine different from another, as data.
///
/// @param qstrHashBytes bytes of an interned string's hash
/// @param absent names of the form `module.name` or `type.method` that the firmware leaves out
/// @param identity what the firmware says of itself
public record MachineProfile(String name, MemoryMap memory, Representation representation, LanguageProfile language,
        StackCosts stack, Meter.Prices prices, int qstrHashBytes,
        Set<String> absent, Identity identity) {

    /// The same machine with another heap.
    public MachineProfile withHeap(int bytes) {
        var map = new MemoryMap(memory.romBytes(), memory.staticBytes(), bytes, memory.stackBytes(), memory.romBase(),
                memory.ramBase());
        return new MachineProfile(name, map, representation, language, stack, prices, qstrHashBytes, absent, identity);
    }

    /// What a firmware says of itself.
    ///
    /// @param release  the release of MicroPython
    /// @param machine  of the banner and `sys.implementation`, "" where that does not say
    /// @param build    `sys.implementation._build`, "" where there is none
    /// @param platform `sys.platform`
    /// @param mpy      `sys.implementation._mpy`: what .mpy files it takes, 0 where it takes none
    /// @param help     what `help()` prints
    /// @param toolchain what `platform` says
    public record Identity(Release release, String machine, String build, String platform, int mpy, String help,
            Toolchain toolchain) {

        /// Of a firmware without the module `platform`.
        public Identity(Release release, String machine, String build, String platform, int mpy, String help) {
            this(release, machine, build, platform, mpy, help, Toolchain.NONE);
        }
    }
}
