package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.LanguageProfile;

/// Everything that makes one machine different from another, as data.
///
/// @param finalisers whether the heap has a finaliser table
/// @param lookupCache whether maps have the lookup cache
/// @param qstrHashBytes bytes of an interned string's hash
public record MachineProfile(String name, MemoryMap memory, Representation representation, LanguageProfile language,
        StackCosts stack, Meter.Prices prices, boolean finalisers, boolean lookupCache, int qstrHashBytes) {
}
