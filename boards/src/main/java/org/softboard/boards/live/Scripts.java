package org.softboard.boards.live;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.repl.Compile;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.source.StreamReader;
import org.softboard.interpreter.vm.HostFile;
import org.softboard.interpreter.vm.Vm;

/// Runs files in `__main__` as the firmware runs boot.py and main.py (shared/runtime/pyexec.c, pyexec_file).
final class Scripts {

    /// What the factory's boot.py does besides explaining itself.
    private static final String BOOT = "import machine\nimport pyb\n";
    /// The factory's main.py is a comment.
    private static final String MAIN = "# main.py\n";

    private final Board board;

    Scripts(Board board) {
        this.board = board;
    }

    /// Runs boot.py, before there is a file system the factory's.
    void boot() {
        runFactory("boot.py", BOOT);
    }

    /// Runs the factory's main.py, where no program stands in for it.
    void main() {
        runFactory("main.py", MAIN);
    }

    private void runFactory(String name, String text) {
        Vm vm = board.vm();
        int mark = vm.heap.fresh();
        run(name, text.getBytes(StandardCharsets.US_ASCII), () -> {});
        vm.heap.release(mark);
    }

    /// Compiles a file, calls `compiled`, runs the code; gives the exception that left it, or 0.
    int run(String name, byte[] source, Runnable compiled) {
        Vm vm = board.vm();
        int exception = vm.catching(() -> {
            int file = vm.qstr(name);
            Reader reader = new StreamReader(vm.heap, Word.NONE, 0, new HostFile(vm.heap, source));
            vm.store(vm.globals(), Qstr.__FILE__, Word.ofQstr(file));
            long function = board.language().compiler().compile(vm, reader, file, Compile.Input.FILE, false);
            compiled.run();
            board.console().interruptible(true);
            vm.calls.call(function);
            board.console().interruptible(false);
            vm.poll();
        });
        if (exception != 0) {
            board.console().interruptible(false);
            vm.catching(vm::poll);
        }
        return exception;
    }
}
