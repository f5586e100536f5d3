package org.softboard.interpreter.repl;

import java.util.function.Supplier;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.MemoryReader;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// Compiles and runs what the REPL has read, and prints what it raises (shared/runtime/pyexec.c,
/// parse_compile_execute).
public final class Statements implements Execution {

    /// What the machine's owner adds.
    public interface Surroundings {

        /// While a program runs, Ctrl-C interrupts it; otherwise it is a key like others.
        void interruptible(boolean on);

        /// Shows time and memory after each statement (`pyb.repl_info`).
        boolean showsInfo();

        long millis();

        String banner();
    }

    private static final String STDIN = "<stdin>";
    private static final String END_MARK = "\u0004";

    private final Vm vm;
    private final Console console;
    private final Compile compile;
    private final Surroundings surroundings;
    private final Prompts prompts;

    public Statements(Vm vm, Console console, Compile compile, Surroundings surroundings, Prompts prompts) {
        this.vm = vm;
        this.console = console;
        this.compile = compile;
        this.surroundings = surroundings;
        this.prompts = prompts;
    }

    @Override
    public boolean statement(LineText text) {
        return execute(() -> reader(text), Compile.Input.SINGLE, true);
    }

    @Override
    public boolean pasted(LineText text) {
        return execute(() -> reader(text), Compile.Input.FILE, true);
    }

    @Override
    public boolean raw(LineText text) {
        return execute(() -> reader(text), Compile.Input.FILE, false);
    }

    @Override
    public boolean stream(RawPaste stream) {
        return execute(() -> new Streamed(stream), Compile.Input.FILE, false);
    }

    private Reader reader(LineText text) {
        return MemoryReader.of(vm.heap, text.address(), text.length());
    }

    /// True if the program wants a soft reset. What is not interactive stands between end marks.
    private boolean execute(Supplier<Reader> text, Compile.Input input, boolean interactive) {
        int mark = vm.heap.fresh();
        long[] start = new long[1];
        int exception = vm.catching(() -> {
            Reader reader = text.get();
            int file = vm.qstr(STDIN);
            if (input == Compile.Input.FILE) {
                vm.store(vm.globals(), Qstr.__FILE__, Word.ofQstr(file));
            }
            long function = compile.compile(vm, reader, file, input, interactive);
            surroundings.interruptible(true);
            start[0] = surroundings.millis();
            vm.calls.call(function);
            surroundings.interruptible(false);
            vm.poll();
        });
        boolean reset = false;
        if (exception == 0) {
            mark(interactive);
        } else {
            surroundings.interruptible(false);
            vm.catching(vm::poll);
            mark(interactive);
            reset = vm.errors.isA(exception, CoreType.SYSTEM_EXIT);
            if (!reset) {
                vm.errors.report(vm.out, exception);
            }
        }
        vm.heap.release(mark);
        if (interactive && surroundings.showsInfo()) {
            info(surroundings.millis() - start[0]);
        }
        mark(interactive);
        return reset;
    }

    private void mark(boolean interactive) {
        if (!interactive) {
            console.write(END_MARK);
        }
    }

    private void info(long millis) {
        var names = vm.names.census();
        vm.out.text("took " + millis + " ms\nqstr:\n  n_pool=" + names.pools() + "\n  n_qstr=" + names.strings()
                + "\n  n_str_data_bytes=" + names.textBytes() + "\n  n_total_bytes=" + names.totalBytes() + "\n");
        vm.heap.collect();
        var blocks = vm.heap.census();
        vm.out.text("GC: total: " + vm.heap.totalBytes() + ", used: " + vm.heap.usedBytes() + ", free: "
                + vm.heap.freeBytes() + "\n No. of 1-blocks: " + blocks.oneBlocks() + ", 2-blocks: "
                + blocks.twoBlocks() + ", max blk sz: " + blocks.largestUsed() + ", max free sz: "
                + blocks.largestFree() + "\n");
    }

    @Override
    public PythonError interrupted() {
        return vm.error(CoreType.KEYBOARD_INTERRUPT);
    }

    @Override
    public void prompted() {
        while (vm.heap.lockDepth() > 0) {
            vm.heap.unlock();
        }
    }

    @Override
    public String banner() {
        return surroundings.banner();
    }

    @Override
    public String firstPrompt() {
        return prompts.first();
    }

    @Override
    public String nextPrompt() {
        return prompts.next();
    }

    /// `sys.ps1` and `sys.ps2`.
    public interface Prompts {
        String first();

        String next();
    }

    /// A raw paste as the lexer reads it; it has no state in the machine's memory.
    private record Streamed(RawPaste stream) implements Reader {
        @Override
        public int readByte() {
            return stream.read();
        }

        @Override
        public void close() {
            stream.close();
        }

        @Override
        public int address() {
            return 0;
        }
    }
}
