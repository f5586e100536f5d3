package org.softboard.interpreter.vm;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.ExceptionObject;
import org.softboard.interpreter.memory.FrameObject;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;

/// Making, matching and printing exceptions (py/objexcept.c), with upstream's allocations and its fall-backs when there
/// is no memory left for the message or for the exception itself.
public final class Errors implements Heap.Owner {

    private static final int TRACE_CAPACITY_WORDS = 3;

    /// The emergency buffer: | two traceback entries | tuple of one | str | text ... |
    private static final int TUPLE_WORD = 6;
    private static final int STR_WORD = TUPLE_WORD + 3;
    private static final int LEAST_TEXT = 16;

    private final Vm vm;
    private final Heap heap;
    private final int emergency;
    private final int bufferRoot;
    private final int staticBuffer;
    private int bufferBytes;
    private final Map<String, Integer> romTexts = new HashMap<>();
    private final int[] lineTable = new int[3];

    Errors(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        emergency = heap.allocateStatic(heap.words(ExceptionObject.words()) + heap.blockBytes())
                + heap.blockBytes() - 1 & -heap.blockBytes();
        bufferRoot = heap.allocateStatic(heap.wordBytes());
        bufferBytes = vm.profile.language().emergencyExceptionBufSize();
        staticBuffer = bufferBytes == 0 ? 0 : heap.allocateStatic(bufferBytes);
    }

    /// An exception of which the message is a text of the firmware.
    PythonError of(int type, String message) {
        int str = heap.allocateOrNull(heap.words(StrObject.words()));
        if (str == 0 && emergencyBytes() >= heap.words(STR_WORD + StrObject.words())) {
            str = emergencyBuffer() + heap.words(STR_WORD);
        }
        if (str == 0) {
            return of(type);
        }
        StrObject.initialise(heap, str, CoreType.STR, 0, message.length(), romText(message));
        return withArgument(type, str);
    }

    /// An exception without arguments.
    PythonError of(int type) {
        return new PythonError(makeObject(type));
    }

    /// An error with the text of the machine's error level; the short text has no arguments.
    public PythonError leveled(int type, String terse, String format, Object... arguments) {
        if (vm.profile.language().isTerse()) {
            return of(type, terse);
        }
        return arguments.length == 0 ? of(type, format) : format(type, format, arguments);
    }

    public PythonError name(int name) {
        return leveled(CoreType.NAME_ERROR, "name not defined", "name '%q' isn't defined", vm.names.string(name));
    }

    /// The C stack is used up: an exception where that is checked, a crash elsewhere.
    public PythonError recursion() {
        if (!vm.profile.language().has(Option.STACK_CHECK)) {
            throw new Crash("the C stack is full, which this firmware does not check");
        }
        return withArgument(CoreType.RUNTIME_ERROR, Word.ofQstr(Qstr.MAXIMUM_RECURSION_DEPTH_EXCEEDED));
    }

    /// StopIteration with a value, NULL for none.
    public PythonError stopIteration(long value) {
        return value == Word.NULL ? of(CoreType.STOP_ITERATION) : withArgument(CoreType.STOP_ITERATION, value);
    }

