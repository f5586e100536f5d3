package org.softboard.boards.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `softboard run`: runs a file as a board's main program.
@Command(name = "run", customSynopsis = "softboard run [OPTIONS] FILE.py", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Runs FILE.py as the board's main program. What it prints goes to standard output; a traceback"
        + " goes to standard error.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:the program ended, or the time given with --for is up",
            "1:the program raised an exception that it did not catch",
            "2:the arguments cannot be used, or the output cannot be written",
            "130:Ctrl-C ended it"}, footer = {"%nThe program has nobody who types: input() raises EOFError.",
                "sys.exit() and machine.soft_reset() end the run; after machine.reset() the program starts again, as"
                        + " main.py does."})
final class RunCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = RunArguments.BOARD, paramLabel = "BOARD", defaultValue = Texts.PYBOARD, completionCandidates = BoardNames.class, description = "The board: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).") private String board =
            "";

    @Option(names = RunArguments.SPEED, paramLabel = "max|N", defaultValue = "1", description = "How fast the board's time goes: as fast as this computer can, or N times real time"
            + " (default: 1).") private String speed = "";

    @Option(names = RunArguments.FOR, paramLabel = "TIME", description = "Stops after this much of the board's time, for example 5s, 250ms or 2m (units: us, ms, s, m or min, h; seconds without one).") private @Nullable String span;

    @Option(names = RunArguments.EVENTS, paramLabel = "FILE|-", description = "Writes a JSON line for each change of an output, with the board's time in seconds; - is"
            + " standard output.") private @Nullable String events;

    @Option(names = RunArguments.SEED, paramLabel = "N", defaultValue = "0", description = "Seed of everything that is random on the board (default: 0).") private String seed =
            "";

    @Option(names = MediaOptions.FLASH, paramLabel = "FILE", description = "Keeps the board's flash, and with it the board's files, in FILE (default: a new board, of"
            + " which nothing is kept).") private @Nullable String flash;

    @Option(names = MediaOptions.SD, paramLabel = "FILE", description = MediaOptions.SD_DESCRIPTION) private @Nullable String card;

    @Option(names = RunArguments.POWER_CUT, paramLabel = "N", description = {
        "The power fails in the N-th erase or program of the flash, somewhere in the midst of it (--seed says where).",
        "The board then is off, and the image of --flash is as that left it."}) private @Nullable String cut;

    @Option(names = RunArguments.VIEW, description = {
        "Shows the board in the terminal while the program runs: LEDs, buttons, memory, output.",
        "u presses USR, r resets, Ctrl-C interrupts, q ends."}) private boolean view;

    @Option(names = UartOptions.UART, paramLabel = UartOptions.LABEL, description = UartOptions.WHAT) private List<
            String> uarts =
                    new ArrayList<>();

    @Option(names = RunArguments.ON, paramLabel = "PORT", description = {
        "Runs the program on the real board at this serial port instead, with the same output and exit status.",
        "The board is reset softly first, and left at its prompt. 'softboard ports' lists the ports."}) private @Nullable String on;

    @Parameters(arity = "0..1", paramLabel = RunArguments.FILE, description = "The program.") private String file = "";

    @Override
    public Integer call() {
        return on == null ? new RunArguments(board, speed, span, events, seed, flash, card, cut, view, uarts, file).go()
                : new RealRunArguments(on, file).go(spec.commandLine().getParseResult());
    }
}
