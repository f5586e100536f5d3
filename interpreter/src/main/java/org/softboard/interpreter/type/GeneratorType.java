package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FrameObject;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.GeneratorObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// Generators and coroutines (py/objgenerator.c). Memory shape: [GeneratorObject]; its pending word is None while it
/// stands still, NULL while it runs, an exception to be thrown at its next resumption.
public final class GeneratorType {

    public static final BuiltinType TYPE = BuiltinType.core("generator", CoreType.GENERATOR)
            .print(GeneratorType::print)
            .next(GeneratorType::next)
            .method("close", GeneratorType::close)
            .method("send", GeneratorType::send)
            .method("throw", 2, 4, GeneratorType::throwInto)
            .method("pend_throw", GeneratorType::pendThrow).when(Option.PY_GENERATOR_PEND_THROW);

    private GeneratorType() {
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        int frame = GeneratorObject.frame(vm.heap, Word.address(self));
        String name = vm.names.string(vm.calls.functionName(FrameObject.FUNCTION.get(vm.heap, frame)));
        out.text("<generator object '" + name + "' at " + vm.objects.hexAddress(self) + ">");
    }

    /// Runs a generator to its next yield or its end, `vm.iteration.yielded()` tells which. `thrown` is an exception or
    /// exception type to be raised where it stands, NULL for none.
    public static long resume(Vm vm, int generator, long sent, long thrown) {
        Heap heap = vm.heap;
        vm.calls.checkRecursion();
        int frame = GeneratorObject.frame(heap, generator);
        if (FrameObject.IP.get(heap, frame) == 0) {
            vm.iteration.yielded(false);
            return Word.NONE;
        }
        long pending = GeneratorObject.PENDING.get(heap, generator);
        if (pending == Word.NULL) {
            throw vm.error(CoreType.VALUE_ERROR, "generator already executing");
        }
        long injected = pending != Word.NONE ? pending : thrown;
        int sp = FrameObject.SP.get(heap, frame);
        if (sp != FrameObject.state(heap, frame) - heap.wordBytes()) {
            heap.word(sp, sent);
        } else if (sent != Word.NONE && sent != Word.NULL) {
            throw vm.error(CoreType.TYPE_ERROR, "can't send non-None value to a just-started generator");
        }
        GeneratorObject.PENDING.set(heap, generator, Word.NULL);
        return run(vm, generator, frame, injected);
    }

    private static long run(Vm vm, int generator, int frame, long injected) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        int oldGlobals = vm.globals();
        FrameObject.OLD_GLOBALS.set(heap, frame, oldGlobals);
        int context = FunctionObject.CONTEXT.get(heap, FrameObject.FUNCTION.get(heap, frame));
        vm.globals(ModuleObject.GLOBALS.get(heap, context));
        heap.stackPointer -= vm.profile.stack().resume();
        heap.word(heap.stackPointer & -heap.wordBytes(), generator);
        vm.meter.spent += vm.meter.prices.resume();
        try {
            long value = vm.iteration.run(generator, injected);
            if (vm.iteration.yielded()) {
                heap.word(FrameObject.SP.get(heap, frame), Word.NONE);
            } else {
                FrameObject.IP.set(heap, frame, 0);
            }
            return value;
        } catch (PythonError error) {
            FrameObject.IP.set(heap, frame, 0);
            if (vm.errors.isA(error.exception(), CoreType.STOP_ITERATION)) {
                throw vm.error(CoreType.RUNTIME_ERROR, "generator raised StopIteration");
            }
            throw error;
        } finally {
            vm.globals(oldGlobals);
            GeneratorObject.PENDING.set(heap, generator, Word.NONE);
            heap.stackPointer = stack;
        }
    }

    private static long next(Vm vm, long self) {
        long value = resume(vm, Word.address(self), Word.NONE, Word.NULL);
        if (vm.iteration.yielded()) {
            return value;
        }
        vm.iteration.stopValue = value == Word.NONE ? Word.NULL : value;
        return Word.NULL;
    }

    private static long resumeOrStop(Vm vm, long self, long sent, long thrown) {
        long value = resume(vm, Word.address(self), sent, thrown);
        if (vm.iteration.yielded()) {
            return value;
        }
        throw vm.errors.stopIteration(value == Word.NONE ? Word.NULL : value);
    }

    private static long send(Vm vm, long self, long value) {
        return resumeOrStop(vm, self, value, Word.NULL);
    }

    private static long throwInto(Vm vm, Args args) {
        long value = args.word(2, Word.NONE);
        return resumeOrStop(vm, args.word(0), Word.NONE, value == Word.NONE ? args.word(1) : value);
    }

    private static long close(Vm vm, long self) {
        int depth = vm.calls.argsDepth();
        int stack = vm.heap.stackPointer;
        try {
            resume(vm, Word.address(self), Word.NONE, CoreType.GENERATOR_EXIT_OBJECT);
        } catch (PythonError error) {
            if (!vm.errors.isA(error.exception(), CoreType.GENERATOR_EXIT)) {
                throw error;
            }
            vm.calls.argsDepth(depth);
            vm.heap.stackPointer = stack;
            return Word.NONE;
        }
        if (vm.iteration.yielded()) {
            throw vm.error(CoreType.RUNTIME_ERROR, "generator ignored GeneratorExit");
        }
        return Word.NONE;
    }

    private static long pendThrow(Vm vm, long self, long exception) {
        int generator = Word.address(self);
        long previous = GeneratorObject.PENDING.get(vm.heap, generator);
        if (previous == Word.NULL) {
            throw vm.error(CoreType.VALUE_ERROR, "generator already executing");
        }
        GeneratorObject.PENDING.set(vm.heap, generator, exception);
        return previous;
    }

}
