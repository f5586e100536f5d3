package org.softboard.boards.cli;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `softboard`: the command line without a window.
@Command(name = "softboard", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "MicroPython boards in software: the program runs inside the board's real memory and time.",
        subcommands = {BoardsCommand.class, RunCommand.class, ReplCommand.class, MicropythonCommand.class},
        footer = {"", "Examples:",
                "  softboard run examples/pyboard/blink.py",
                "  softboard run --speed max --for 10s --events - examples/pyboard/blink.py",
                "  softboard repl",
                "", "'softboard COMMAND --help' explains one command."})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs a command and ends the process with its status.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Exit status 0 done, 1 the program raised an exception, 2 unusable arguments.
    static int run(String... arguments) {
        var line = new CommandLine(new Main());
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new Failures());
        if (arguments.length > 0 && arguments[0].equals("micropython")) {
            return MicropythonCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        return line.execute(arguments);
    }

    /// Without a command: what there is.
    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
