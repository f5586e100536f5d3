package org.softboard.boards.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `softboard`: the command line without a window.
@Command(name = "softboard", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
    "MicroPython boards in software: the program runs inside the board's real memory and time.",
    "Without a command the window opens."}, subcommands = {
        BoardsCommand.class, RunCommand.class, ReplCommand.class, ServeCommand.class, PortsCommand.class,
        MicropythonCommand.class,
        MpyCrossCommand.class,
        DisasmCommand.class, FsCommand.class}, footer = {"", "Examples:",
            "  softboard run examples/pyboard/blink.py",
            "  softboard run --speed max --for 10s --events - examples/pyboard/blink.py",
            "  softboard run --view examples/pyboard/blink.py",
            "  softboard repl",
            "  softboard serve --pty ./pyboard0",
            "  softboard run --on /dev/ttyACM0 examples/pyboard/blink.py",
            "  softboard micropython -c 'print(2 ** 100)'",
            "  softboard disasm examples/pyboard/blink.py",
            "  softboard fs put disk.img main.py",
            "", "'softboard COMMAND --help' explains one command."})
final class SoftboardCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    static int run(String... arguments) {
        return new CommandLine(new SoftboardCommand())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Failures())
                .execute(arguments);
    }

    /// Without a command: what there is.
    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
