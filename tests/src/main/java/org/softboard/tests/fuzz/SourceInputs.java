package org.softboard.tests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Vm;

/// Programs by the [Grammar]; one in eight has been damaged.
final class SourceInputs implements Inputs {

    private static final String NAME = "f.py";

    @Override
    public byte[] make(SplittableRandom random) {
        byte[] text = Grammar.program(random).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            int from = random.nextInt(text.length);
            int to = random.nextInt(text.length);
            int length = Math.min(1 + random.nextInt(8), text.length - Math.max(from, to));
            System.arraycopy(text, from, text, to, length);
        }
        return text;
    }

    @Override
    public void run(FuzzMachine machine, byte[] input) {
        execute(machine.vm, input);
    }

    /// Compiles and runs a text as a file's.
    static void execute(Vm vm, byte[] text) {
        Lexer lexer = vm.programs.lexer(vm.qstr(NAME), text);
        vm.programs.run(lexer, InputKind.FILE, vm.globals(), vm.globals());
    }
}
