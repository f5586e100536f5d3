package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.type.StreamPrinter;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Input;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `print`, `repr`, `input` and what the REPL prints with (py/modbuiltins.c).
final class PrintFunctions {

    private static final Parameters PRINT = Parameters.of().keywordOnly()
            .optional("sep", Word.ofQstr(Qstr.number(" ")))
            .optional("end", Word.ofQstr(Qstr.number("\n")))
            .optional("file", Word.NULL);

    private static final int ROOM = 16;

    private PrintFunctions() {
    }

    static long print(Vm vm, Args args) {
        long separator = Word.ofQstr(Qstr.number(" "));
        long end = Word.ofQstr(Qstr.number("\n"));
        Printer out = vm.out;
        if (args.keywords() > 0) {
            long[] values = PRINT.parse(vm, args, args.count());
            if (values[2] != Word.NULL) {
                out = StreamPrinter.to(vm, values[2]);
            }
            separator = text(vm, values[0]);
            end = text(vm, values[1]);
        }
        for (int i = 0; i < args.count(); i++) {
            if (i > 0) {
                write(vm, out, separator);
            }
            vm.print(out, args.word(i), PrintKind.STR);
        }
        write(vm, out, end);
        return Word.NONE;
    }

    private static long text(Vm vm, long word) {
        if (!vm.strings.isText(word)) {
            throw vm.strings.cannotConvert(word);
        }
        return word;
    }

    private static void write(Vm vm, Printer out, long text) {
        out.memory(vm.heap, vm.strings.address(text), vm.strings.length(text));
    }

    /// Shows the value of an expression given at the prompt.
    static long replPrint(Vm vm, long value) {
        if (value != Word.NONE) {
            vm.print(vm.out, value, PrintKind.REPR);
            vm.out.text("\n");
            if (vm.profile.language().has(Option.CAN_OVERRIDE_BUILTINS)) {
                vm.modules.setBuiltin(Qstr.UNDERSCORE, value);
            }
        }
        return Word.NONE;
    }

    static long repr(Vm vm, long value) {
        var vstr = new Vstr(vm.heap, ROOM);
        vm.print(vstr, value, PrintKind.REPR);
        return vm.strings.str(vstr);
    }

    static long input(Vm vm, Args args) {
        if (args.count() == 1) {
            vm.print(vm.out, args.word(0), PrintKind.STR);
        }
        var line = new Vstr(vm.heap, ROOM);
        switch (vm.in.readLine(vm, line)) {
            case INTERRUPTED -> throw vm.error(CoreType.KEYBOARD_INTERRUPT);
            case AT_END -> throw vm.error(CoreType.EOFERROR);
            case Input.Line.COMPLETE -> {
            }
        }
        return vm.strings.str(line);
    }
}
