package org.softboard.interpreter.module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.type.AttrTupleType;
import org.softboard.interpreter.type.StandardStream;
import org.softboard.interpreter.type.StreamPrinter;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.MachineProfile.Identity;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `sys` (py/modsys.c).
public final class SysModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("sys")
            .value("argv", vm -> vm.system.argv).when(Option.PY_SYS_ARGV)
            .value("version", vm -> vm.rom.text(vm.profile.identity().release().sys()))
            .value("version_info", vm -> tuple(vm, Word.smallInt(3), Word.smallInt(4), Word.smallInt(0)))
            .value("implementation", SysModule::implementation)
            .value("platform", vm -> vm.rom.text(vm.profile.identity().platform()))
            .text("byteorder", "little")
            .value("maxsize", vm -> vm.rom.number(vm.heap.wordBytes() == 4 ? Integer.MAX_VALUE : Long.MAX_VALUE))
            .when(Option.PY_SYS_MAXSIZE)
            .function("exit", 0, 1, SysModule::exit).when(Option.PY_SYS_EXIT)
            .value("stdin", vm -> StandardStream.in(vm)).when(Option.PY_SYS_STDFILES)
            .value("stdout", vm -> StandardStream.out(vm)).when(Option.PY_SYS_STDFILES)
            .value("stderr", vm -> StandardStream.err(vm)).when(Option.PY_SYS_STDFILES)
            .value("modules", vm -> vm.modules.loaded()).when(Option.PY_SYS_MODULES)
            .function("exc_info", SysModule::excInfo).when(Option.PY_SYS_EXC_INFO)
            .function("getsizeof", (vm, object) -> vm.operators.unary(UnaryOperator.SIZEOF, object))
            .when(Option.PY_SYS_GETSIZEOF)
            .function("intern", (vm, str) -> vm.strings.internChecked(str)).when(Option.PY_SYS_INTERN)
            .function("print_exception", 1, 2, SysModule::printException)
            .function("atexit", SysModule::atExit).when(Option.PY_SYS_ATEXIT)
            .attributes(SysModule::load, SysModule::store);

    private SysModule() {
    }

    private static int tuple(Vm vm, long... items) {
        Heap heap = vm.heap;
        int tuple = heap.allocateRom(heap.words(2 + items.length));
        heap.field(tuple, 0, CoreType.TUPLE);
        TupleObject.LENGTH.set(heap, tuple, items.length);
        for (int i = 0; i < items.length; i++) {
            TupleObject.item(heap, tuple, i, items[i]);
        }
        return tuple;
    }

    private static long implementation(Vm vm) {
        Identity identity = vm.profile.identity();
        var fields = new LinkedHashMap<String, Long>();
        fields.put("name", Word.ofQstr(Qstr.MICROPYTHON));
        fields.put("version", version(vm, identity.release()));
        if (!identity.machine().isEmpty()) {
            fields.put("_machine", vm.rom.text(identity.machine()));
        }
        if (identity.mpy() != 0) {
            fields.put("_mpy", Word.smallInt(identity.mpy()));
        }
        if (!identity.build().isEmpty()) {
            fields.put("_build", vm.rom.text(identity.build()));
        }
        if (vm.profile.language().has(Option.PY_THREAD)) {
            fields.put("_thread", vm.rom.text(vm.profile.language().has(Option.PY_THREAD_GIL) ? "GIL" : "unsafe"));
        }
        return AttrTupleType.inRom(vm, List.copyOf(fields.keySet()),
                fields.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static long version(Vm vm, Release release) {
        return tuple(vm, LongStream.concat(release.number().stream().mapToLong(Word::smallInt),
                release.suffix().stream().mapToLong(vm.rom::text)).toArray());
    }

    private static long exit(Vm vm, Args args) {
        throw args.count() == 0 ? vm.error(CoreType.SYSTEM_EXIT) : vm.error(CoreType.SYSTEM_EXIT, args.word(0));
    }

    private static long printException(Vm vm, Args args) {
        var out = args.count() > 1 ? StreamPrinter.to(vm, args.word(1)) : vm.out;
        vm.errors.print(out, args.word(0));
        return Word.NONE;
    }

    private static long excInfo(Vm vm) {
        int tuple = TupleObject.create(vm.heap, 3);
        long exception = vm.system.currentException();
        TupleObject.item(vm.heap, tuple, 0,
                exception == Word.NULL ? Word.NONE : TypeObject.of(vm.heap, exception));
        TupleObject.item(vm.heap, tuple, 1, exception == Word.NULL ? Word.NONE : exception);
        TupleObject.item(vm.heap, tuple, 2, Word.NONE);
        return tuple;
    }

    private static long atExit(Vm vm, long function) {
        long old = vm.system.exitFunction();
        vm.system.exitFunction(function);
        return old == Word.NULL ? Word.NONE : old;
    }

    /// Calls what `atexit` was given; gives the exception it raised, 0 for none.
    public static int runExitFunction(Vm vm) {
        long function = vm.system.exitFunction();
        if (function == Word.NULL || !vm.calls.isCallable(function)) {
            return 0;
        }
        try {
            vm.calls.call(function);
            return 0;
        } catch (PythonError error) {
            return error.exception();
        }
    }

    // ---- attributes that can be set ----

    private static long load(Vm vm, long self, int name) {
        if (name == Qstr.PATH && vm.profile.language().has(Option.PY_SYS_PATH)) {
            return vm.system.path();
        }
        if (vm.profile.language().has(Option.PY_SYS_PS1_PS2)) {
            if (name == Qstr.PS1) {
                return vm.system.prompt(1);
            }
            if (name == Qstr.PS2) {
                return vm.system.prompt(2);
            }
        }
        return Word.NULL;
    }

    private static boolean store(Vm vm, long self, int name, long value) {
        if (name == Qstr.PATH && vm.profile.language().has(Option.PY_SYS_PATH)) {
            vm.system.path(value);
            return true;
        }
        if (vm.profile.language().has(Option.PY_SYS_PS1_PS2) && (name == Qstr.PS1 || name == Qstr.PS2)) {
            vm.system.prompt(name == Qstr.PS1 ? 1 : 2, value);
            return true;
        }
        return false;
    }
}
