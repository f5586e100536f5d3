package org.softboard.boards.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.process.DeepStack;
import org.softboard.interpreter.module.MpyCross;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.vm.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `softboard disasm`: shows the bytecode of a Python file, as mpy-cross compiles it, or of a .mpy file.
@Command(name = "disasm", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Shows the bytecode of FILE.py or FILE.mpy: source line, offset, bytes, instruction, argument.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:the code was shown", "1:the file cannot be compiled or loaded", "2:the arguments cannot be used"})
final class DisasmCommand implements Callable<Integer> {

    private static final int MOST_OPTIMISED = 3;
    /// The processor of `@micropython.asm_thumb` functions in Python files: the one that knows most instructions.
    private static final Architecture ASSEMBLER = Architecture.ARMV7EMDP;

    @Option(names = "-O", paramLabel = "N", defaultValue = "0", description = "Optimises at level N: from 1 on without assertions, 3 without line numbers (default: 0).") private String optimisation =
            "";

    @Parameters(paramLabel = "FILE", description = "The program, or what was compiled of it.") private String file = "";

    @Override
    public Integer call() {
        long level = Texts.number("-O", optimisation);
        if (level < 0 || level > MOST_OPTIMISED) {
            throw new Unusable("-O: the level is a number from 0 to " + MOST_OPTIMISED);
        }
        ProgramFile program = ProgramFile.read(file);
        return DeepStack.run("compiler", () -> show(program,
                MpyCross.Settings.USUAL.optimised((int) level).to(ASSEMBLER)));
    }

    private static int show(ProgramFile program, MpyCross.Settings settings) {
        Output complaints = (bytes, offset, length) -> System.err.write(bytes, offset, length);
        byte @Nullable [] code = program.name().endsWith(".mpy") ? program.source()
                : new MpyCross(settings).compile(program.source(), program.name(), program.name(), complaints);
        @Nullable String text = code == null ? null : MpyCross.disassembly(code, complaints);
        if (text == null) {
            return 1;
        }
        System.out.print(text);
        return 0;
    }
}
