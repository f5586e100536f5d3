package org.softboard.interpreter.module;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.type.CoreTypes;
import org.softboard.interpreter.type.GeneratorType;
import org.softboard.interpreter.type.InstanceType;
import org.softboard.interpreter.type.SuperType;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Vm;

/// MicroPython put together: a machine with all types and with the modules that need no hardware.
public final class Micropython {

    private Micropython() {
    }

    /// A machine, which has `own` modules besides.
    public static Vm machine(MachineProfile profile, List<BuiltinModule> own) {
        return machine(profile, own, List.of());
    }

    /// A machine with modules of its own, and with types that no module mentions or that stand in the place of others.
    public static Vm machine(MachineProfile profile, List<BuiltinModule> own, List<BuiltinType> hidden) {
        List<BuiltinType> types = new ArrayList<>(CoreTypes.all());
        types.addAll(CoreModules.hiddenTypes());
        types.removeIf(type -> hidden.stream().anyMatch(other -> other.isInPlaceOf(type)));
        types.addAll(hidden);
        List<BuiltinModule> modules = new ArrayList<>(CoreModules.all());
        modules.add(RandomModule.create());
        modules.add(AsyncioModule.create());
        modules.addAll(own);
        modules.removeIf(module -> profile.absent().contains(module.name()));
        Vm vm = new Vm(profile, types, modules, InstanceType.TYPE, FrozenFiles.of(profile.language()));
        vm.iteration.resumer(GeneratorType::resume);
        vm.attributes.superLoad(SuperType::load);
        vm.modules.importer(Importer::importName);
        return vm;
    }
}
