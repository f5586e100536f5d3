package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.FrozenModules;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// `import` (py/builtinimport.c): built-in modules, then files, folders and .mpy files along `sys.path`.
final class Importer {

    private final Vm vm;
    private final Heap heap;

    /// The file or folder found last.
    private String path = "";

    private Importer(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
    }

    /// What the import statement does.
    static long importName(Vm vm, int name, long fromList, int level) {
        return new Importer(vm).run(Word.ofQstr(name), Word.NONE, fromList, level);
    }

    /// `__import__(name, globals, locals, fromlist, level)`.
    static long importByCall(Vm vm, Args args) {
        int level = args.count() < 5 ? 0 : args.integer(4);
        if (level < 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return new Importer(vm).run(args.word(0), args.word(1, Word.NONE), args.word(3, Word.NONE), level);
    }

    /// With a `fromList` the module itself is the result, otherwise the outermost package. False as `fromList` makes
    /// the module `__main__` (`-m` of the command line).
    private long run(long nameWord, long globalsWord, long fromList, int level) {
        if (!vm.strings.isText(nameWord)) {
            throw vm.strings.cannotConvert(nameWord);
        }
        String name = vm.strings.text(nameWord);
        if (level != 0) {
            int globals = vm.globals();
            if (globalsWord != Word.NONE) {
                if (TypeObject.of(heap, globalsWord) != CoreType.DICT) {
                    throw vm.error(CoreType.TYPE_ERROR);
                }
                globals = Word.address(globalsWord);
            }
            name = absolute(name, level, globals);
        }
        if (name.isEmpty()) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        long top = Word.NULL;
        long outer = Word.NULL;
        int start = 0;
        while (start <= name.length()) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            int full = vm.names.intern(name.substring(0, end));
            int last = vm.names.intern(name.substring(start, end));
            boolean asMain = end == name.length() && fromList == Word.FALSE
                    && vm.profile.language().has(Option.MODULE_OVERRIDE_MAIN_IMPORT);
            outer = level(full, last, outer, asMain);
            top = top == Word.NULL ? outer : top;
            start = end + 1;
        }
        return fromList == Word.NONE ? top : outer;
    }

    /// The absolute name of what a module imports from `level` packages up.
    private String absolute(String name, int level, int globals) {
        int map = DictObject.map(heap, globals);
        long current = vm.maps.value(map, Qstr.__NAME__);
        if (current == Word.NULL) {
            throw vm.error(CoreType.KEY_ERROR, Word.ofQstr(Qstr.__NAME__));
        }
        if (current == Word.ofQstr(Qstr.__MAIN__)
                && vm.profile.language().has(Option.MODULE_OVERRIDE_MAIN_IMPORT)) {
            current = vm.maps.value(map, Qstr.__MAIN__);
            if (current == Word.NULL) {
                throw vm.error(CoreType.KEY_ERROR, Word.ofQstr(Qstr.__MAIN__));
            }
        }
        String module = vm.strings.text(current);
        int left = vm.maps.value(map, Qstr.__PATH__) != Word.NULL ? level - 1 : level;
        int end = module.length();
        while (left > 0 && end > 0) {
            if (module.charAt(--end) == '.') {
                left--;
            }
        }
        if (end == 0) {
            throw vm.error(CoreType.IMPORT_ERROR, "can't perform relative import");
        }
        String outer = module.substring(0, end);
        String absolute = name.isEmpty() ? outer : outer + "." + name;
        vm.names.intern(absolute);
        return absolute;
    }

    // ---- one level of a dotted name ----

    private long level(int full, int last, long outer, boolean asMain) {
        int loaded = DictObject.map(heap, vm.modules.loaded());
        int paths = list(vm.system.path());
        if (paths == 0 || TupleOrList.length(heap, paths) > 0) {
            long known = vm.maps.value(loaded, full);
            if (known != Word.NULL) {
                return known;
            }
        }
        Files.Kind kind = Files.Kind.ABSENT;
        if (outer == Word.NULL) {
            long builtin = vm.modules.findBuiltin(last, false);
            if (builtin != Word.NULL) {
                return builtin;
            }
            kind = alongPath(paths, vm.names.string(last));
            if (kind == Files.Kind.ABSENT) {
                builtin = vm.modules.findBuiltin(last, true);
                if (builtin != Word.NULL) {
                    return builtin;
                }
            }
        } else {
            int map = DictObject.map(heap, ModuleObject.GLOBALS.get(heap, Word.address(outer)));
            if (MapObject.isFixed(heap, map)) {
                long inner = vm.maps.value(map, last);
                if (inner != Word.NULL && TypeObject.of(heap, inner) == CoreType.MODULE) {
                    return inner;
                }
            }
            long folder = vm.attributes.find(outer, Qstr.__PATH__);
            if (folder != Word.NULL) {
                kind = module(vm.strings.text(folder) + "/" + vm.names.string(last));
            }
        }
        if (kind == Files.Kind.ABSENT) {
            throw vm.errors.leveled(CoreType.IMPORT_ERROR, "module not found", "no module named '%q'",
                    vm.names.string(full));
        }
        return load(kind, full, last, outer, asMain);
    }

