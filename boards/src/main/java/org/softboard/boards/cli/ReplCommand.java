package org.softboard.boards.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.live.TerminalRepl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `softboard repl`: the board's REPL in this terminal.
@Command(name = "repl", mixinStandardHelpOptions = true,
        description = {"The board's REPL in this terminal, as a serial terminal would show it.",
                "Ctrl-] leaves; Ctrl-C, Ctrl-D, Ctrl-A, Ctrl-B and Ctrl-E do what they do on the board."})
final class ReplCommand implements Callable<Integer> {

    @Option(names = "--board", paramLabel = "BOARD", defaultValue = "pyboard", converter = BoardName.class,
            completionCandidates = BoardName.class,
            description = "The board: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private @Nullable BoardDefinition board;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
            description = "Seed of everything that is random on the board (default: 0).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (board == null) {
            throw new Unusable("name a board");
        }
        return TerminalRepl.run(board, seed);
    }
}
