package org.softboard.interpreter.vm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InternedStrings;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.Maps;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
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
    public final Objects objects;
    public final Strings strings;
    public final Numbers numbers;
    public final Errors errors;
    public final Operators operators;
    public final Attributes attributes;
    public final Calls calls;
    public final Iteration iteration;
    public final Modules modules;
    public final SystemWords system;
    public final Programs programs;
    public final Scheduler scheduler;
    public final Interpreter interpreter;

    /// Where `print` and the REPL write.
    public Printer out = Printer.to((bytes, offset, length) -> {
    });
    /// Where uncaught errors and warnings go: the same on a board.
    public Printer err = out;
    public Files files = Files.NONE;
    public Input in = Input.EMPTY;
    /// The character that interrupts a program, as `micropython.kbd_intr` set it; -1 for none.
    public int interruptCharacter = 3;

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
        objects = new Objects(this);
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
        system = new SystemWords(this);
        programs = new Programs(this);
        scheduler = new Scheduler(this, profile.language().schedulerDepth());
        interpreter = new Interpreter(this);
        heap.owner(this);
        names.tooLong(() -> error(CoreType.RUNTIME_ERROR, "name too long"));
        types.instances(instances);
        layOut(coreTypes, builtinModules, instances);
        names.seal();
        start();
    }

    private void layOut(List<BuiltinType> coreTypes, List<BuiltinModule> builtinModules,
            BuiltinType instances) {
        rom.absent(profile.absent());
        rom.layOutObjects(instances);
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
        system.start();
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
            throw errors.name(name);
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
        return catching(() -> calls.call(function, argument));
    }

    /// Runs something and gives the exception that it raised, kept alive for the caller, or 0 for none.
    public int catching(Runnable action) {
        int stack = heap.stackPointer;
        int depth = calls.argsDepth();
        int mark = heap.fresh();
        int exception = 0;
        try {
            action.run();
        } catch (PythonError error) {
            exception = error.exception();
        } finally {
            heap.stackPointer = stack;
            calls.argsDepth(depth);
            heap.release(mark);
        }
        if (exception != 0) {
            heap.keep(exception);
        }
        return exception;
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

    // ---- errors, see `Errors` ----

    public PythonError error(int type, String message) {
        return errors.of(type, message);
    }

    public PythonError error(int type, String format, Object... arguments) {
        return errors.format(type, format, arguments);
    }

    public PythonError error(int type) {
        return errors.of(type);
    }

    public PythonError error(int type, long argument) {
        return errors.withArgument(type, argument);
    }

    public PythonError typeError(String terse, String format, Object... arguments) {
        return errors.leveled(CoreType.TYPE_ERROR, terse, format, arguments);
    }

    public PythonError valueError(String terse, String format, Object... arguments) {
        return errors.leveled(CoreType.VALUE_ERROR, terse, format, arguments);
    }

    public PythonError leveled(int type, String terse, String format, Object... arguments) {
        return errors.leveled(type, terse, format, arguments);
    }

    public PythonError argumentError(String format, Object... arguments) {
        return errors.leveled(CoreType.TYPE_ERROR, "argument num/types mismatch", format, arguments);
    }

    public PythonError osError(int errno) {
        return errors.withArgument(CoreType.OS_ERROR, Word.smallInt(errno));
    }

    /// A warning goes where errors go, if the firmware has warnings.
    public void warn(String text) {
        if (profile.language().has(Option.WARNINGS)) {
            err.text("Warning: " + text + "\n");
        }
    }

    // ---- objects, see `Objects` ----

    public boolean isTrue(long word) {
        return objects.isTrue(word);
    }

    public long lengthOrNull(long word) {
        return objects.lengthOrNull(word);
    }

    public long length(long word) {
        return objects.length(word);
    }

    @Override
    public boolean equal(long a, long b) {
        return operators.equal(a, b) == Word.TRUE;
    }

    public boolean isStr(long word) {
        return objects.isStr(word);
    }

    public String typeName(long word) {
        return objects.typeName(word);
    }

    public int toInt(long word) {
        return objects.toInt(word);
    }

    public long toLong(long word) {
        return objects.toLong(word);
    }

    public boolean isInt(long word) {
        return objects.isInt(word);
    }

    public long subscript(long object, long index, long value) {
        return objects.subscript(object, index, value);
    }

    public void print(Printer to, long word, PrintKind kind) {
        objects.print(to, word, kind);
    }

    public @Nullable Buffer bufferOrNull(long object, boolean write) {
        return objects.bufferOrNull(object, write);
    }

    public Buffer buffer(long object, boolean write) {
        return objects.buffer(object, write);
    }

    public Stream stream(long object) {
        return objects.stream(object);
    }

    /// The number of an interned string.
    public int qstr(String name) {
        return names.intern(name);
    }
}