    private int list(long path) {
        int type = TypeObject.of(heap, path);
        return type == CoreType.LIST || type == CoreType.TUPLE ? Word.address(path) : 0;
    }

    private Files.Kind alongPath(int paths, String name) {
        int count = paths == 0 ? 0 : TupleOrList.length(heap, paths);
        for (int i = 0; i < count; i++) {
            String folder = vm.strings.text(TupleOrList.item(heap, paths, i));
            Files.Kind kind = module(folder.isEmpty() ? name : folder + "/" + name);
            if (kind != Files.Kind.ABSENT) {
                return kind;
            }
        }
        return Files.Kind.ABSENT;
    }

    /// Looks for a folder, a .py or a .mpy file; leaves in `path` what it found.
    private Files.Kind module(String base) {
        path = base;
        if (kind(base) == Files.Kind.FOLDER) {
            return Files.Kind.FOLDER;
        }
        return file(base);
    }

    private Files.Kind kind(String what) {
        return isFrozen(what) ? vm.frozen.kind(what) : vm.files.kind(what);
    }

    private static boolean isFrozen(String what) {
        return what.startsWith(FrozenModules.FOLDER);
    }

    private Files.Kind file(String base) {
        path = base + ".py";
        if (kind(path) != Files.Kind.FILE) {
            path = base + ".mpy";
            boolean takesCompiled = vm.profile.language().has(Option.PERSISTENT_CODE_LOAD);
            return takesCompiled && kind(path) == Files.Kind.FILE ? Files.Kind.FILE : Files.Kind.ABSENT;
        }
        return Files.Kind.FILE;
    }

    private long load(Files.Kind kind, int full, int last, long outer, boolean asMain) {
        int module = vm.modules.create(full);
        int globals = ModuleObject.GLOBALS.get(heap, module);
        try {
            if (asMain && kind != Files.Kind.FOLDER) {
                vm.store(globals, Qstr.__NAME__, Word.ofQstr(Qstr.__MAIN__));
                vm.store(vm.modules.loaded(), Qstr.__MAIN__, module);
                vm.store(globals, Qstr.__MAIN__, Word.ofQstr(full));
            }
            if (kind == Files.Kind.FOLDER) {
                vm.attributes.store(module, Qstr.__PATH__, vm.strings.str(path));
                if (file(path + "/__init__") == Files.Kind.FILE) {
                    execute(module, globals);
                }
            } else {
                execute(module, globals);
            }
        } catch (PythonError error) {
            vm.maps.remove(DictObject.map(heap, vm.modules.loaded()), Word.ofQstr(full));
            throw error;
        }
        if (outer != Word.NULL) {
            vm.attributes.store(outer, last, module);
        }
        return module;
    }

    private void execute(int module, int globals) {
        if (isFrozen(path)) {
            vm.frozen.run(path, module);
            return;
        }
        int file = vm.names.intern(path);
        if (path.endsWith(".mpy")) {
            vm.programs.runCompiled(module, file);
            return;
        }
        var lexer = vm.programs.fileLexer(file);
        if (vm.profile.language().has(Option.MODULE___FILE__)) {
            vm.store(globals, Qstr.__FILE__, Word.ofQstr(file));
        }
        vm.programs.run(lexer, InputKind.FILE, globals, globals);
    }

    /// `sys.path` may be either.
    private static final class TupleOrList {
        static int length(Heap heap, int sequence) {
            return heap.fieldInt(sequence, 0) == CoreType.LIST ? ListObject.length(heap, sequence)
                    : TupleObject.length(heap, sequence);
        }

        static long item(Heap heap, int sequence, int index) {
            return heap.fieldInt(sequence, 0) == CoreType.LIST ? ListObject.item(heap, sequence, index)
                    : TupleObject.item(heap, sequence, index);
        }
    }
}
