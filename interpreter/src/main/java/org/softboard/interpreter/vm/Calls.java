package org.softboard.interpreter.vm;

import java.util.Arrays;
import org.softboard.interpreter.memory.BoundMethodObject;
import org.softboard.interpreter.memory.ClosureObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FrameObject;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.GeneratorObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.NativeFunction.Function0;
import org.softboard.interpreter.vm.NativeFunction.Function1;
import org.softboard.interpreter.vm.NativeFunction.Function2;
import org.softboard.interpreter.vm.NativeFunction.Function3;
import org.softboard.interpreter.vm.NativeFunction.FunctionN;

/// Calling (py/objfun.c, py/bc.c, py/runtime.c): natives, functions made from bytecode, closures, methods. Arguments
/// arrive as an address: positional words, then keyword and value pairs.
public final class Calls {

    /// State of more bytes than this goes to the heap, in words (VM_MAX_STATE_ON_STACK).
    private static final int STACK_STATE_WORDS = 11;

    private final Vm vm;
    private final Heap heap;
    private final Frames frames;
    private final int wb;
    private final StackCosts costs;
    private Args[] args;
    private int argsDepth;

    Calls(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        frames = vm.frames;
        wb = heap.wordBytes();
        costs = vm.profile.stack();
        args = new Args[16];
    }

    /// How many calls of natives are under way; put back when an exception is caught in Java.
    public int argsDepth() {
        return argsDepth;
    }

    public void argsDepth(int depth) {
        argsDepth = depth;
    }

    /// The arguments at an address as natives see them, until `argsDepth` goes back.
    Args args(int address, int count, int keywords) {
        if (argsDepth == args.length) {
            args = Arrays.copyOf(args, argsDepth * 2);
        }
        Args next = args[argsDepth];
        if (next == null) {
            next = new Args(vm);
            args[argsDepth] = next;
        }
        argsDepth++;
        return next.set(address, count, keywords);
    }

    /// Calls any object.
    public long call(long function, int address, int count, int keywords) {
        if (Word.isReference(function)) {
            int object = Word.address(function);
            switch (heap.fieldInt(object, 0)) {
                case CoreType.FUNCTION -> {
                    return callFunction(object, address, count, keywords);
                }
                case CoreType.BUILTIN_0, CoreType.BUILTIN_1, CoreType.BUILTIN_2, CoreType.BUILTIN_3,
                        CoreType.BUILTIN_VAR -> {
                    return callNative(object, address, count, keywords);
                }
                case CoreType.BOUND_METHOD -> {
                    return callBound(BoundMethodObject.METHOD.get(heap, object),
                            BoundMethodObject.SELF.get(heap, object), address, count, keywords);
                }
                case CoreType.CLOSURE -> {
                    return callClosure(object, address, count, keywords);
                }
                case CoreType.GENERATOR_FUNCTION -> {
                    return makeGenerator(object, address, count, keywords);
                }
                default -> {
                }
            }
        }
        BuiltinType.Call call = vm.types.of(function).call;
        if (call == null) {
            throw vm.typeError("object not callable", "'%s' object isn't callable", vm.typeName(function));
        }
        int depth = argsDepth;
        int stack = heap.stackPointer;
        heap.stackPointer -= costs.call();
        long result = call.call(vm, function, args(address, count, keywords));
        heap.stackPointer = stack;
        argsDepth = depth;
        return result;
    }

    /// Can the object be called (py/obj.c, mp_obj_is_callable)?
    public boolean isCallable(long object) {
        if (Word.isReference(object)) {
            switch (heap.fieldInt(Word.address(object), 0)) {
                case CoreType.FUNCTION, CoreType.BUILTIN_0, CoreType.BUILTIN_1, CoreType.BUILTIN_2,
                        CoreType.BUILTIN_3, CoreType.BUILTIN_VAR, CoreType.BOUND_METHOD, CoreType.CLOSURE,
                        CoreType.GENERATOR_FUNCTION -> {
                    return true;
                }
                default -> {
                }
            }
        }
        BuiltinType type = vm.types.of(object);
        return type.call != null
                && (!type.isInstance || vm.attributes.findProtected(object, Qstr.__CALL__) != Word.NULL);
    }

    /// The same arguments without the first ones, until the caller of the native that got them returns.
    public Args argsFrom(Args given, int from) {
        return args(given.address() + from * wb, given.count() - from, given.keywords());
    }

    /// Calls with `self` put before the arguments; NULL: without.
    public long callWithSelf(long function, long self, int address, int count, int keywords) {
        return self == Word.NULL ? call(function, address, count, keywords)
                : callBound(function, self, address, count, keywords);
    }

    /// Calls what LOAD_METHOD left at `address`: method, self or NULL, then the arguments.
    public long callMethod(int address, int count, int keywords) {
        return heap.field(address, 1) == Word.NULL ? call(heap.word(address), address + 2 * wb, count, keywords)
                : call(heap.word(address), address + wb, count + 1, keywords);
    }

    private long callNative(int object, int address, int count, int keywords) {
        NativeFunction function = vm.rom.function(object);
        vm.meter.spent += vm.meter.prices.nativeCall();
        int arity = function.arity();
        if (arity == NativeFunction.VARIABLE) {
            Args.check(vm, count, keywords, function.least(), function.most(), function.keywords());
            int depth = argsDepth;
            long result = ((FunctionN) function.code()).call(vm, args(address, count, keywords));
            argsDepth = depth;
            return result;
        }
        Args.check(vm, count, keywords, arity, arity, false);
        return switch (arity) {
            case 1 -> ((Function1) function.code()).call(vm, heap.word(address));
            case 2 -> ((Function2) function.code()).call(vm, heap.word(address), heap.field(address, 1));
            case 3 -> ((Function3) function.code()).call(vm, heap.word(address), heap.field(address, 1),
                    heap.field(address, 2));
            default -> ((Function0) function.code()).call(vm);
        };
    }

