package org.softboard.interpreter.vm;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.LanguageProfile;

/// Everything that makes one machine different from another, as data.
///
/// @param finalisers whether the heap has a finaliser table
/// @param lookupCache whether maps have the lookup cache
/// @param qstrHashBytes bytes of an interned string's hash
/// @param absent names of the form `module.name` or `type.method` that the firmware leaves out
/// @param identity what the firmware says of itself
public record MachineProfile(String name, MemoryMap memory, Representation representation, LanguageProfile language,
        StackCosts stack, Meter.Prices prices, boolean finalisers, boolean lookupCache, int qstrHashBytes,
        Set<String> absent, Identity identity) {

    /// What a firmware says of itself.
    ///
    /// @param machine  of the banner and `sys.implementation`
    /// @param build    `sys.implementation._build`
    /// @param platform `sys.platform`
    /// @param mpy      `sys.implementation._mpy`: what .mpy files it takes
    /// @param help     what `help()` prints
    public record Identity(String machine, String build, String platform, int mpy, String help) {
    }
}
