package org.softboard.boards.live;

import java.util.List;
import org.softboard.interpreter.repl.Compile;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Vm;

/// MicroPython with everything that it has without a board.
final class MicroPython implements Language {

    @Override
    public Vm machine(MachineProfile profile, List<BuiltinModule> modules) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Compile compiler() {
        throw new UnsupportedOperationException();
    }
}
