package org.softboard.boards.live;

import java.util.List;
import org.softboard.interpreter.repl.Compile;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Vm;

/// MicroPython as a board gets it: a machine with all its own types and modules, and the compiler.
interface Language {

    Vm machine(MachineProfile profile, List<BuiltinModule> modules, List<BuiltinType> types);

    Compile compiler();
}
