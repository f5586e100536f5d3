package org.softboard.boards.live;

import java.nio.charset.StandardCharsets;
import org.softboard.boards.python.Reset;
import org.softboard.boards.time.Stopped;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.repl.Completer;
import org.softboard.interpreter.repl.Repl;
import org.softboard.interpreter.repl.Statements;
import org.softboard.interpreter.vm.Crash;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A board at its prompt, soft and hard resets included (ports/stm32/main.c).
final class ReplSession {

    private final Board board;
    private final Start first;
    private boolean hasPrompted;

    ReplSession(Board board, Start first) {
        this.board = board;
        this.first = first;
        board.serial().afterHangUp(new Overtime(board.time(), board.serial())::begin);
    }

    /// Goes on until the board is stopped.
    void run() {
        Start next = first;
        try {
            while (true) {
                next = live(next);
            }
        } catch (Stopped _) {
            board.activity().ends();
        }
    }

    /// From one start to the next.
    private Start live(Start start) {
        hasPrompted = false;
        Boot.Outcome outcome = null;
        try {
            outcome = begin(start);
            return switch (outcome) {
                case RESTART -> again(start);
                case MAIN -> program(start);
                case PROMPT -> prompt(isRaw(start));
            };
        } catch (Start.Wanted wanted) {
            return after("\r\n", wanted.start());
        } catch (Reset _) {
            return outcome == null ? resetByBoot(start) : new Start.Hard();
        } catch (PythonError uncaught) {
            return fatal(uncaught);
        } catch (RuntimeException problem) {
            return hardFault(Crash.of(problem));
        }
    }

    /// boot.py has reset the chip; the program has not run yet.
    private static Start resetByBoot(Start start) {
        return start instanceof Start.Program program
                ? new Start.Program(program.name(), program.source(), new Start.Hard())
                : new Start.Hard();
    }

    /// No program is there to catch it: a line has been typed for which there is no memory (ports/stm32/main.c,
    /// nlr_jump_fail). A real board stands still then; this one resets, or would it do the same again, prompts.
    private Start fatal(PythonError uncaught) {
        Start next = hasPrompted ? new Start.Hard() : new Start.Prompt();
        var text = new StringBuilder("\r\nFATAL: uncaught exception\r\n");
        try {
            board.vm().errors.print(Printer.to((bytes, offset, length) -> text
                    .append(new String(bytes, offset, length, StandardCharsets.UTF_8).replace("\n", "\r\n"))),
                    uncaught.exception());
        } catch (RuntimeException problem) {
            return hardFault(Crash.of(problem));
        }
        text.append("softboard: a board would stand still; ")
                .append(hasPrompted ? "the chip resets" : "here is a prompt").append("\r\n");
        return after(text.toString(), next);
    }

    /// The chip resets, as the firmware has it do (`pyb.fault_debug`); why, a real board cannot say.
    private Start hardFault(Crash crash) {
        return after("\r\nsoftboard: hard fault, " + crash.getMessage() + "; the chip resets\r\n",
                new Start.Hard());
    }

    /// Writes a last text before a start, unless another start is wanted meanwhile.
    private Start after(String text, Start next) {
        try {
            board.console().write(text);
            return next;
        } catch (Stopped stopped) {
            throw stopped;
        } catch (Start.Wanted wanted) {
            return wanted.start();
        } catch (RuntimeException _) {
            // What the console's terminals run failed, too: there is nothing to be said.
            return next;
        }
    }

    private Boot.Outcome begin(Start start) {
        return switch (start) {
            case Start.PowerOn _ -> board.powerOn();
            case Start.Hard _ -> board.reset();
            case Start.Soft _ -> softReset();
            case Start.Program program -> begin(program.after());
            case Start.Prompt _ -> Boot.Outcome.PROMPT;
        };
    }

    private Boot.Outcome softReset() {
        board.vm().out.text("MPY: sync filesystems\n");
        board.firmware().settle();
        board.vm().out.text("MPY: soft reboot\n");
        return board.softReset();
    }

    /// The same again, after boot.py has exited.
    private static Start again(Start start) {
        return start instanceof Start.Program program
                ? new Start.Program(program.name(), program.source(), new Start.Soft(false))
                : new Start.Soft(isRaw(start));
    }

    private static boolean isRaw(Start start) {
        return start instanceof Start.Soft(boolean raw) && raw;
    }

    private Start program(Start start) {
        if (start instanceof Start.Program program) {
            return main(program);
        }
        return isRaw(start) ? prompt(true) : main();
    }

    /// The main program on the flash, if there is one, then the prompt, unless it exits.
    private Start main() {
        String name = board.firmware().settings.main();
        var scripts = new Scripts(board);
        if (!scripts.isThere(name)) {
            return prompt(false);
        }
        board.activity().runs(name);
        Vm vm = board.vm();
        int mark = vm.heap.fresh();
        int exception = scripts.runIfThere(name);
        if (exception != 0 && vm.errors.isA(exception, CoreType.SYSTEM_EXIT)) {
            return new Start.Soft(false);
        }
        if (exception != 0) {
            board.activity().fails(vm, exception);
            new Boot(board).mainFailed();
        }
        vm.heap.release(mark);
        return prompt(false);
    }

    /// A program as main.py, then the prompt, unless it exits. If it resets the chip it runs again, as main.py does.
    private Start main(Start.Program program) {
        board.activity().runs(program.name());
        Vm vm = board.vm();
        int mark = vm.heap.fresh();
        int exception;
        try {
            exception = new Scripts(board).run(program.name(), program.source(), () -> {});
        } catch (Reset _) {
            return new Start.Program(program.name(), program.source(), new Start.Hard());
        } catch (RuntimeException problem) {
            return new Start.Program(program.name(), program.source(), hardFault(Crash.of(problem)));
        }
        if (exception != 0 && vm.errors.isA(exception, CoreType.SYSTEM_EXIT)) {
            return new Start.Soft(false);
        }
        if (exception != 0) {
            board.activity().fails(vm, exception);
        }
        vm.heap.release(mark);
        return prompt(false);
    }

    /// Prompts until a soft reset is wanted.
    private Start prompt(boolean startsRaw) {
        hasPrompted = true;
        board.activity().prompts();
        Vm vm = board.vm();
        var statements = new Statements(vm, board.console(), board.language().compiler(), new Surroundings(),
                new Prompts(vm));
        var repl = new Repl(board.console(), statements, new Completer(vm), startsRaw);
        repl.run(board.typing().line(), board.typing().history());
        return new Start.Soft(repl.isRaw());
    }

    private final class Surroundings implements Statements.Surroundings {
        @Override
        public void interruptible(boolean on) {
            board.serial().interruptible(on);
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
