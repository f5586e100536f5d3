package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.AssemblerFunctionObject;
import org.softboard.interpreter.memory.CellObject;
import org.softboard.interpreter.memory.ClosureObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.FrameObject;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.RawCodeObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;

/// Functions made from bytecode: what their preludes say, and putting arguments into a new frame (py/bc.c,
/// py/objfun.c).
final class Frames {

    /// Flags of a function's prelude.
    private static final int GENERATOR = 1;
    private static final int KEYWORD_DICT = 2;
    private static final int VARIABLE = 4;
    private static final int KEYWORD_DEFAULTS = 8;

    private final Vm vm;
    private final Heap heap;
    private final int wb;

    // The prelude last decoded.
    int stateWords;
    int handlers;
    private int flags;
    private int positional;
    private int keywordOnly;
    private int defaults;
    private int infoBytes;
    private int cells;
    private int preludeEnd;
    private int decoded;

    Frames(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        wb = heap.wordBytes();
    }

    /// The bytecode of which the prelude was read last: what runs in between (a finaliser) decodes it again afterwards.
    int decoded() {
        return decoded;
    }

    /// Reads a function's prelude.
    void decode(int bytecode) {
        decoded = bytecode;
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
    void setUp(int frame, int function, int address, int count, int keywords) {
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
    int functionName(int function) {
        decode(FunctionObject.BYTECODE.get(heap, function));
        return argumentName(function, -1);
    }

    /// Where the line table of a function stands, where it ends, and where the instructions begin: three ints in `out`.
    void lineTable(int function, int[] out) {
        decode(FunctionObject.BYTECODE.get(heap, function));
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
    long makeFunction(int rawCode, int context, long defaultTuple, long keywordDefaults) {
        if (RawCodeObject.isAssembler(heap, rawCode)) {
            return AssemblerFunctionObject.create(heap, rawCode);
        }
        int count = defaultTuple == Word.NULL ? 0 : TupleObject.length(heap, Word.address(defaultTuple));
        int extra = count + (keywordDefaults == Word.NULL ? 0 : 1);
        int bytecode = RawCodeObject.CODE.get(heap, rawCode);
        decode(bytecode);
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

    long makeClosure(int rawCode, int context, long defaultTuple, long keywordDefaults, int cellWords,
            int count) {
        long function = makeFunction(rawCode, context, defaultTuple, keywordDefaults);
        int closure = ClosureObject.create(heap, function, count);
        for (int i = 0; i < count; i++) {
            ClosureObject.cell(heap, closure, i, heap.field(cellWords, i));
        }
        return closure;
    }
}
