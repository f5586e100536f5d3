package org.softboard.interpreter.vm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.InternedStrings;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.Maps;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;

/// One MicroPython machine: its memory and the parts that work on it, put together. Everything a native needs is
/// reached from here; the parts themselves do the work.
public final class Vm implements Heap.Owner, Maps.Keys {

    public final MachineProfile profile;
    public final Meter meter;
    public final Heap heap;
    public final InternedStrings names;
    public final Maps maps;
    public final Types types;
    public final Rom rom;
    public final Strings strings;
    public final Numbers numbers;
    public final Errors errors;
    public final Operators operators;
    public final Attributes attributes;
    public final Calls calls;
    public final Iteration iteration;
    public final Modules modules;
    public final Scheduler scheduler;
    public final Interpreter interpreter;

    /// Where `print` and the REPL write.
    public Printer out = Printer.to((bytes, offset, length) -> {
    });
    public Files files = Files.NONE;

    private final int contextRoots;
    private int globals;
    private int locals;
    private Poll poll = vm -> vm.meter.deadline = Long.MAX_VALUE;

    /// A machine with these types and modules in its ROM; `instances` is the behaviour of objects of Python classes.
    public Vm(MachineProfile profile, List<BuiltinType> coreTypes, List<BuiltinModule> builtinModules,
            BuiltinType instances) {
        this.profile = profile;
        meter = new Meter(profile.prices());
        heap = new Heap(profile.memory(), profile.representation(), profile.finalisers(), meter);
        names = new InternedStrings(heap, profile.qstrHashBytes());
        for (String name : Qstr.table()) {
            names.intern(name);
        }
        maps = new Maps(heap, names, this, profile.lookupCache());
        contextRoots = heap.allocateStatic(heap.words(2));
        strings = new Strings(this);
        numbers = new Numbers(this);
        types = new Types(this);
        rom = new Rom(this);
        errors = new Errors(this);
        operators = new Operators(this);
        attributes = new Attributes(this);
        calls = new Calls(this);
        iteration = new Iteration(this);
        modules = new Modules(this);
        scheduler = new Scheduler(this, profile.language().schedulerDepth());
        interpreter = new Interpreter(this);
        heap.owner(this);
        names.tooLong(() -> error(CoreType.RUNTIME_ERROR, "name too long"));
        types.instances(instances);
        layOut(coreTypes, builtinModules);
        names.seal();
        start();
    }

    private void layOut(List<BuiltinType> coreTypes, List<BuiltinModule> builtinModules) {
        heap.field(CoreType.EMPTY_TUPLE, 0, CoreType.TUPLE);
        heap.field(CoreType.EMPTY_BYTES, 0, CoreType.BYTES);
        heap.field(CoreType.EMPTY_BYTES, 1, names.hash(new byte[0], 0, 0));
        heap.field(CoreType.EMPTY_BYTES, 3, heap.allocateRom(1));
        heap.field(CoreType.ELLIPSIS_OBJECT, 0, CoreType.ELLIPSIS);
        heap.field(CoreType.NOT_IMPLEMENTED_OBJECT, 0, CoreType.NOT_IMPLEMENTED);
        heap.field(CoreType.GENERATOR_EXIT_OBJECT, 0, CoreType.GENERATOR_EXIT);
        heap.field(CoreType.GENERATOR_EXIT_OBJECT, 3, CoreType.EMPTY_TUPLE);
        heap.field(CoreType.IO_BASE_OBJECT, 0, CoreType.IO_BASE);
        for (BuiltinType type : coreTypes) {
            rom.type(type);
        }
        modules.layOut(builtinModules);
        rom.layOutPendingTypes();
        interpreter.priceOpcodes();
    }

    /// A fresh `__main__`, as at a soft reset, on an empty heap.
    private void start() {
        heap.stackPointer = heap.map.end() - profile.stack().base() & -16;
        modules.start();
        heap.release(0);
    }

    // ---- the current context ----

    public int globals() {
        return globals;
    }

    public void globals(int dict) {
        globals = dict;
        heap.word(contextRoots, dict);
    }

    public int locals() {
        return locals;
    }

    public void locals(int dict) {
        locals = dict;
        heap.field(contextRoots, 1, dict);
    }

    public long loadGlobal(int name) {
        long value = maps.value(DictObject.map(heap, globals), name);
        if (value == Word.NULL) {
            value = modules.builtin(name);
        }
        if (value == Word.NULL) {
            throw nameError(name);
        }
        return value;
    }

