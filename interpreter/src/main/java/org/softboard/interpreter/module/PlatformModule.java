package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Toolchain;
import org.softboard.interpreter.vm.Vm;

/// `platform` (extmod/modplatform.c): functions that answer what lies in ROM and do not look at their arguments.
public final class PlatformModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("platform").needs(Option.PY_PLATFORM).extensible()
            .value("platform", PlatformModule::platform)
            .value("python_compiler", PlatformModule::compiler)
            .value("libc_ver", PlatformModule::library);

    private PlatformModule() {
    }

    private static long platform(Vm vm) {
        Toolchain tools = vm.profile.identity().toolchain();
        long text = vm.rom.text("MicroPython-" + Release.MICROPYTHON + "-" + tools.architecture() + "--with-"
                + tools.library() + tools.version());
        return vm.rom.function(NativeFunction.withKeywords("platform", 0, (machine, args) -> text));
    }

    private static long compiler(Vm vm) {
        long text = vm.rom.text(vm.profile.identity().toolchain().compiler());
        return vm.rom.function(NativeFunction.of("python_compiler", machine -> text));
    }

    private static long library(Vm vm) {
        Heap heap = vm.heap;
        Toolchain tools = vm.profile.identity().toolchain();
        int tuple = heap.allocateRom(heap.words(4));
        heap.field(tuple, 0, CoreType.TUPLE);
        TupleObject.LENGTH.set(heap, tuple, 2);
        TupleObject.item(heap, tuple, 0, vm.rom.text(tools.library()));
        TupleObject.item(heap, tuple, 1, vm.rom.text(tools.version()));
        return vm.rom.function(NativeFunction.withKeywords("libc_ver", 0, (machine, args) -> tuple));
    }
}
