package org.softboard.boards.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.softboard.boards.terminal.TerminalRepl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `softboard repl`: the board's REPL in this terminal.
@Command(name = "repl", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
    "The board's REPL in this terminal, as a serial terminal would show it.",
    "Ctrl-] leaves; Ctrl-C, Ctrl-D, Ctrl-A, Ctrl-B and Ctrl-E do what they do on the board.",
    "Piped input is run as fast as possible, and the board ends with it. What still runs then is interrupted when it has"
            + " computed for a minute, or an hour has passed, in the board's time."})
final class ReplCommand implements Callable<Integer> {

    @Option(names = RunArguments.BOARD, paramLabel = "BOARD", defaultValue = Texts.PYBOARD, completionCandidates = BoardNames.class, description = "The board: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).") private String board =
            "";

    @Option(names = RunArguments.SEED, paramLabel = "N", defaultValue = "0", description = "Seed of everything that is random on the board (default: 0).") private String seed =
            "";

    @Mixin private final MediaOptions media = new MediaOptions();

    @Mixin private final UartOptions uarts = new UartOptions();

    @Override
    public Integer call() throws IOException {
        var definition = Texts.board(RunArguments.BOARD, board);
        long number = Texts.number(RunArguments.SEED, seed);
        try (UartOptions.Bridges bridges = uarts.open(definition)) {
            return TerminalRepl.run(definition, media.media(definition), number,
                    board -> bridges.connect(board::putWaiting));
        }
    }
}
