package org.softboard.boards.python;

import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// A stream of the firmware's own that may be a terminal of the REPL: it is used at once where Python's streams are
/// protected against, and it is told (ports/stm32/modos.c).
interface BuiltinTerminal extends Stream {

    void attach(Vm vm, long self, boolean toRepl);
}