    /// Stores under a name in a dict.
    public void store(int dict, int name, long value) {
        storeInDict(dict, Word.ofQstr(name), value);
    }

    /// Stores under any key in a dict, which must not be a fixed one.
    public void storeInDict(int dict, long key, long value) {
        int map = DictObject.map(heap, dict);
        if (MapObject.isFixed(heap, map)) {
            throw error(CoreType.TYPE_ERROR);
        }
        maps.put(map, key, value);
    }

    // ---- events ----

    public void poll(Poll newPoll) {
        poll = newPoll;
    }

    /// Runs what is due, then waiting callbacks; may raise.
    public void poll() {
        poll.poll(this);
        if (scheduler.isPending()) {
            scheduler.run();
        }
    }

    /// Calls a function and prints what it raises, as for scheduled callbacks; KeyboardInterrupt passes through.
    public void callProtected(long function, long argument) {
        int exception = callCatching(function, argument);
        if (exception != 0) {
            errors.print(out, exception);
        }
    }

    /// Calls a function and gives the exception that it raised, 0 for none.
    public int callCatching(long function, long argument) {
        int stack = heap.stackPointer;
        int depth = calls.argsDepth();
        int mark = heap.fresh();
        try {
            calls.call(function, argument);
            return 0;
        } catch (PythonError error) {
            return error.exception();
        } finally {
            heap.stackPointer = stack;
            calls.argsDepth(depth);
            heap.release(mark);
        }
    }

    @Override
    public RuntimeException exhausted(int size) {
        return heap.lockDepth() > 0 ? error(CoreType.MEMORY_ERROR, "memory allocation failed, heap is locked")
                : error(CoreType.MEMORY_ERROR, "memory allocation failed, allocating %u bytes",
                        Integer.toUnsignedString(size));
    }

    @Override
    public void finalise(int object) {
        long method = attributes.findProtected(object, Qstr.__DEL__);
        if (method != Word.NULL) {
            callProtected(method, object);
        }
    }

    @Override
    public long hash(long key) {
        return operators.hash(key);
    }

    // ---- errors ----

    public PythonError error(int type, String message) {
        return errors.of(type, message);
    }

    public PythonError error(int type, String format, Object... arguments) {
        return errors.format(type, format, arguments);
    }

    public PythonError error(int type) {
        return new PythonError(errors.make(type, CoreType.EMPTY_TUPLE));
    }

    /// An exception with any object as its argument (KeyError, OSError, StopIteration).
    public PythonError error(int type, long argument) {
        return errors.withArgument(type, argument);
    }

    /// A TypeError with the text of the machine's error level; the short text has no arguments.
    public PythonError typeError(String terse, String format, Object... arguments) {
        return leveled(CoreType.TYPE_ERROR, terse, format, arguments);
    }

    public PythonError valueError(String terse, String format, Object... arguments) {
        return leveled(CoreType.VALUE_ERROR, terse, format, arguments);
    }

    public PythonError leveled(int type, String terse, String format, Object... arguments) {
        return isTerse() || arguments.length == 0 ? error(type, isTerse() ? terse : format)
                : error(type, format, arguments);
    }

    public PythonError argumentError(String format, Object... arguments) {
        return typeError("argument num/types mismatch", format, arguments);
    }

    public PythonError nameError(int name) {
        return leveled(CoreType.NAME_ERROR, "name not defined", "name '%q' isn't defined", names.string(name));
    }

    public PythonError recursionError() {
        int q = Qstr.MAXIMUM_RECURSION_DEPTH_EXCEEDED;
        return error(CoreType.RUNTIME_ERROR, Word.ofQstr(q));
    }

    public PythonError osError(int errno) {
        return error(CoreType.OS_ERROR, Word.smallInt(errno));
    }

    private boolean isTerse() {
        return profile.language().isTerse();
    }

    /// A warning goes to the console, as `Warning: text`.
    public void warn(String text) {
        out.text("Warning: " + text + "\n");
    }

    // ---- objects ----

    public boolean isTrue(long word) {
        if (word == Word.TRUE) {
            return true;
        }
        if (word == Word.FALSE || word == Word.NONE) {
            return false;
        }
        if (Word.isSmallInt(word)) {
            return Word.value(word) != 0;
        }
        BuiltinType.Unary unary = types.of(word).unary;
        if (unary != null) {
            long result = unary.apply(this, UnaryOperator.BOOL, word);
            if (result != Word.NULL) {
                return result == Word.TRUE;
            }
        }
        long length = lengthOrNull(word);
        return length == Word.NULL || length != Word.smallInt(0);
    }