    // ---- calls from natives ----

    /// Room for `count` words on the C stack, as a native's local array; given back by `leave`.
    public int enter(int count) {
        int room = heap.stackPointer - heap.words(count) & -wb;
        heap.stackPointer = room;
        return room;
    }

    public long call(long function) {
        return call(function, heap.stackPointer, 0, 0);
    }

    public long call(long function, long a) {
        int stack = heap.stackPointer;
        int room = enter(1);
        heap.word(room, a);
        long result = call(function, room, 1, 0);
        heap.stackPointer = stack;
        heap.keep(result);
        return result;
    }

    public long call(long function, long a, long b) {
        int stack = heap.stackPointer;
        int room = enter(2);
        heap.word(room, a);
        heap.field(room, 1, b);
        long result = call(function, room, 2, 0);
        heap.stackPointer = stack;
        heap.keep(result);
        return result;
    }

    /// Calls a method found by `Attributes`: `self` is NULL if it is not bound.
    public long callBound(long method, long self, long... arguments) {
        int stack = heap.stackPointer;
        int room = enter(arguments.length + 1);
        int count = 0;
        if (self != Word.NULL) {
            heap.field(room, count++, self);
        }
        for (long argument : arguments) {
            heap.field(room, count++, argument);
        }
        long result = call(method, room, count, 0);
        heap.stackPointer = stack;
        heap.keep(result);
        return result;
    }

    private long callBound(long method, long self, int address, int count, int keywords) {
        int words = count + 2 * keywords;
        int stack = heap.stackPointer;
        int block = 0;
        int room;
        if (words > 4 && (block = heap.allocateOrNull(heap.words(1 + words))) != 0) {
            heap.stackPointer -= costs.method();
            heap.word(heap.stackPointer & -wb, block);
            room = block;
        } else {
            room = enter(1 + words + costs.method() / wb);
        }
        heap.word(room, self);
        heap.copy(address, room + wb, heap.words(words));
        long result = call(method, room, count + 1, keywords);
        heap.stackPointer = stack;
        heap.free(block);
        return result;
    }

    private long callClosure(int closure, int address, int count, int keywords) {
        int cellCount = ClosureObject.COUNT.get(heap, closure);
        int words = count + 2 * keywords;
        int stack = heap.stackPointer;
        int block = 0;
        int room;
        if (cellCount + words <= 5) {
            room = enter(Math.max(cellCount + words, costs.closure() / wb));
        } else {
            block = heap.allocate(heap.words(cellCount + words));
            heap.stackPointer -= costs.closure();
            heap.word(heap.stackPointer & -wb, block);
            room = block;
        }
        for (int i = 0; i < cellCount; i++) {
            heap.field(room, i, ClosureObject.cell(heap, closure, i));
        }
        heap.copy(address, room + heap.words(cellCount), heap.words(words));
        long result = call(ClosureObject.FUNCTION.get(heap, closure), room, cellCount + count, keywords);
        heap.stackPointer = stack;
        heap.free(block);
        return result;
    }

    // ---- functions made from bytecode ----

    /// The name that the `def` gave a function, or that of a lambda or comprehension.
    public int functionName(int function) {
        return frames.functionName(function);
    }

    private void checkStack() {
        if (heap.stackUsed() >= costs.limit()) {
            throw vm.errors.recursion();
        }
    }

    /// Complains when the C stack is used up; natives that recurse ask this.
    public void checkRecursion() {
        checkStack();
    }

    private long callFunction(int function, int address, int count, int keywords) {
        checkStack();
        vm.meter.spent += vm.meter.prices.functionCall();
        int bytecode = FunctionObject.BYTECODE.get(heap, function);
        frames.decode(bytecode);
        int stateSize = frames.stateWords + frames.handlers * FrameObject.HANDLER_WORDS;
        int frameBytes = heap.words(FrameObject.words() + stateSize);
        int stack = heap.stackPointer;
        int block = 0;
        int frame;
        if (stateSize > STACK_STATE_WORDS && (block = heap.allocateOrNull(frameBytes)) != 0) {
            frame = block;
            heap.stackPointer = stack - costs.frame();
            heap.word(heap.stackPointer & -wb, block);
        } else {
            frame = stack - costs.frame() - frameBytes & -8;
            heap.stackPointer = frame;
            if (frame < heap.map.stackStart() + 512) {
                heap.stackPointer = stack;
                throw vm.errors.recursion();
            }
            heap.fill(frame, frameBytes, 0);
        }
        heap.lowestStackPointer = Math.min(heap.lowestStackPointer, heap.stackPointer);
        int oldGlobals = vm.globals();
        try {
            frames.setUp(frame, function, address, count, keywords);
            FrameObject.OLD_GLOBALS.set(heap, frame, oldGlobals);
            vm.globals(ModuleObject.GLOBALS.get(heap, FunctionObject.CONTEXT.get(heap, function)));
            return vm.interpreter.run(frame, 0);
        } finally {
            vm.globals(oldGlobals);
            heap.stackPointer = stack;
            heap.free(block);
        }
    }

    private long makeGenerator(int function, int address, int count, int keywords) {
        frames.decode(FunctionObject.BYTECODE.get(heap, function));
        int generator = GeneratorObject.create(heap,
                FrameObject.words() + frames.stateWords + frames.handlers * FrameObject.HANDLER_WORDS);
        GeneratorObject.PENDING.set(heap, generator, Word.NONE);
        frames.setUp(GeneratorObject.frame(heap, generator), function, address, count, keywords);
        return generator;
    }
}
