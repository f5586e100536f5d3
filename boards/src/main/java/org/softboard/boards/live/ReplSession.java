package org.softboard.boards.live;

import org.softboard.boards.python.Reset;
import org.softboard.boards.time.Stopped;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.repl.Completer;
import org.softboard.interpreter.repl.Repl;
import org.softboard.interpreter.repl.Statements;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A board at its prompt, soft and hard resets included (ports/stm32/main.c).
final class ReplSession {

    private final Board board;

    ReplSession(Board board) {
        this.board = board;
    }

    /// Goes on until the board is stopped.
    void run() {
        try {
            board.powerOn();
            boolean raw = false;
            while (true) {
                try {
                    raw = prompt(raw);
                    board.vm().out.text("MPY: sync filesystems\nMPY: soft reboot\n");
                    board.softReset();
                } catch (Reset _) {
                    raw = false;
                    board.reset();
                }
            }
        } catch (Stopped _) {
            return;
        }
    }

    /// Prompts until a soft reset is wanted; gives the mode in which that was.
    private boolean prompt(boolean startsRaw) {
        Vm vm = board.vm();
        if (!startsRaw) {
            new Scripts(board).main();
        }
        var statements = new Statements(vm, board.console(), board.language().compiler(), new Surroundings(),
                new Prompts(vm));
        var repl = new Repl(board.console(), statements, new Completer(vm), startsRaw);
        repl.run(board.typing().line(), board.typing().history());
        return repl.isRaw();
    }

    private final class Surroundings implements Statements.Surroundings {
        @Override
        public void interruptible(boolean on) {
            board.console().interruptible(on);
        }

        @Override
        public boolean showsInfo() {
            return board.firmware().settings.showsInfo();
        }

        @Override
        public long millis() {
            return board.time().now() / Clock.NANOS_PER_MILLI;
        }

        @Override
        public String banner() {
            return "MicroPython v" + Release.MICROPYTHON + " on " + Release.DATE + "; "
                    + board.definition().machine();
        }
    }

    /// `sys.ps1` and `sys.ps2`, which a program may change.
    private record Prompts(Vm vm) implements Statements.Prompts {
        @Override
        public String first() {
            return prompt(1, ">>> ");
        }

        @Override
        public String next() {
            return prompt(2, "... ");
        }

        private String prompt(int number, String usual) {
            long set = vm.system.prompt(number);
            if (set == Word.NULL) {
                return usual;
            }
            return vm.isStr(set) ? vm.strings.text(set) : "";
        }
    }
}
