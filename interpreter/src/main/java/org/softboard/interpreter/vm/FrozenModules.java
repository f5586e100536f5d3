package org.softboard.interpreter.vm;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.softboard.interpreter.code.CompiledModule;
import org.softboard.interpreter.code.MpyReader;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;

/// Python modules of the firmware (py/frozenmod.c): their code and constants lie in the ROM image and are used there.
/// To `import` they are files in the folder `.frozen`.
public final class FrozenModules {

    /// What the paths of frozen modules begin with.
    public static final String FOLDER = ".frozen/";

    private final Vm vm;
    private final Map<String, CompiledModule> modules = new LinkedHashMap<>();

    FrozenModules(Vm vm) {
        this.vm = vm;
    }

    /// Puts modules into ROM: .mpy files by the names of their sources.
    void layOut(Map<String, byte[]> files) {
        Heap heap = vm.heap;
        var reader = new MpyReader(new RomStorage(heap), vm.names, new RomConstants(vm), vm.profile.language());
        files.forEach((name, mpy) -> modules.put(name,
                reader.load(new HostReader(mpy), heap.allocateRom(heap.words(ModuleObject.words())))));
    }

    /// The names of their sources, such as `asyncio/core.py`.
    public Collection<String> names() {
        return modules.keySet();
    }

    public boolean isEmpty() {
        return modules.isEmpty();
    }

    /// What stands at a path that begins with [#FOLDER].
    public Files.Kind kind(String path) {
        String name = path.substring(FOLDER.length());
        if (modules.containsKey(name)) {
            return Files.Kind.FILE;
        }
        boolean isFolder = modules.keySet().stream().anyMatch(file -> file.startsWith(name + "/"));
        return isFolder ? Files.Kind.FOLDER : Files.Kind.ABSENT;
    }

    /// Runs the code of a frozen file in a new module.
    public void run(String path, int module) {
        Heap heap = vm.heap;
        CompiledModule frozen = modules.get(path.substring(FOLDER.length()));
        if (frozen == null) {
            throw vm.osError(Files.ENOENT);
        }
        ModuleObject.QSTR_TABLE.set(heap, module, ModuleObject.QSTR_TABLE.get(heap, frozen.context()));
        ModuleObject.OBJECT_TABLE.set(heap, module, ModuleObject.OBJECT_TABLE.get(heap, frozen.context()));
        int globals = ModuleObject.GLOBALS.get(heap, module);
        if (vm.profile.language().has(Option.MODULE___FILE__)) {
            vm.store(globals, Qstr.__FILE__, Word.ofQstr(frozen.name(heap, 0)));
        }
        long function = vm.frames.makeFunction(frozen.code().address(), module, Word.NULL, Word.NULL);
        vm.programs.call(function, globals, globals);
    }
}
