package org.softboard.boards.live;

import java.util.function.Supplier;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.repl.Compile;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.source.StreamReader;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.HostFile;
import org.softboard.interpreter.vm.Vm;

/// Runs files in `__main__` as the firmware runs boot.py and main.py (shared/runtime/pyexec.c, pyexec_file).
final class Scripts {

    private final Board board;

    Scripts(Board board) {
        this.board = board;
    }

    /// Does the board have the file?
    boolean isThere(String name) {
        return board.vm().files.kind(name) == Files.Kind.FILE;
    }

    /// Runs a file of the board if there is one; gives the exception that left it, or 0.
    int runIfThere(String name) {
        Vm vm = board.vm();
        return isThere(name) ? run(name, () -> vm.files.reader(vm, name), () -> {}) : 0;
    }

    /// Runs a file that comes from outside, as if the board had it; `compiled` is called before its code runs.
    int run(String name, byte[] source, Runnable compiled) {
        Vm vm = board.vm();
        return run(name, () -> new StreamReader(vm.heap, Word.NONE, 0, new HostFile(vm.heap, source)), compiled);
    }

    private int run(String name, Supplier<Reader> file, Runnable compiled) {
        Vm vm = board.vm();
        int exception = vm.catching(() -> {
            int source = vm.qstr(name);
            Reader reader = open(file);
            vm.store(vm.globals(), Qstr.__FILE__, Word.ofQstr(source));
            long function = board.language().compiler().compile(vm, reader, source, Compile.Input.FILE, false);
            compiled.run();
            board.serial().interruptible(true);
            vm.calls.call(function);
            board.serial().interruptible(false);
            vm.poll();
        });
        if (exception != 0) {
            board.serial().interruptible(false);
            vm.catching(vm::poll);
        }
        return exception;
    }

    /// Only the reader is kept: what else opening a file has made is garbage while the program runs.
    private Reader open(Supplier<Reader> file) {
        Vm vm = board.vm();
        int mark = vm.heap.fresh();
        Reader reader = file.get();
        vm.heap.release(mark);
        vm.heap.keep(reader.address());
        return reader;
    }
}
