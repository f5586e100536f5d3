package org.softboard.boards.live;

import java.util.List;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.repl.Compile;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Vm;

/// MicroPython with everything that it has without a board.
final class MicroPython implements Language {

    @Override
    public Vm machine(MachineProfile profile, List<BuiltinModule> modules, List<BuiltinType> types) {
        return Micropython.machine(profile, modules, types);
    }

    @Override
    public Compile compiler() {
        return (vm, text, file, input, interactive) -> vm.programs.compile(vm.programs.lexer(file, text),
                input == Compile.Input.SINGLE ? InputKind.SINGLE : InputKind.FILE, interactive);
    }
}
