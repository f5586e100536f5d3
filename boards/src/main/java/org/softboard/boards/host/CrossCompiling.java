package org.softboard.boards.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.process.DeepStack;
import org.softboard.interpreter.module.MpyCross;
import org.softboard.interpreter.vm.Release;

/// `softboard mpy-cross`: Python files to .mpy files, with the command line, the messages and the bytes of upstream's
/// mpy-cross (mpy-cross/main.c).
public final class CrossCompiling {

    private static final String STANDARD = "-";

    private final MpyCrossOptions options;
    private final StandardOutputs outputs = new StandardOutputs();

    private CrossCompiling(MpyCrossOptions options) {
        this.options = options;
    }

    /// Does what a command line says and gives the exit status.
    public static int run(String[] line) {
        MpyCrossOptions options;
        try {
            options = MpyCrossOptions.of(line);
        } catch (MpyCrossOptions.Invalid invalid) {
            if (invalid.message().isEmpty()) {
                System.out.print(MpyCrossOptions.USAGE);
            } else {
                System.err.println(invalid.message());
            }
            return 1;
        }
        if (options.version) {
            System.out.println("MicroPython v" + Release.MICROPYTHON + " on " + Release.DATE
                    + "; mpy-cross emitting mpy v6.3");
            return 0;
        }
        return DeepStack.run("compiler", () -> new CrossCompiling(options).compile());
    }

    private int compile() {
        boolean isStandard = options.input.equals(STANDARD);
        byte[] text;
        try {
            text = isStandard ? System.in.readAllBytes() : Files.readAllBytes(Path.of(options.input));
        } catch (IOException | InvalidPathException problem) {
            return cannotOpen(options.input, problem);
        }
        String file = isStandard ? "<stdin>" : options.input;
        byte[] made = new MpyCross(options.settings).compile(text, file,
                options.source == null ? file : options.source, outputs::err);
        outputs.flush();
        return made == null ? 1 : save(made, outputName(options.output, options.input));
    }

    /// The input's name with `mpy` for its last two characters.
    private static String outputName(@Nullable String given, String input) {
        if (given != null) {
            return given;
        }
        return input.equals(STANDARD) ? STANDARD : input.substring(0, Math.max(0, input.length() - 2)) + "mpy";
    }

    private int save(byte[] made, String name) {
        if (name.equals(STANDARD)) {
            outputs.out(made, 0, made.length);
            outputs.flush();
            return 0;
        }
        try {
            Files.write(Path.of(name), made);
            return 0;
        } catch (IOException | InvalidPathException problem) {
            return cannotOpen(name, problem);
        }
    }

    private static int cannotOpen(String name, Exception problem) {
        System.err.println("OSError: (" + HostErrors.errno(problem) + ", \"can't open " + name + "\")");
        return 1;
    }
}
