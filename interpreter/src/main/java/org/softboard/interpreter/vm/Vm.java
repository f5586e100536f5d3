package org.softboard.interpreter.vm;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.code.AssemblerNames;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InternedStrings;
import org.softboard.interpreter.memory.Maps;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;

/// One MicroPython machine: its memory and the parts that work on it, put together. Everything a native needs is
/// reached from here; the parts themselves do the work.
public final class Vm {

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
    final Frames frames;
    public final Calls calls;
    public final Iteration iteration;
    public final Modules modules;
    public final FrozenModules frozen;
    public final SystemWords system;
    public final Programs programs;
    public final Scheduler scheduler;
    public final Interpreter interpreter;

    /// Where `print` and the REPL write.
    public Printer out = Printer.to((bytes, offset, length) -> {
    });
    /// Where `sys.stdout.buffer` writes: as `out`, but each byte as it is. Null: the same.
    public @Nullable Printer bytesOut;
    /// Where uncaught errors and warnings go: the same on a board.
    public Printer err = out;
    public Files files = Files.NONE;
    public Input in = Input.EMPTY;
    /// Numbers that no program can foresee.
    public IntSupplier entropy = () -> 0;
    /// What runs machine code; null where there is no such processor.
    public @Nullable MachineCode machineCode;
    /// The character that interrupts a program, as `micropython.kbd_intr` set it; -1 for none.
    public int interruptCharacter = 3;

    private final int contextRoots;
    private int globals;
    private int locals;
    private Poll poll = vm -> vm.meter.deadline = Long.MAX_VALUE;

    /// A machine with these types and modules in its ROM; `instances` is the behaviour of objects of Python classes,
    /// `frozenFiles` are .mpy files by the names of their sources.
    public Vm(MachineProfile profile, List<BuiltinType> coreTypes, List<BuiltinModule> builtinModules,
            BuiltinType instances, Map<String, byte[]> frozenFiles) {
        this.profile = profile;
        meter = new Meter(profile.prices());
        heap = Heap.of(profile.memory(), profile.representation(), profile.language().has(Option.ENABLE_FINALISER),
                meter);
        names = new InternedStrings(heap, profile.qstrHashBytes());
        for (String name : Qstr.table()) {
            names.intern(name);
        }
        for (String name : AssemblerNames.of(profile.language())) {
            names.intern(name);
        }
        objects = new Objects(this);
        maps = new Maps(heap, names, objects, profile.language().has(Option.OPT_MAP_LOOKUP_CACHE));
        contextRoots = heap.allocateStatic(heap.words(2));
        strings = new Strings(this);
        numbers = new Numbers(this);
        types = new Types(this);
        rom = new Rom(this);
        errors = new Errors(this);
        operators = new Operators(this);
        attributes = new Attributes(this);
        frames = new Frames(this);
        calls = new Calls(this);
        iteration = new Iteration(this);
        modules = new Modules(this);
        frozen = new FrozenModules(this);
        system = new SystemWords(this);
        programs = new Programs(this);
        scheduler = new Scheduler(this, profile.language().schedulerDepth());
        interpreter = new Interpreter(this);
        heap.owner(errors);
        names.tooLong(() -> error(CoreType.RUNTIME_ERROR, "name too long"));
        types.instances(instances);
        layOut(coreTypes, builtinModules, instances);
        frozen.layOut(frozenFiles);
        names.seal();
        start();
    }

    private void layOut(List<BuiltinType> coreTypes, List<BuiltinModule> builtinModules,
            BuiltinType instances) {
        rom.absent(profile.absent());
        rom.layOutObjects(instances);
        for (BuiltinType type : coreTypes) {
            if (rom.isPresent(type)) {
                rom.type(type);
            }
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

    /// Stores under a name in a dict.
    public void store(int dict, int name, long value) {
        objects.storeInDict(dict, Word.ofQstr(name), value);
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

    /// Runs something and gives the exception that it raised, kept alive for the caller, or 0 for none.
    public int catching(Runnable action) {
        return errors.catching(action);
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

    public PythonError argumentError(String format, Object... arguments) {
        return errors.leveled(CoreType.TYPE_ERROR, "argument num/types mismatch", format, arguments);
    }

    public PythonError osError(int errno) {
        return errors.withArgument(CoreType.OS_ERROR, Word.smallInt(errno));
    }

    // ---- objects, see `Objects` ----

    public boolean isTrue(long word) {
        return objects.isTrue(word);
    }

    public long length(long word) {
        return objects.length(word);
    }

    public boolean equal(long a, long b) {
        return objects.equal(a, b);
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

    public void print(Printer to, long word, PrintKind kind) {
        objects.print(to, word, kind);
    }

    public Buffer buffer(long object, boolean write) {
        return objects.buffer(object, write);
    }

    /// The number of an interned string.
    public int qstr(String name) {
        return names.intern(name);
    }
}
