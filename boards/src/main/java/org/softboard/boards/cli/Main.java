package org.softboard.boards.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.host.CrossCompiling;
import org.softboard.boards.host.HostPython;

/// Where `softboard` starts. Plain forms of `run`, and all of `micropython` and `mpy-cross`, go their way before picocli is loaded, since
/// that takes longer than a short program runs; picocli reads, explains and corrects everything else.
public final class Main {

    static final int UNUSABLE_ARGUMENTS = 2;

    private Main() {}

    /// Runs a command and ends the process with its status: 0 done, 1 the program raised an exception, 2 unusable
    /// arguments.
    public static void main(String[] arguments) {
        var standard = new StandardOutput();
        System.setOut(new PrintStream(new BufferedOutputStream(standard), false, StandardCharsets.UTF_8));
        int status = run(arguments);
        System.out.flush();
        System.exit(standard.status(status, System.err));
    }

    static int run(String... arguments) {
        if (arguments.length == 0) {
            return Window.open();
        }
        String command = arguments[0];
        if (command.equals("micropython")) {
            return HostPython.run(rest(arguments));
        }
        if (command.equals("mpy-cross")) {
            return CrossCompiling.run(rest(arguments));
        }
        @Nullable RunArguments plain = command.equals("run") ? RunArguments.plain(rest(arguments)) : null;
        if (plain == null) {
            return SoftboardCommand.run(arguments);
        }
        try {
            return plain.go();
        } catch (Unusable unusable) {
            System.err.println("softboard: " + unusable.getMessage());
            return UNUSABLE_ARGUMENTS;
        }
    }

    private static String[] rest(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }
}
