package org.softboard.interpreter.vm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;

/// The modules of a machine: built-in ones by name, loaded ones in `sys.modules`, `__main__` and `builtins`
/// (py/objmodule.c, py/builtinimport.c for `import` itself: see `Importer`).
public final class Modules {

    private final Vm vm;
    private final Heap heap;
    private final Map<String, BuiltinModule> builtins = new LinkedHashMap<>();
    private final int loaded;
    private final int main;
    private final int overrides;
    private int builtinsDict;
    private int mainModule;
    private @Nullable Importer importer;

    /// `import` of whatever is not built in.
    public interface Importer {
        /// Gives the module that an import statement binds.
        long importName(Vm vm, int name, long fromList, int level);
    }

    Modules(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        loaded = heap.allocateStatic(heap.words(DictObject.words()));
        main = heap.allocateStatic(heap.words(DictObject.words()));
        overrides = heap.allocateStatic(heap.wordBytes());
    }

    /// Lays the built-in modules out; `builtins` must be among them.
    void layOut(Iterable<BuiltinModule> modules) {
        for (BuiltinModule module : modules) {
            if (!vm.rom.isPresent(module)) {
                continue;
            }
            builtins.put(module.name(), module);
            int object = vm.rom.module(module);
            if (module.name().equals("builtins")) {
                builtinsDict = ModuleObject.GLOBALS.get(heap, object);
            }
        }
    }

    /// Makes `sys.modules` and a fresh `__main__`.
    void start() {
        DictObject.initialise(heap, loaded, 3);
        heap.word(overrides, 0);
        DictObject.initialise(heap, main, 1);
        mainModule = vm.rom.mainModule();
        ModuleObject.GLOBALS.set(heap, mainModule, main);
        vm.store(main, Qstr.__NAME__, Word.ofQstr(Qstr.__MAIN__));
        vm.globals(main);
        vm.locals(main);
    }

    public void importer(Importer newImporter) {
        importer = newImporter;
    }

    /// The dict of `sys.modules`.
    public int loaded() {
        return loaded;
    }

    public int main() {
        return mainModule;
    }

    /// A name of the `builtins` module, NULL if there is none.
    public long builtin(int name) {
        int changed = heap.int32(overrides);
        if (changed != 0) {
            long value = vm.maps.value(DictObject.map(heap, changed), name);
            if (value != Word.NULL) {
                return value;
            }
        }
        return vm.maps.value(DictObject.map(heap, builtinsDict), name);
    }

    /// A global of the current module, else a name of `builtins`.
    public long loadGlobal(int name) {
        long value = vm.maps.value(DictObject.map(heap, vm.globals()), name);
        if (value == Word.NULL) {
            value = builtin(name);
        }
        if (value == Word.NULL) {
            throw vm.errors.name(name);
        }
        return value;
    }

    /// Sets a name of the `builtins` module, which shadows what is in ROM.
    public void setBuiltin(int name, long value) {
        vm.store(overrides(), name, value);
    }

    /// The dict that shadows the `builtins` module, made when it is first needed.
    public int overrides() {
        if (heap.int32(overrides) == 0) {
            heap.word(overrides, DictObject.create(heap, 1));
        }
        return heap.int32(overrides);
    }

    public boolean isBuiltins(int module) {
        return ModuleObject.GLOBALS.get(heap, module) == builtinsDict;
    }

    /// An attribute that a built-in module computes, NULL if it has none.
    public long loadDelegated(int module, int name) {
        BuiltinModule row = vm.rom.row(module);
        return row == null || row.load == null ? Word.NULL : row.load.load(vm, module, name);
    }

    /// Stores in a built-in module what can be stored in it.
    public boolean storeDelegated(int module, int name, long value) {
        BuiltinModule row = vm.rom.row(module);
        return row != null && row.store != null && row.store.store(vm, module, name, value);
    }

