package org.softboard.boards.host;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.repl.Compile;
import org.softboard.interpreter.repl.Completer;
import org.softboard.interpreter.repl.Console;
import org.softboard.interpreter.repl.History;
import org.softboard.interpreter.repl.LineText;
import org.softboard.interpreter.repl.Repl;
import org.softboard.interpreter.repl.Statements;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Vm;

/// The REPL of MicroPython without a board, on standard input and output.
final class HostRepl implements Console, Statements.Surroundings, Statements.Prompts {

    private static final int CTRL_D = 4;

    private final Vm vm;
    private final Runnable flush;
    private final @Nullable HostTerminal terminal;

    HostRepl(Vm vm, Runnable flush) {
        this.vm = vm;
        this.flush = flush;
        terminal = HostTerminal.open();
    }

    /// Goes on until Ctrl-D or the end of the input; gives the exit status.
    int run() {
        interruptible(false);
        Heap heap = vm.heap;
        int words = heap.allocateStatic(heap.words(History.LINES + 1));
        Compile compile = (machine, text, file, input, interactive) -> machine.programs.compile(
                machine.programs.lexer(file, text),
                input == Compile.Input.SINGLE ? InputKind.SINGLE : InputKind.FILE, interactive);
        var statements = new Statements(vm, this, compile, this, this);
        new Repl(this, statements, new Completer(vm), false)
                .run(new LineText(heap, words + heap.words(History.LINES)), new History(heap, words));
        flush.run();
        if (terminal != null) {
            terminal.close();
        }
        return 0;
    }

    @Override
    public int read() {
        flush.run();
        int b = vm.in.read();
        return b < 0 ? CTRL_D : b == '\n' ? '\r' : b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        vm.out.bytes(bytes, offset, length);
    }

    @Override
    public boolean hasEmacsKeys() {
        return vm.profile.language().has(Option.REPL_EMACS_KEYS);
    }

    @Override
    public boolean hasWordKeys() {
        return vm.profile.language().has(Option.REPL_EMACS_WORDS_MOVE);
    }

    @Override
    public boolean hasMoreWordKeys() {
        return vm.profile.language().has(Option.REPL_EMACS_EXTRA_WORDS_MOVE);
    }

    @Override
    public void interruptible(boolean on) {
        flush.run();
        if (terminal != null && on) {
            terminal.asItWas();
        } else if (terminal != null) {
            terminal.raw();
        }
    }

    @Override
    public boolean showsInfo() {
        return false;
    }

    @Override
    public long millis() {
        return 0;
    }

    @Override
    public String banner() {
        return HostPython.banner();
    }

    @Override
    public String first() {
        return ">>> ";
    }

    @Override
    public String next() {
        return "... ";
    }
}
