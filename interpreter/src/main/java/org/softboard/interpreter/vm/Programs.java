package org.softboard.interpreter.vm;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.code.BytecodeListing;
import org.softboard.interpreter.code.CompileOptions;
import org.softboard.interpreter.code.CompiledModule;
import org.softboard.interpreter.code.Compiler;
import org.softboard.interpreter.code.Disassembler;
import org.softboard.interpreter.code.MpyError;
import org.softboard.interpreter.code.MpyReader;
import org.softboard.interpreter.code.MpyWriter;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.MemoryReader;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.syntax.ParseTree;
import org.softboard.interpreter.syntax.Parser;

/// From a text to its result: reading, compiling and running it in a context (py/runtime.c,
/// mp_parse_compile_execute). Errors in the text are Python exceptions by then.
public final class Programs {

    private final Vm vm;
    private final Heap heap;
    private final ProgramConstants constants;
    private final Parser parser;
    private final Compiler compiler;
    private final MpyReader mpyReader;
    private CompileOptions options = CompileOptions.USUAL;
    private boolean listing;

    Programs(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        constants = new ProgramConstants(vm);
        var language = vm.profile.language();
        parser = new Parser(heap, vm.names, constants, language);
        compiler = new Compiler(heap, vm.names, constants, language);
        mpyReader = new MpyReader(heap, vm.names, constants, language);
    }

    /// `micropython.opt_level()`.
    public int optimisation() {
        return options.optimisation();
    }

    public void optimisation(int level) {
        options = options.optimised(level);
    }

    /// Whether the bytecode of all that is compiled is printed.
    public void listing(boolean on) {
        listing = on;
    }

    // ---- texts ----

    /// Reads a text that stands in memory.
    public Lexer lexer(int sourceName, int address, int length) {
        return lexer(sourceName, MemoryReader.of(heap, address, length));
    }

    /// Reads a text that the host gives; it takes no memory of the board.
    public Lexer lexer(int sourceName, String text) {
        return lexer(sourceName, new HostReader(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Reads a text whose bytes the host gives.
    public Lexer lexer(int sourceName, byte[] text) {
        return lexer(sourceName, new HostReader(text));
    }

    /// Reads a text from any reader.
    public Lexer lexer(int sourceName, Reader reader) {
        try {
            return new Lexer(heap, vm.profile.language(), sourceName, reader, optimisation());
        } catch (CompileError error) {
            throw constants.error(error);
        }
    }

    /// Reads a file, of which the name is an interned string.
    public Lexer fileLexer(int fileName) {
        return lexer(fileName, open(fileName));
    }

    /// Opens a file. Only the reader is kept, and by it the file: what is left of it when the text has been read is
    /// garbage while the program runs.
    private Reader open(int fileName) {
        int mark = heap.fresh();
        Reader reader = vm.files.reader(vm, vm.names.string(fileName));
        heap.release(mark);
        if (reader.address() != 0) {
            heap.keep(reader.address());
        }
        return reader;
    }

    // ---- compiling ----

    /// The function of a text, whose globals are the current ones.
    public long compile(Lexer lexer, InputKind kind) {
        return compile(lexer, kind, kind == InputKind.SINGLE);
    }

    /// As the other; `showsValues` makes expressions print their values, as the prompt does.
    public long compile(Lexer lexer, InputKind kind, boolean showsValues) {
        int mark = heap.fresh();
        int source = lexer.source();
        ParseTree tree = parser.parse(lexer, kind);
        int context = ModuleObject.create(heap);
        ModuleObject.GLOBALS.set(heap, context, vm.globals());
        CompiledModule compiled = compiler.compile(tree, source, showsValues, context, options);
        if (listing) {
            list(compiled);
        }
        long function = vm.frames.makeFunction(compiled.code().address(), context, Word.NULL, Word.NULL);
        heap.release(mark);
        heap.keep(function);
        return function;
    }

    private void list(CompiledModule compiled) {
        var text = new BytecodeListing(heap, vm.names, word -> Long.toHexString(vm.objects.machineWord(word)),
                this::repr).text(compiled);
        vm.out.text(text);
    }

    private String repr(long word) {
        var text = new StringBuilder();
        vm.print(Printer.to((bytes, offset, length) -> text.append(
                new String(bytes, offset, length, StandardCharsets.UTF_8))), word, PrintKind.REPR);
        return text.toString();
    }

    /// The function of a text, whose globals are set when it is run.
    public long compileOnly(Lexer lexer, InputKind kind) {
        return within(0, 0, () -> compile(lexer, kind));
    }

    /// The .mpy file of a text in which long literals are names if `known` knows them; `source` names the text in it.
    public byte[] mpy(Lexer lexer, int source, Names known) {
        var cross = new CrossConstants(vm);
        var language = vm.profile.language();
        ParseTree tree = new Parser(heap, known, cross, language).parse(lexer, InputKind.FILE);
        int context = ModuleObject.create(heap);
        CompiledModule compiled =
                new Compiler(heap, known, cross, language).compile(tree, source, false, context, options);
        return new MpyWriter(heap, known, cross).write(compiled, language.smallIntBits(), language.architecture());
    }

    /// The code in a .mpy file for people to read.
    public String disassembly(byte[] mpy) {
        CompiledModule module = load(new HostReader(mpy), ModuleObject.create(heap));
        return new Disassembler(heap, vm.names, constants).text(module);
    }

    // ---- running ----

    /// Compiles and runs a text in a context; gives the value of an expression.
    public long run(Lexer lexer, InputKind kind, int globals, int locals) {
        return within(globals, locals, () -> {
            long function = compile(lexer, kind);
            heap.keep(function);
            return vm.calls.call(function);
        });
    }

    /// Runs a .mpy file in a module.
    public void runCompiled(int module, int file) {
        CompiledModule loaded = load(open(file), module);
        int globals = ModuleObject.GLOBALS.get(heap, module);
        if (vm.profile.language().has(Option.MODULE___FILE__)) {
            vm.store(globals, Qstr.__FILE__, Word.ofQstr(file));
        }
        within(globals, globals, () -> vm.calls.call(
                vm.frames.makeFunction(loaded.code().address(), module, Word.NULL, Word.NULL)));
    }

    private CompiledModule load(Reader mpy, int module) {
        try {
            return mpyReader.load(mpy, module);
        } catch (MpyError error) {
            throw vm.error(CoreType.VALUE_ERROR, error.message());
        }
    }

    /// Calls a function of a text in a context.
    public long call(long function, int globals, int locals) {
        return within(globals, locals, () -> vm.calls.call(function));
    }

    private interface Work {
        long run();
    }

    private long within(int globals, int locals, Work work) {
        int oldGlobals = vm.globals();
        int oldLocals = vm.locals();
        int stack = heap.stackPointer;
        heap.stackPointer = stack - vm.profile.stack().evaluate();
        int saved = vm.calls.enter(2);
        heap.word(saved, oldGlobals);
        heap.field(saved, 1, oldLocals);
        vm.globals(globals);
        vm.locals(locals);
        try {
            return work.run();
        } finally {
            vm.globals(oldGlobals);
            vm.locals(oldLocals);
            heap.stackPointer = stack;
        }
    }
}