    /// A built-in module for an import of its name: one that files cannot replace or, asked for, one that they can;
    /// `u` + name means the latter in any case. NULL if there is none. The module's `__init__` is called.
    public long findBuiltin(int name, boolean extensible) {
        if (name == Qstr.__MAIN__ && !extensible) {
            return mainModule;
        }
        String text = vm.names.string(name);
        BuiltinModule module = builtins.get(text);
        if (module != null && module.isExtensible() != extensible) {
            module = null;
        }
        if (module == null && !extensible && text.startsWith("u")) {
            module = builtins.get(text.substring(1));
            if (module != null && !module.isExtensible() && !text.equals("usys")) {
                module = null;
            }
        }
        if (module == null) {
            return Word.NULL;
        }
        int object = vm.rom.module(module);
        if (!vm.profile.language().has(Option.MODULE_BUILTIN_INIT)) {
            return object;
        }
        long initialiser = vm.attributes.find(object, Qstr.__INIT__);
        if (initialiser != Word.NULL) {
            vm.calls.call(initialiser);
        }
        return object;
    }

    /// A new module, or the loaded one of that name.
    public int create(int name) {
        int slot = vm.maps.findOrAdd(DictObject.map(heap, loaded), Word.ofQstr(name));
        if (heap.word(slot + heap.wordBytes()) != Word.NULL) {
            return heap.int32(slot + heap.wordBytes());
        }
        int module = ModuleObject.create(heap);
        int globals = DictObject.create(heap, 1);
        ModuleObject.GLOBALS.set(heap, module, globals);
        vm.store(globals, Qstr.__NAME__, Word.ofQstr(name));
        heap.word(slot + heap.wordBytes(), module);
        return module;
    }

    /// The built-in module of a name, whether or not a file may come first; null if there is none.
    public @Nullable BuiltinModule builtinModule(String name) {
        return builtins.get(name);
    }

    public Iterable<BuiltinModule> builtinModules() {
        return builtins.values();
    }

    /// `__build_class__`.
    long buildClass() {
        return builtin(Qstr.__BUILD_CLASS__);
    }

    /// The name a module has in its dict.
    public String nameOf(int module) {
        long name = vm.maps.value(DictObject.map(heap, ModuleObject.GLOBALS.get(heap, module)), Qstr.__NAME__);
        return vm.isStr(name) ? vm.strings.text(name) : "";
    }

    /// Imports as the statement does, `level` folders up.
    public long importName(int name, long fromList, int level) {
        int changed = heap.int32(overrides);
        if (changed != 0) {
            long function = vm.maps.value(DictObject.map(heap, changed), Qstr.__IMPORT__);
            if (function != Word.NULL) {
                return vm.calls.callBound(function, Word.NULL, Word.ofQstr(name), vm.globals(), Word.NONE, fromList,
                        Word.smallInt(level));
            }
        }
        if (importer == null) {
            throw vm.error(CoreType.IMPORT_ERROR, "no module named '%q'", vm.names.string(name));
        }
        return importer.importName(vm, name, fromList, level);
    }

    /// `from module import name`; a submodule is reached through the package's loaded modules.
    long importFrom(long module, int name) {
        long value = vm.attributes.loadOrNull(module, name);
        if (value != Word.NULL) {
            return value;
        }
        long path = vm.attributes.loadOrNull(module, Qstr.__PATH__);
        if (path != Word.NULL) {
            int full = vm.names.intern(nameOf(Word.address(module)) + "." + vm.names.string(name));
            return importName(full, Word.TRUE, 0);
        }
        throw vm.error(CoreType.IMPORT_ERROR, "can't import name %q", vm.names.string(name));
    }

    /// `from module import *`: all names without a leading underscore, or those of `__all__`.
    void importAll(long module) {
        long all = vm.profile.language().has(Option.MODULE___ALL__)
                ? vm.attributes.findProtected(module, Qstr.__ALL__) : Word.NULL;
        if (all != Word.NULL) {
            int items = vm.objects.items(all);
            for (int i = 0; i < vm.objects.itemCount(all); i++) {
                int name = Word.qstr(vm.strings.internChecked(heap.field(items, i)));
                long value = vm.attributes.loadMethod(module, name);
                heap.keep(value);
                vm.store(vm.locals(), name, value);
            }
            return;
        }
        long dict = vm.profile.language().cpythonCompat() ? vm.attributes.load(module, Qstr.__DICT__)
                : ModuleObject.GLOBALS.get(heap, Word.address(module));
        int map = DictObject.map(heap, Word.address(dict));
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            long key = MapObject.key(heap, map, i);
            if (vm.isStr(key) && heap.int8(vm.strings.address(key)) != '_') {
                vm.store(vm.locals(), vm.strings.intern(key), MapObject.value(heap, map, i));
            }
        }
    }
}
