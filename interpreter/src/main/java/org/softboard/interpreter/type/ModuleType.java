package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Modules (py/objmodule.c). Memory shape: [ModuleObject].
public final class ModuleType {

    public static final BuiltinType TYPE = BuiltinType.core("module", CoreType.MODULE)
            .print(ModuleType::print)
            .attributes(ModuleType::load, ModuleType::store);

    private ModuleType() {
    }

    private static int map(Vm vm, long self) {
        return DictObject.map(vm.heap, ModuleObject.GLOBALS.get(vm.heap, Word.address(self)));
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        out.text("<module '" + vm.modules.nameOf(Word.address(self)) + "'");
        if (vm.profile.language().has(Option.MODULE___FILE__)) {
            long file = vm.maps.value(map(vm, self), Qstr.__FILE__);
            if (file != Word.NULL) {
                out.text(" from '" + vm.strings.text(file) + "'");
            }
        }
        out.text(">");
    }

    private static long load(Vm vm, long self, int name) {
        int map = map(vm, self);
        long value = vm.maps.value(map, name);
        if (value != Word.NULL) {
            return value;
        }
        if (name == Qstr.__DICT__ && vm.profile.language().cpythonCompat()) {
            return ModuleObject.GLOBALS.get(vm.heap, Word.address(self));
        }
        if (name != Qstr.__GETATTR__ && vm.profile.language().has(Option.MODULE_GETATTR)) {
            long method = vm.maps.value(map, Qstr.__GETATTR__);
            if (method != Word.NULL) {
                long computed = vm.calls.call(method, Word.ofQstr(name));
                vm.attributes.self = Word.NULL;
                return computed;
            }
        }
        return vm.modules.loadDelegated(Word.address(self), name);
    }

    private static boolean store(Vm vm, long self, int name, long value) {
        Heap heap = vm.heap;
        int module = Word.address(self);
        int dict = ModuleObject.GLOBALS.get(heap, module);
        if (MapObject.isFixed(heap, DictObject.map(heap, dict))) {
            if (!vm.modules.isBuiltins(module) || !vm.profile.language().has(Option.CAN_OVERRIDE_BUILTINS)) {
                return vm.modules.storeDelegated(module, name, value);
            }
            dict = vm.modules.overrides();
        }
        if (value == Word.NULL) {
            vm.objects.subscript(dict, Word.ofQstr(name), Word.NULL);
        } else {
            vm.store(dict, name, value);
        }
        return true;
    }
}
