package org.softboard.boards.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.live.ProgramRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `softboard run`: runs a file as a board's main program.
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Runs FILE.py as the board's main program. What it prints goes to standard output; a traceback"
                + " goes to standard error.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the program ended, or the time given with --for is up",
                "1:the program raised an exception that it did not catch", "2:the arguments cannot be used"})
final class RunCommand implements Callable<Integer> {

    @Option(names = "--board", paramLabel = "BOARD", defaultValue = "pyboard", converter = BoardName.class,
            completionCandidates = BoardName.class,
            description = "The board: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private @Nullable BoardDefinition board;

    @Option(names = "--speed", paramLabel = "max|N", defaultValue = "1", converter = Speed.class,
            description = "How fast the board's time goes: as fast as this computer can, or N times real time"
                    + " (default: 1).")
    private double speed = 1;

    @Option(names = "--for", paramLabel = "TIME", converter = Span.class,
            description = "Stops after this much of the board's time, for example 5s or 250ms.")
    private @Nullable Long span;

    @Option(names = "--events", paramLabel = "FILE|-",
            description = "Writes a JSON line for each change of an output, with the board's time in seconds; - is"
                    + " standard output.")
    private @Nullable String events;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
            description = "Seed of everything that is random on the board (default: 0).")
    private long seed;

    @Parameters(paramLabel = "FILE.py", description = "The program.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        if (file == null || board == null) {
            throw new Unusable("name the program to run");
        }
        ProgramFile program = ProgramFile.read(file);
        var run = new ProgramRun(board, program.name(), program.source(), speed,
                span == null ? Long.MAX_VALUE : span, seed);
        if (events == null) {
            return run.go(System.out, System.err, null);
        }
        if (events.equals("-")) {
            var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
            return run.go(System.out, System.err, out);
        }
        try (Writer out = eventsFile(events)) {
            return run.go(System.out, System.err, out);
        }
    }

    private static Writer eventsFile(String name) {
        try {
            return Files.newBufferedWriter(Path.of(name));
        } catch (IOException problem) {
            throw new Unusable("'" + name + "' cannot be written: " + problem.getMessage());
        }
    }
}
