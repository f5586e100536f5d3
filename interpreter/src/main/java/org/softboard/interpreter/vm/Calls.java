package org.softboard.interpreter.vm;

import java.util.Arrays;
import org.softboard.interpreter.memory.BoundMethodObject;
import org.softboard.interpreter.memory.CellObject;
import org.softboard.interpreter.memory.ClosureObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.FrameObject;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.GeneratorObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.RawCodeObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
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

    /// Flags of a function's prelude.
    private static final int GENERATOR = 1;
    private static final int KEYWORD_DICT = 2;
    private static final int VARIABLE = 4;
    private static final int KEYWORD_DEFAULTS = 8;
    /// State of more bytes than this goes to the heap, in words (VM_MAX_STATE_ON_STACK).
    private static final int STACK_STATE_WORDS = 11;

    private final Vm vm;
    private final Heap heap;
    private final int wb;
    private final StackCosts costs;
    private Args[] args;
    private int argsDepth;

    // The prelude last decoded.
    private int stateWords;
    private int handlers;
    private int flags;
    private int positional;
    private int keywordOnly;
    private int defaults;
    private int infoBytes;
    private int cells;
    private int preludeEnd;

    Calls(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
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
        heap.stackPointer -= costs.instance();
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
        switch (function.code()) {
            case Function1 code -> {
                Args.check(vm, count, keywords, 1, 1, false);
                return code.call(vm, heap.word(address));
            }
            case Function2 code -> {
                Args.check(vm, count, keywords, 2, 2, false);
                return code.call(vm, heap.word(address), heap.field(address, 1));
            }
            case FunctionN code -> {
                Args.check(vm, count, keywords, function.least(), function.most(), function.keywords());
                int depth = argsDepth;
                long result = code.call(vm, args(address, count, keywords));
                argsDepth = depth;
                return result;
            }
            case Function0 code -> {
                Args.check(vm, count, keywords, 0, 0, false);
                return code.call(vm);
            }
            case Function3 code -> {
                Args.check(vm, count, keywords, 3, 3, false);
                return code.call(vm, heap.word(address), heap.field(address, 1), heap.field(address, 2));
            }
        }
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

    private void checkStack() {
        if (costs.limit() > 0 && heap.stackUsed() >= costs.limit()) {
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
        decodePrelude(bytecode);
        int stateSize = stateWords + handlers * FrameObject.HANDLER_WORDS;
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
        int oldGlobals = vm.globals();
        try {
            setUp(frame, function, address, count, keywords);
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
        decodePrelude(FunctionObject.BYTECODE.get(heap, function));
        int generator = GeneratorObject.create(heap,
                FrameObject.words() + stateWords + handlers * FrameObject.HANDLER_WORDS);
        GeneratorObject.PENDING.set(heap, generator, Word.NONE);
        setUp(GeneratorObject.frame(heap, generator), function, address, count, keywords);
        return generator;
    }

    private void decodePrelude(int bytecode) {
        int ip = bytecode;
        int b = heap.int8(ip++);
        int s = b >> 3 & 0xF;
        int e = b >> 2 & 1;
        int a = b & 3;
        int f = 0;
        int k = 0;
        int d = 0;
        for (int n = 0; (b & 0x80) != 0; n++) {
            b = heap.int8(ip++);
            s |= (b & 0x30) << 2 * n;
            e |= (b & 0x02) << n;
            f |= (b & 0x40) >> 6 << n;
            a |= (b & 0x4) << n;
            k |= (b & 0x08) >> 3 << n;
            d |= (b & 0x1) << n;
        }
        stateWords = s + 1;
        handlers = e;
        flags = f;
        positional = a;
        keywordOnly = k;
        defaults = d;
        int info = 0;
        int cell = 0;
        int n = 0;
        do {
            b = heap.int8(ip++);
            cell |= (b & 1) << n;
            info |= (b & 0x7E) >> 1 << 6 * n;
            n++;
        } while ((b & 0x80) != 0);
        infoBytes = info;
        cells = cell;
        preludeEnd = ip;
    }

    private int argumentName(int function, int index) {
        int ip = preludeEnd;
        for (int i = 0; i <= index; i++) {
            while ((heap.int8(ip++) & 0x80) != 0) {
                continue;
            }
        }
        int number = 0;
        int b;
        do {
            b = heap.int8(ip++);
            number = number << 7 | b & 0x7F;
        } while ((b & 0x80) != 0);
        return heap.int16(
                ModuleObject.QSTR_TABLE.get(heap, FunctionObject.CONTEXT.get(heap, function)) + 2 * number);
    }

    /// Puts the arguments in place and the frame at the first instruction (py/bc.c, mp_setup_code_state_helper).
    private void setUp(int frame, int function, int address, int count, int keywords) {
        int named = positional + keywordOnly;
        FrameObject.FUNCTION.set(heap, frame, function);
        FrameObject.start(heap, frame, stateWords);
        int state = FrameObject.state(heap, frame);
        FrameObject.SP.set(heap, frame, state - wb);
        int top = state + heap.words(stateWords - 1);
        int extra = top - heap.words(named);
        int given = count;
        boolean keywordDefaults = (flags & KEYWORD_DEFAULTS) != 0;
        if (given > positional) {
            if ((flags & VARIABLE) == 0) {
                throw countError(function, positional, given);
            }
            heap.word(extra, TupleObject.of(heap, address + heap.words(positional), given - positional));
            extra -= wb;
            given = positional;
        } else {
            if ((flags & VARIABLE) != 0) {
                heap.word(extra, CoreType.EMPTY_TUPLE);
                extra -= wb;
            }
            if (keywords == 0 && !keywordDefaults) {
                int least = positional - defaults;
                if (given < least) {
                    throw countError(function, least, given);
                }
                for (int i = given; i < positional; i++) {
                    heap.word(top - i * wb, FunctionObject.extra(heap, function, i - least));
                }
            }
        }
        for (int i = 0; i < given; i++) {
            heap.word(top - i * wb, heap.field(address, i));
        }
        if (keywords != 0 || keywordDefaults) {
            bindKeywords(function, top, extra, address + heap.words(count), keywords);
        } else {
            if (keywordOnly != 0) {
                throw vm.typeError("function missing keyword-only argument", "function missing keyword-only argument");
            }
            if ((flags & KEYWORD_DICT) != 0) {
                heap.word(extra, DictObject.create(heap, 0));
            }
        }
        int ip = preludeEnd + infoBytes;
        for (int i = 0; i < cells; i++) {
            int local = top - heap.int8(ip++) * wb;
            heap.word(local, CellObject.create(heap, heap.word(local)));
        }
        FrameObject.IP.set(heap, frame, ip);
    }

    private void bindKeywords(int function, int top, int extra, int pairs, int keywords) {
        int dict = 0;
        if ((flags & KEYWORD_DICT) != 0) {
            dict = DictObject.create(heap, keywords);
            heap.word(extra, dict);
        }
        for (int i = 0; i < keywords; i++) {
            long key = heap.field(pairs, 2 * i);
            long value = heap.field(pairs, 2 * i + 1);
            int index = keywordIndex(function, key);
            if (index >= 0) {
                if (heap.word(top - index * wb) != Word.NULL) {
                    throw multipleValues(key);
                }
                heap.word(top - index * wb, value);
            } else if (dict == 0) {
                throw vm.typeError("unexpected keyword argument", "unexpected keyword argument '%q'",
                        vm.strings.text(key));
            } else {
                int slot = vm.maps.findOrAdd(DictObject.map(heap, dict), key) + wb;
                if (heap.word(slot) != Word.NULL) {
                    throw multipleValues(key);
                }
                heap.word(slot, value);
            }
        }
        int least = positional - defaults;
        for (int i = least; i < positional; i++) {
            if (heap.word(top - i * wb) == Word.NULL) {
                heap.word(top - i * wb, FunctionObject.extra(heap, function, i - least));
            }
        }
        for (int i = least - 1; i >= 0; i--) {
            if (heap.word(top - i * wb) == Word.NULL) {
                throw vm.error(CoreType.TYPE_ERROR, "function missing required positional argument #%d", i);
            }
        }
        for (int i = 0; i < keywordOnly; i++) {
            int local = top - (positional + i) * wb;
            if (heap.word(local) == Word.NULL) {
                int name = argumentName(function, positional + i);
                long value = Word.NULL;
                if ((flags & KEYWORD_DEFAULTS) != 0) {
                    int defaultsDict = Word.address(FunctionObject.extra(heap, function, defaults));
                    value = vm.maps.value(DictObject.map(heap, defaultsDict), name);
                }
                if (value == Word.NULL) {
                    throw vm.error(CoreType.TYPE_ERROR, "function missing required keyword argument '%q'",
                            vm.names.string(name));
                }
                heap.word(local, value);
            }
        }
    }

    private PythonError multipleValues(long key) {
        return vm.error(CoreType.TYPE_ERROR, "function got multiple values for argument '%q'", vm.strings.text(key));
    }

    private int keywordIndex(int function, long key) {
        for (int i = 0; i < positional + keywordOnly; i++) {
            if (Word.ofQstr(argumentName(function, i)) == key) {
                return i;
            }
        }
        return -1;
    }

    private PythonError countError(int function, int expected, int given) {
        return switch (vm.profile.language().errorLevel()) {
            case TERSE -> vm.error(CoreType.TYPE_ERROR, "argument num/types mismatch");
            case NORMAL -> vm.error(CoreType.TYPE_ERROR,
                    "function takes %d positional arguments but %d were given", expected, given);
            case DETAILED -> vm.error(CoreType.TYPE_ERROR, "%q() takes %d positional arguments but %d were given",
                    vm.names.string(functionName(function)), expected, given);
        };
    }

    /// The name that the `def` gave, or that of a lambda or comprehension.
    public int functionName(int function) {
        decodePrelude(FunctionObject.BYTECODE.get(heap, function));
        return argumentName(function, -1);
    }

    /// Where the line table of a function stands, where it ends, and where the instructions begin: three ints in `out`.
    void lineTable(int function, int[] out) {
        decodePrelude(FunctionObject.BYTECODE.get(heap, function));
        int ip = preludeEnd;
        for (int i = 0; i < 1 + positional + keywordOnly; i++) {
            while ((heap.int8(ip++) & 0x80) != 0) {
                continue;
            }
        }
        out[0] = ip;
        out[1] = preludeEnd + infoBytes;
        out[2] = preludeEnd + infoBytes + cells;
    }

    /// Makes the object for a child's raw code.
    public long makeFunction(int rawCode, int context, long defaultTuple, long keywordDefaults) {
        int count = defaultTuple == Word.NULL ? 0 : TupleObject.length(heap, Word.address(defaultTuple));
        int extra = count + (keywordDefaults == Word.NULL ? 0 : 1);
        int bytecode = RawCodeObject.CODE.get(heap, rawCode);
        decodePrelude(bytecode);
        int type = (flags & GENERATOR) != 0 ? CoreType.GENERATOR_FUNCTION : CoreType.FUNCTION;
        int function = FunctionObject.create(heap, type, extra);
        FunctionObject.CONTEXT.set(heap, function, context);
        FunctionObject.CHILDREN.set(heap, function, RawCodeObject.CHILDREN.get(heap, rawCode));
        FunctionObject.BYTECODE.set(heap, function, bytecode);
        for (int i = 0; i < count; i++) {
            FunctionObject.extra(heap, function, i, TupleObject.item(heap, Word.address(defaultTuple), i));
        }
        if (keywordDefaults != Word.NULL) {
            FunctionObject.extra(heap, function, count, keywordDefaults);
        }
        return function;
    }

    public long makeClosure(int rawCode, int context, long defaultTuple, long keywordDefaults, int cellWords,
            int count) {
        long function = makeFunction(rawCode, context, defaultTuple, keywordDefaults);
        int closure = ClosureObject.create(heap, function, count);
        for (int i = 0; i < count; i++) {
            ClosureObject.cell(heap, closure, i, heap.field(cellWords, i));
        }
        return closure;
    }

    // ---- calls with * and ** ----

    /// CALL_FUNCTION_VAR_KW and CALL_METHOD_VAR_KW: function, [self,] arguments, keyword pairs, bitmap of stars.
    long callStarred(boolean hasSelf, int address, int count, int keywords) {
        long function = heap.word(address);
        int from = address + wb;
        long self = Word.NULL;
        if (hasSelf) {
            self = heap.word(from);
            from += wb;
        }
        long stars = Word.value(heap.field(from, count + 2 * keywords));
        int listExtra = 0;
        for (int i = 0; i < count; i++) {
            if ((stars >> i & 1) != 0) {
                long length = vm.lengthOrNull(heap.field(from, i));
                listExtra += length == Word.NULL ? 0 : (int) Word.value(length) - 1;
            }
        }
        int dictExtra = 0;
        for (int i = 0; i < keywords; i++) {
            long value = heap.field(from, count + 2 * i + 1);
            if (heap.field(from, count + 2 * i) == Word.NULL && TypeObject.of(heap, value) == CoreType.DICT) {
                dictExtra += DictObject.used(heap, Word.address(value)) - 1;
            }
        }
        var list = new ArgumentList(heap, 1 + count + listExtra + 2 * (keywords + dictExtra));
        if (self != Word.NULL) {
            list.add(self);
        }
        for (int i = 0; i < count; i++) {
            long argument = heap.field(from, i);
            if ((stars >> i & 1) == 0) {
                list.add(argument);
            } else {
                addItems(list, argument, count - i);
            }
        }
        int positionalCount = list.length;
        list.reserve(2 * (keywords + dictExtra));
        for (int i = 0; i < keywords; i++) {
            long key = heap.field(from, count + 2 * i);
            long value = heap.field(from, count + 2 * i + 1);
            if (key == Word.NULL) {
                addEntries(list, value);
            } else {
                list.add(key);
                list.add(value);
            }
        }
        int stack = heap.stackPointer;
        heap.word(enter(1), list.words);
        long result = call(function, list.words, positionalCount, (list.length - positionalCount) / 2);
        heap.stackPointer = stack;
        heap.free(list.words);
        return result;
    }

    private void addItems(ArgumentList list, long argument, int following) {
        int type = TypeObject.of(heap, argument);
        int object = Word.address(argument);
        if (type == CoreType.TUPLE || type == CoreType.LIST) {
            boolean tuple = type == CoreType.TUPLE;
            int length = tuple ? TupleObject.length(heap, object) : ListObject.length(heap, object);
            for (int i = 0; i < length; i++) {
                list.add(tuple ? TupleObject.item(heap, object, i) : ListObject.item(heap, object, i));
            }
            return;
        }
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(argument, enter(4));
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            if (list.length + following >= list.capacity) {
                list.grow(list.capacity * 2);
            }
            list.add(item);
        }
        heap.stackPointer = stack;
    }

    private void addEntries(ArgumentList list, long mapping) {
        if (TypeObject.of(heap, mapping) == CoreType.DICT) {
            int map = DictObject.map(heap, Word.address(mapping));
            for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
                list.add(vm.strings.internChecked(MapObject.key(heap, map, i)));
                list.add(MapObject.value(heap, map, i));
            }
            return;
        }
        long keys = vm.attributes.loadMethod(mapping, Qstr.KEYS);
        long iterator = vm.iteration.iterate(callBound(keys, vm.attributes.self), 0);
        long key;
        while ((key = vm.iteration.next(iterator)) != Word.NULL) {
            if (list.length + 1 >= list.capacity) {
                list.grow(list.capacity * 2);
            }
            key = vm.strings.internChecked(key);
            long get = vm.attributes.loadMethod(mapping, Qstr.__GETITEM__);
            long value = callBound(get, vm.attributes.self, key);
            list.add(key);
            list.add(value);
        }
    }

    /// The arguments of a starred call: a heap array with upstream's growth.
    private static final class ArgumentList {
        private final Heap heap;
        private int words;
        private int capacity;
        private int length;

        ArgumentList(Heap heap, int capacity) {
            this.heap = heap;
            this.capacity = capacity;
            words = heap.allocate(heap.words(capacity));
        }

        void add(long word) {
            if (length >= capacity) {
                grow(capacity * 2);
            }
            heap.field(words, length++, word);
        }

        void reserve(int extra) {
            if (length + extra > capacity) {
                grow(length + extra);
            }
        }

        void grow(int wanted) {
            words = heap.reallocate(words, heap.words(wanted));
            capacity = wanted;
        }
    }
}