    /// The length as a small int, NULL for an object without one.
    public long lengthOrNull(long word) {
        if (isStr(word) && Word.isQstr(word)) {
            return operators.unary(UnaryOperator.LENGTH, word);
        }
        BuiltinType.Unary unary = types.of(word).unary;
        return unary == null ? Word.NULL : unary.apply(this, UnaryOperator.LENGTH, word);
    }

    public long length(long word) {
        long length = lengthOrNull(word);
        if (length == Word.NULL) {
            throw typeError("object has no len", "object of type '%s' has no len()", typeName(word));
        }
        return length;
    }

    @Override
    public boolean equal(long a, long b) {
        return operators.equal(a, b) == Word.TRUE;
    }

    public boolean isStr(long word) {
        return Word.isQstr(word) || Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.STR;
    }

    public String typeName(long word) {
        return names.string(TypeObject.name(heap, TypeObject.of(heap, word)));
    }

    /// The number of an interned string.
    public int qstr(String name) {
        return names.intern(name);
    }

    /// As `int()` converts implicitly, into 32 bits (py/obj.c, mp_obj_get_int).
    public int toInt(long word) {
        return (int) toLong(word);
    }

    /// As `toInt`, up to 64 bits; what does not fit raises OverflowError.
    public long toLong(long word) {
        if (Word.isSmallInt(word)) {
            return Word.value(word);
        }
        if (word == Word.TRUE || word == Word.FALSE) {
            return word == Word.TRUE ? 1 : 0;
        }
        if (Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.INT) {
            return fitting(word);
        }
        long made = types.of(word).unary == null ? Word.NULL : operators.unary(UnaryOperator.INT, word);
        if (made == Word.NULL) {
            throw typeError("can't convert to int", "can't convert %s to int", typeName(word));
        }
        return Word.isSmallInt(made) ? Word.value(made) : fitting(made);
    }

    private long fitting(long longInt) {
        var value = IntObject.value(heap, Word.address(longInt));
        if (value.bitLength() >= heap.wordBytes() * 8) {
            throw error(CoreType.OVERFLOW_ERROR, "overflow converting long int to machine word");
        }
        return value.longValue();
    }

    /// Loads, stores or deletes an item (py/obj.c, mp_obj_subscr).
    public long subscript(long object, long index, long value) {
        BuiltinType.Subscript subscript = types.of(object).subscript;
        if (subscript != null) {
            long result = subscript.subscript(this, object, index, value);
            if (result != Word.NULL) {
                return result;
            }
        }
        String name = typeName(object);
        if (value == Word.NULL) {
            throw typeError("object doesn't support item deletion", "'%s' object doesn't support item deletion", name);
        }
        if (value == Word.SENTINEL) {
            throw typeError("object isn't subscriptable", "'%s' object isn't subscriptable", name);
        }
        throw typeError("object doesn't support item assignment", "'%s' object doesn't support item assignment", name);
    }

    /// Prints an object; one without a printer of its own as `<type>`.
    public void print(Printer to, long word, PrintKind kind) {
        int stack = heap.stackPointer;
        heap.stackPointer -= profile.stack().native_();
        calls.checkRecursion();
        BuiltinType.Print print = types.of(word).print;
        if (print != null) {
            print.print(this, to, word, kind);
        } else {
            to.text("<" + typeName(word) + ">");
        }
        heap.stackPointer = stack;
    }

    /// The bytes behind an object, null if it has none that can be had so.
    public @Nullable Buffer bufferOrNull(long object, boolean write) {
        BuiltinType.BufferSource source = types.of(object).buffer;
        return source == null ? null : source.buffer(this, object, write);
    }

    /// Is the object an int, bool, or convertible to int?
    public boolean isInt(long word) {
        if (Word.isSmallInt(word) || word == Word.TRUE || word == Word.FALSE) {
            return true;
        }
        return Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.INT
                || types.of(word).unary != null && operators.unary(UnaryOperator.INT, word) != Word.NULL;
    }

    /// The stream protocol of an object.
    public Stream stream(long object) {
        Stream stream = types.stream(TypeObject.of(heap, object));
        if (stream == null) {
            throw error(CoreType.OS_ERROR, "stream operation not supported");
        }
        return stream;
    }

    /// The bytes behind an object.
    public Buffer buffer(long object, boolean write) {
        Buffer buffer = bufferOrNull(object, write);
        if (buffer == null) {
            throw error(CoreType.TYPE_ERROR, "object with buffer protocol required");
        }
        return buffer;
    }
}
