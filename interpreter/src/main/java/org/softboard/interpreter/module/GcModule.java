package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Vm;

/// `gc` (py/modgc.c).
public final class GcModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("gc").needs(Option.PY_GC)
            .function("collect", GcModule::collect)
            .function("disable", vm -> enable(vm, false))
            .function("enable", vm -> enable(vm, true))
            .function("isenabled", vm -> Word.bool(vm.heap.autoCollect()))
            .function("mem_free", vm -> Word.smallInt(vm.heap.freeBytes()))
            .function("mem_alloc", vm -> Word.smallInt(vm.heap.usedBytes()))
            .function("threshold", 0, 1, GcModule::threshold).when(Option.GC_ALLOC_THRESHOLD);

    private GcModule() {
    }

    private static long collect(Vm vm) {
        int freed = vm.heap.collect();
        return vm.profile.language().has(Option.PY_GC_COLLECT_RETVAL) ? Word.smallInt(freed) : Word.NONE;
    }

    private static long enable(Vm vm, boolean enabled) {
        vm.heap.autoCollect(enabled);
        return Word.NONE;
    }

    private static long threshold(Vm vm, Args args) {
        if (args.count() == 0) {
            int blocks = vm.heap.threshold();
            return blocks < 0 ? Word.smallInt(-1) : IntObject.of(vm.heap, (long) blocks * vm.heap.blockBytes());
        }
        long bytes = vm.toLong(args.word(0));
        vm.heap.threshold(bytes < 0 ? -1 : (int) Math.min(Integer.MAX_VALUE, bytes / vm.heap.blockBytes()));
        return Word.NONE;
    }
}
