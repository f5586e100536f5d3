package org.softboard.tests.oracle;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.softboard.boards.host.HostTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.module.ReModule;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Vm;

/// The names in the ROM tables of a machine without a board, by the module or type that they stand in.
public final class RomNames {

    private final Vm vm;
    private final SortedMap<String, SortedSet<String>> names = new TreeMap<>();

    private RomNames(Vm vm) {
        this.vm = vm;
    }

    public static SortedMap<String, SortedSet<String>> of(MachineProfile profile) {
        var rom = new RomNames(Micropython.machine(profile,
                List.of(TimeModule.over(new HostTime(), TimeModule.Epoch.YEAR_2000))));
        for (BuiltinModule module : rom.vm.modules.builtinModules()) {
            rom.addModule(module);
        }
        rom.addComputed();
        for (int type = 0; type < CoreType.COUNT; type++) {
            rom.addHidden(CoreType.address(type));
        }
        if (rom.names.containsKey("re")) {
            rom.addType("re.re", rom.vm.rom.type(ReModule.REGEX));
            rom.addType("re.match", rom.vm.rom.type(ReModule.MATCH));
        }
        return rom.names;
    }

    private void addModule(BuiltinModule module) {
        int dict = ModuleObject.GLOBALS.get(vm.heap, vm.rom.module(module));
        SortedSet<String> own = keys(dict);
        names.put(module.name(), own);
        int map = DictObject.map(vm.heap, dict);
        for (int i = MapObject.next(vm.heap, map, 0); i >= 0; i = MapObject.next(vm.heap, map, i + 1)) {
            long value = MapObject.value(vm.heap, map, i);
            if (TypeObject.of(vm.heap, value) == CoreType.TYPE) {
                addType(module.name() + "." + text(MapObject.key(vm.heap, map, i)), Word.address(value));
            }
        }
    }

    private void addType(String name, int type) {
        int dict = TypeObject.LOCALS_DICT.get(vm.heap, type);
        if (dict != 0) {
            names.put(name, keys(dict));
        }
    }

    /// What `sys` has outside its table, and the fields of `sys.implementation`.
    private void addComputed() {
        int sys = vm.rom.module(Objects.requireNonNull(vm.modules.builtinModule("sys")));
        for (String name : List.of("path", "ps1", "ps2")) {
            if (vm.modules.loadDelegated(sys, vm.qstr(name)) != Word.NULL) {
                names.computeIfAbsent("sys", owner -> new TreeSet<>()).add(name);
            }
        }
        long implementation = vm.attributes.load(sys, vm.qstr("implementation"));
        var fields = new TreeSet<String>();
        for (String name : List.of("name", "version", "_machine", "_mpy", "_build", "_thread")) {
            if (vm.attributes.loadOrNull(implementation, vm.qstr(name)) != Word.NULL) {
                fields.add(name);
            }
        }
        names.put("sys.implementation", fields);
    }

    /// Types that no module names: the standard files stand under `sys`, others under `builtins`.
    private void addHidden(int type) {
        String name = vm.names.string(TypeObject.name(vm.heap, type));
        boolean isFile = type == CoreType.TEXT_FILE || type == CoreType.BYTE_FILE;
        boolean isExposed = names.keySet().stream().anyMatch(known -> known.endsWith("." + name));
        if (vm.types.isKnown(type) && !isExposed) {
            addType((isFile ? "sys." : "builtins.") + name, type);
        }
    }

    private SortedSet<String> keys(int dict) {
        var keys = new TreeSet<String>();
        int map = DictObject.map(vm.heap, dict);
        for (int i = MapObject.next(vm.heap, map, 0); i >= 0; i = MapObject.next(vm.heap, map, i + 1)) {
            keys.add(text(MapObject.key(vm.heap, map, i)));
        }
        return keys;
    }

    private String text(long qstr) {
        return vm.names.string(Word.qstr(qstr));
    }
}