    /// The address in ROM of a message, put there when it is first needed.
    private int romText(String message) {
        return romTexts.computeIfAbsent(message, text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int address = heap.allocateRom(bytes.length + 1);
            heap.copyIn(bytes, 0, address, bytes.length);
            return address;
        });
    }

    /// An exception with a formatted message: %s and %q take text, %d a number, %% is a percent sign. The buffer grows
    /// piece by piece as upstream's printer makes it.
    PythonError format(int type, String format, Object... arguments) {
        int str = heap.allocateOrNull(heap.words(StrObject.words()));
        int capacity = vm.profile.language().packedLength(format) + 1;
        int buffer = heap.allocateOrNull(capacity);
        boolean emergency = (str == 0 || buffer == 0)
                && emergencyBytes() >= heap.words(STR_WORD + StrObject.words()) + LEAST_TEXT;
        if (emergency) {
            str = emergencyBuffer() + heap.words(STR_WORD);
            buffer = str + heap.words(StrObject.words());
            capacity = emergencyBuffer() + emergencyBytes() - buffer;
        }
        if (str == 0) {
            return of(type);
        }
        if (buffer == 0) {
            StrObject.initialise(heap, str, CoreType.STR, 0, format.length(), romText(format));
            return withArgument(type, str);
        }
        var text = new Message(buffer, capacity, emergency);
        int argument = 0;
        int from = 0;
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', from)) {
            text.add(format.substring(from, i));
            char kind = format.charAt(i + 1);
            text.add(kind == '%' ? "%" : String.valueOf(arguments[argument++]));
            from = i + 2;
        }
        text.add(format.substring(from));
        heap.int8(text.buffer + text.length, 0);
        StrObject.initialise(heap, str, CoreType.STR, 0, text.length, text.buffer);
        return withArgument(type, str);
    }

    /// The message buffer of one exception.
    private final class Message {
        private int buffer;
        private int capacity;
        private int length;
        private boolean full;

        Message(int buffer, int capacity, boolean full) {
            this.buffer = buffer;
            this.capacity = capacity;
            this.full = full;
        }

        void add(String piece) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            int count = bytes.length;
            if (count == 0) {
                return;
            }
            if (length + count >= capacity) {
                int grown = full ? 0 : heap.reallocateOrNull(buffer, capacity + count + 16);
                if (grown == 0) {
                    full = true;
                    count = capacity - length - 1;
                } else {
                    buffer = grown;
                    capacity += count + 16;
                }
            }
            heap.copyIn(bytes, 0, buffer + length, count);
            length += count;
        }
    }

    /// An exception with one argument that is any object.
    PythonError withArgument(int type, long argument) {
        heap.keep(argument);
        int exception = makeObject(type);
        int args = makeArgs(1);
        if (args != CoreType.EMPTY_TUPLE) {
            TupleObject.item(heap, args, 0, argument);
        }
        ExceptionObject.ARGS.set(heap, exception, args);
        return new PythonError(exception);
    }

    /// The args tuple for `count` arguments, on the heap or in the emergency buffer; the empty one if there is no room.
    private int makeArgs(int count) {
        int tuple = heap.allocateOrNull(heap.words(2 + count));
        if (tuple == 0 && emergencyBytes() >= heap.words(TUPLE_WORD + 2 + count)) {
            tuple = emergencyBuffer() + heap.words(TUPLE_WORD);
        }
        if (tuple == 0) {
            return CoreType.EMPTY_TUPLE;
        }
        heap.field(tuple, 0, CoreType.TUPLE);
        heap.field(tuple, 1, count);
        return tuple;
    }

    private int makeObject(int type) {
        int exception = ExceptionObject.create(heap, type, CoreType.EMPTY_TUPLE);
        if (exception == 0) {
            exception = emergency;
            heap.field(exception, 0, type);
            ExceptionObject.clearTrace(heap, exception);
            ExceptionObject.ARGS.set(heap, exception, CoreType.EMPTY_TUPLE);
        }
        return exception;
    }

    /// Sets a buffer aside for errors when the heap is full or locked; 0 gives it up.
    public void emergencyBuffer(int bytes) {
        int old = heap.int32(bufferRoot);
        heap.word(bufferRoot, bytes > 0 ? heap.allocate(bytes) : 0);
        bufferBytes = Math.max(0, bytes);
        heap.free(old);
    }

    private int emergencyBytes() {
        return bufferBytes;
    }

    private int emergencyBuffer() {
        return staticBuffer != 0 ? staticBuffer : heap.int32(bufferRoot);
    }

    private void addTrace(int exception, int file, int line, int block) {
        int room = emergencyBytes() >= heap.words(TUPLE_WORD) ? emergencyBuffer() : 0;
        ExceptionObject.addTrace(heap, nativePart(exception), file, line, block, room);
    }

    /// What calling an exception type makes: the object, then its args tuple.
    public int make(int type, Args args) {
        int exception = makeObject(type);
        int count = args.count();
        if (count > 0) {
            int tuple = makeArgs(count);
            if (tuple != CoreType.EMPTY_TUPLE) {
                heap.copy(args.address(), TupleObject.items(heap, tuple), heap.words(count));
            }
            ExceptionObject.ARGS.set(heap, exception, tuple);
        }
        return exception;
    }

    /// What `raise x` raises: an exception type is called first, anything else but an exception is refused.
    public int raised(long object) {
        long made = object;
        if (isExceptionType(object)) {
            made = vm.calls.call(object);
            heap.keep(made);
        }
        if (!isException(made)) {
            throw vm.error(CoreType.TYPE_ERROR, "exceptions must derive from BaseException");
        }
        return Word.address(made);
    }

    public boolean isExceptionType(long object) {
        return TypeObject.of(heap, object) == CoreType.TYPE
                && vm.types.isSubclass(Word.address(object), CoreType.BASE_EXCEPTION);
    }

    /// Is this an exception object? One of a class written in Python must have its native part.
    public boolean isException(long object) {
        int type = TypeObject.of(heap, object);
        return vm.types.isSubclass(type, CoreType.BASE_EXCEPTION) && (CoreType.isRom(type)
                || InstanceObject.NATIVE_PART.get(heap, Word.address(object)) != CoreType.NATIVE_INIT_FUNCTION);
    }

    /// Is this an exception of a type of the firmware?
    public boolean isNativeException(long object) {
        int type = TypeObject.of(heap, object);
        return CoreType.isRom(type) && vm.types.isSubclass(type, CoreType.BASE_EXCEPTION);
    }

    /// Is this exception object of the type or a subtype?
    public boolean isA(int exception, int type) {
        return vm.types.isSubclass(heap.fieldInt(exception, 0), type);
    }

    /// As an except clause matches: an exception or an exception type.
    boolean matches(long exception, int wanted) {
        int type = TypeObject.of(heap, exception);
        if (type == CoreType.TYPE) {
            type = Word.address(exception);
        }
        return vm.types.isSubclass(type, wanted);
    }

    /// The native exception object inside an instance of a class derived from an exception; otherwise itself.
    public int nativePart(int exception) {
        if (!TypeObject.isClass(heap.fieldInt(exception, 0))) {
            return exception;
        }
        long part = InstanceObject.NATIVE_PART.get(heap, exception);
        return Word.isReference(part) && isException(part) ? Word.address(part) : emergency;
    }

    /// The arguments, with a message that is still packed in ROM unpacked to the heap (py/objexcept.c,
    /// decompress_error_text_maybe).
    public int args(int exception) {
        int args = ExceptionObject.ARGS.get(heap, exception);
        int longest = vm.profile.language().longestPackedText();
        if (longest == 0 || TupleObject.length(heap, args) != 1) {
            return args;
        }
        long text = TupleObject.item(heap, args, 0);
        if (!Word.isReference(text) || heap.fieldInt(Word.address(text), 0) != CoreType.STR) {
            return args;
        }
        int str = Word.address(text);
        int packed = StrObject.TEXT.get(heap, str);
        if (str < heap.map.ramStart() || packed >= heap.map.ramStart()) {
            return args;
        }
        int length = StrObject.LENGTH.get(heap, str);
        int room = heap.allocateOrNull(longest + 1);
        if (room == 0 && emergencyBytes() >= heap.words(STR_WORD + StrObject.words()) + longest + 1) {
            room = emergencyBuffer() + heap.words(STR_WORD + StrObject.words());
        }
        if (room == 0) {
            ExceptionObject.ARGS.set(heap, exception, CoreType.EMPTY_TUPLE);
            return CoreType.EMPTY_TUPLE;
        }
        heap.copy(packed, room, length);
        heap.int8(room + length, 0);
        StrObject.TEXT.set(heap, str, room);
        return args;
    }

    /// The first argument, None if there is none.
    public long value(int exception) {
        int args = args(nativePart(exception));
        return TupleObject.length(heap, args) == 0 ? Word.NONE : TupleObject.item(heap, args, 0);
    }

    // ---- what the heap asks, and protected calls ----

    @Override
    public RuntimeException exhausted(long size) {
        return heap.lockDepth() > 0 ? vm.error(CoreType.MEMORY_ERROR, "memory allocation failed, heap is locked")
                : vm.error(CoreType.MEMORY_ERROR, "memory allocation failed, allocating %u bytes",
                        vm.heap.wordBytes() == 4 ? Integer.toUnsignedString((int) size) : Long.toUnsignedString(size));
    }

    @Override
    public void finalise(int object) {
        int decoded = vm.frames.decoded();
        long method = vm.attributes.findProtected(object, Qstr.__DEL__);
        if (method != Word.NULL) {
            callProtected(method, object);
        }
        if (decoded != 0) {
            vm.frames.decode(decoded);
        }
    }

    /// Calls a function and prints what it raises, as for scheduled callbacks.
    public void callProtected(long function, long argument) {
        int exception = callCatching(function, argument);
        if (exception != 0) {
            print(vm.out, exception);
        }
    }

    /// Calls a function and gives the exception that it raised, 0 for none.
    public int callCatching(long function, long argument) {
        return catching(() -> vm.calls.call(function, argument));
    }

    /// Runs something and gives the exception that it raised, kept alive for the caller, or 0 for none.
    public int catching(Runnable action) {
        int stack = heap.stackPointer;
        int depth = vm.calls.argsDepth();
        int mark = heap.fresh();
        int exception = 0;
        try {
            action.run();
        } catch (PythonError error) {
            exception = error.exception();
        } finally {
            heap.stackPointer = stack;
            vm.calls.argsDepth(depth);
            heap.release(mark);
        }
        if (exception != 0) {
            heap.keep(exception);
        }
        return exception;
    }

    /// A warning goes where errors go, if the firmware has warnings.
    public void warn(String text) {
        if (vm.profile.language().has(Option.WARNINGS)) {
            vm.err.text("Warning: " + text + "\n");
        }
    }

    // ---- tracebacks ----

    /// Adds the line that a frame's instruction belongs to.
    void addTraceback(int exception, int frame, int ip) {
        int function = FrameObject.FUNCTION.get(heap, frame);
        int block = vm.frames.functionName(function);
        int context = FunctionObject.CONTEXT.get(heap, function);
        int file = heap.int16(ModuleObject.QSTR_TABLE.get(heap, context));
        addTrace(exception, file, line(function, ip), block);
    }

    /// Adds a place in a text that could not be compiled.
    void addTraceback(int exception, int file, int line, int block) {
        addTrace(exception, file, line, block);
    }

    /// The source line of an instruction (py/bc.h, mp_bytecode_get_source_line).
    int line(int function, int ip) {
        vm.frames.lineTable(function, lineTable);
        int at = lineTable[0];
        int offset = ip - lineTable[2];
        int line = 1;
        while (at < lineTable[1]) {
            int b = heap.int8(at);
            int bytes;
            int lines;
            if ((b & 0x80) == 0) {
                bytes = b & 0x1F;
                lines = b >> 5;
                at++;
            } else {
                bytes = b & 0xF;
                lines = b << 4 & 0x700 | heap.int8(at + 1);
                at += 2;
            }
            if (offset < bytes) {
                break;
            }
            offset -= bytes;
            line += lines;
        }
        return line;
    }

    /// As `print`, where nothing is left to catch what printing raises: that is named instead.
    public void report(Printer out, long exception) {
        int stack = heap.stackPointer;
        int depth = vm.calls.argsDepth();
        try {
            print(out, exception);
        } catch (PythonError raised) {
            heap.stackPointer = stack;
            vm.calls.argsDepth(depth);
            out.text("<" + vm.typeName(raised.exception()) + " while it was printed>\n");
        }
    }

    /// Prints an exception as the REPL does: traceback, type, message.
    public void print(Printer out, long exception) {
        int part = isException(exception) ? nativePart(Word.address(exception)) : 0;
        int length = part == 0 ? 0 : ExceptionObject.traceLength(heap, part);
        if (length > 0) {
            out.text("Traceback (most recent call last):\n");
            for (int i = length - TRACE_CAPACITY_WORDS; i >= 0; i -= TRACE_CAPACITY_WORDS) {
                out.text("  File \"");
                out.bytes(vm.names.bytes(ExceptionObject.traceNumber(heap, part, i)), 0,
                        vm.names.length(ExceptionObject.traceNumber(heap, part, i)));
                out.text("\", line ");
                out.number(ExceptionObject.traceNumber(heap, part, i + 1));
                int block = ExceptionObject.traceNumber(heap, part, i + 2);
                if (block != 0) {
                    out.text(", in ");
                    out.bytes(vm.names.bytes(block), 0, vm.names.length(block));
                }
                out.text("\n");
            }
        }
        vm.print(out, exception, PrintKind.EXCEPTION);
        out.text("\n");
    }
}
