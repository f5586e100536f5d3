package org.softboard.boards.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.FlashImage;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.live.Media;
import org.softboard.boards.live.ProgramRun;
import org.softboard.boards.terminal.BoardView;
import org.softboard.boards.terminal.NoTerminal;
import org.softboard.firmware.block.FileDevice;

/// The arguments of `softboard run` as they were typed, and what they ask for.
///
/// @param span virtual time after which to stop; null: never
/// @param events where changes of outputs are written; null: nowhere
/// @param flash  where the board's flash is kept; null: a new board
/// @param card   the image of the card in the slot; null: none
/// @param cut    at which erase or program of the flash the power fails; null: never
/// @param view   shows the board in the terminal
/// @param uarts  which UARTs are wired to which ports
/// @param file   the program; empty if none was named
record RunArguments(String board, String speed, @Nullable String span, @Nullable String events, String seed,
        @Nullable String flash, @Nullable String card, @Nullable String cut, boolean view, List<String> uarts,
        String file) {

    static final String BOARD = "--board";
    static final String SPEED = "--speed";
    static final String FOR = "--for";
    static final String EVENTS = "--events";
    static final String SEED = "--seed";
    static final String POWER_CUT = "--power-cut";
    static final String VIEW = "--view";
    static final String ON = "--on";
    static final String FILE = "FILE.py";

    private static final String STANDARD_OUTPUT = "-";
    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private static final int INTERRUPTED = 130;

    private static final Set<String> OPTIONS = Set.of(BOARD, SPEED, FOR, EVENTS, SEED,
            MediaOptions.FLASH, MediaOptions.SD, POWER_CUT);

    /// Reads the forms that need no explanation; null for all others.
    static @Nullable RunArguments plain(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        String file = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (OPTIONS.contains(option)) {
                if (equals < 0 && ++i == arguments.length) {
                    return null;
                }
                String value = equals < 0 ? arguments[i] : argument.substring(equals + 1);
                if (value.isEmpty() || value.startsWith("--") || values.put(option, value) != null) {
                    return null;
                }
            } else if (argument.isEmpty() || argument.startsWith("-") || argument.startsWith("@") || file != null) {
                return null;
            } else {
                file = argument;
            }
        }
        return file == null ? null
                : new RunArguments(values.getOrDefault(BOARD, Texts.PYBOARD), values.getOrDefault(SPEED, "1"),
                        values.get(FOR), values.get(EVENTS), values.getOrDefault(SEED, "0"),
                        values.get(MediaOptions.FLASH), values.get(MediaOptions.SD),
                        values.get(POWER_CUT), false, List.of(), file);
    }

    /// Runs the program and gives the exit status.
    int go() {
        var definition = Texts.board(BOARD, board);
        double factor = Texts.speed(SPEED, speed);
        long nanos = span == null ? Long.MAX_VALUE : Texts.nanos(FOR, span);
        long number = Texts.number(SEED, seed);
        long operation = cut == null ? 0 : Texts.number(POWER_CUT, cut);
        if (cut != null && (operation < 1 || operation > Integer.MAX_VALUE || view)) {
            throw new Unusable(POWER_CUT + ": '" + cut + "' must be 1 or more, without " + VIEW);
        }
        ProgramFile program = ProgramFile.inPython(file);
        if (view) {
            return view(definition, program, factor, nanos, number);
        }
        var run =
                new ProgramRun(definition, media(definition), program.name(), program.source(), factor, nanos, number);
        if (cut != null) {
            run.cutPower((int) operation);
        }
        Signals.register("INT", () -> interrupt(run));
        UartOptions.Bridges bridges = UartOptions.open(definition, uarts);
        bridges.connect(run::put);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(run)));
        try (bridges; Writer lines = events == null ? null : events(events, file)) {
            return run.go(System.out, System.err, lines);
        } catch (UncheckedIOException problem) {
            throw unwritable(Objects.requireNonNull(events), Objects.requireNonNull(problem.getCause()));
        } catch (IOException problem) {
            throw unwritable(Objects.requireNonNull(events), problem);
        }
    }

    private Media media(BoardDefinition definition) {
        FileDevice inserted = card == null ? null : MediaOptions.card(card);
        return new Media(flash == null ? FlashImage.fresh(definition) : MediaOptions.image(definition, flash),
                inserted);
    }

    /// A board whose output nobody takes cannot end by itself.
    private static void interrupt(ProgramRun run) {
        if (!run.interrupt()) {
            Thread.ofPlatform().daemon().start(() -> {
                if (!hasEnded(run)) {
                    Runtime.getRuntime().halt(INTERRUPTED);
                }
            });
        }
    }

    /// The process is told to end: the board is switched off, its files are saved, and what has been printed is written,
    /// unless nobody takes it.
    private static void end(ProgramRun run) {
        run.stop();
        hasEnded(run);
    }

    private static boolean hasEnded(ProgramRun run) {
        try {
            return run.awaitEnd(LONGEST_END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int view(BoardDefinition definition, ProgramFile program, double factor, long nanos, long number) {
        if (events != null) {
            throw new Unusable(EVENTS + " and " + VIEW + " do not go together: the view has the terminal");
        }
        var main = new Command.Run(Command.NOW, program.name(), program.source());
        try (UartOptions.Bridges bridges = UartOptions.open(definition, uarts);
                var live = LiveBoard.start(definition, media(definition), main, factor, number)) {
            Runtime.getRuntime().addShutdownHook(new Thread(live::close));
            bridges.connect(live::putWaiting);
            return new BoardView(live, main, nanos).show();
        } catch (NoTerminal none) {
            throw new Unusable(VIEW + ": " + none.getMessage() + "; without it, the program runs without one");
        } catch (IOException problem) {
            throw new Unusable(VIEW + ": the terminal cannot be used: " + problem.getMessage());
        }
    }

    private static Writer events(String name, String program) throws IOException {
        if (name.equals(STANDARD_OUTPUT)) {
            return new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
                /// Standard output is not ours to close.
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }
        if (name.isEmpty()) {
            throw new Unusable(EVENTS + ": name a file, or - for standard output");
        }
        Path path = Path.of(name);
        if (Files.exists(path) && Files.isSameFile(path, Path.of(program))) {
            throw new Unusable(EVENTS + ": '" + name + "' is the program itself");
        }
        return Files.newBufferedWriter(path);
    }

    private static Unusable unwritable(String name, IOException problem) {
        return new Unusable(EVENTS + ": " + ProgramFile.reason(name, "written", problem));
    }
}
