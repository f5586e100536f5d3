package org.softboard.boards.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.serial.Link;
import org.softboard.boards.serial.PtyLink;
import org.softboard.boards.serial.SerialDoor;
import org.softboard.boards.serial.StdioLink;
import org.softboard.boards.serial.TcpLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `softboard serve`: a board whose serial port other programs open.
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
    "A board that other programs see as a real one: mpremote, Thonny, picocom, pyboard.py ...",
    "Its serial port is a pseudo-terminal of this computer, a TCP port, or this command's own input and output.",
    "One program at a time holds it. Ctrl-C ends the board."}, exitCodeListHeading = "%nExit status:%n", exitCodeList = {
        "0:the input has ended (--stdio)", "2:the arguments cannot be used", "130:Ctrl-C has ended the board"})
final class ServeCommand implements Callable<Integer> {

    private static final String PTY = "--pty";
    private static final String TCP = "--tcp";

    @Option(names = RunArguments.BOARD, paramLabel = "BOARD", defaultValue = Texts.PYBOARD, completionCandidates = BoardNames.class, description = "The board: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).") private String board =
            "";

    @Option(names = RunArguments.SPEED, paramLabel = "max|N", defaultValue = "1", description = "How fast the board's time goes: as fast as this computer can, or N times real time"
            + " (default: 1).") private String speed = "";

    @Option(names = RunArguments.SEED, paramLabel = "N", defaultValue = "0", description = "Seed of everything that is random on the board (default: 0).") private String seed =
            "";

    @Option(names = PTY, paramLabel = "LINK", arity = "0..1", fallbackValue = "", description = "Offers a pseudo-terminal, and makes LINK a symbolic link to it that keeps its name from"
            + " run to run. This is what happens without other options.") private @Nullable String pty;

    @Option(names = TCP, paramLabel = "[HOST:]PORT", description = "Offers a TCP port; HOST is 127.0.0.1 unless given, so that only this computer can connect.") private @Nullable String tcp;

    @Option(names = "--stdio", description = "Standard input and output are the serial port; the board ends with the input.") private boolean stdio;

    @Mixin private final MediaOptions media = new MediaOptions();

    @Mixin private final UartOptions uarts = new UartOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var definition = Texts.board(RunArguments.BOARD, board);
        double factor = Texts.speed(RunArguments.SPEED, speed);
        long number = Texts.number(RunArguments.SEED, seed);
        InetSocketAddress address = tcp == null ? null : Texts.address(TCP, tcp);
        try (UartOptions.Bridges bridges = uarts.open(definition);
                var live = LiveBoard.start(definition, media.media(definition), factor, number);
                var door = new SerialDoor(live)) {
            bridges.connect(live::putWaiting);
            List<Link> links = links(door, address);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(links)));
            Runtime.getRuntime().addShutdownHook(new Thread(live::close));
            for (Link link : links) {
                System.err.println(definition.title() + ": " + link.advice());
            }
            if (stdio) {
                new StdioLink(door, System.in, System.out).serve();
            } else {
                System.err.println("Ctrl-C ends it.");
                live.awaitEnd();
            }
            return live.status();
        }
    }

    private List<Link> links(SerialDoor door, @Nullable InetSocketAddress address) throws IOException {
        List<Link> links = new ArrayList<>();
        if (pty != null || address == null && !stdio) {
            links.add(pty(door));
        }
        if (address != null) {
            try {
                links.add(TcpLink.open(door, address));
            } catch (IOException problem) {
                close(links);
                throw new Unusable(TCP + ": " + tcp + " cannot be listened to: " + problem.getMessage());
            }
        }
        return links;
    }

    private Link pty(SerialDoor door) throws IOException {
        try {
            return PtyLink.open(door, pty == null || pty.isEmpty() ? null : Path.of(pty));
        } catch (FileAlreadyExistsException _) {
            throw new Unusable(PTY + ": there is already something at '" + pty + "', and it is no link to a terminal");
        } catch (IOException problem) {
            throw new Unusable(PTY + ": no pseudo-terminal could be offered: " + problem.getMessage());
        } catch (UnsupportedOperationException problem) {
            throw new Unusable(PTY + ": " + problem.getMessage() + "; use " + TCP);
        }
    }

    private static void close(List<Link> links) {
        for (Link link : links) {
            try {
                link.close();
            } catch (IOException _) {
                // The process ends, and the link with it.
            }
        }
    }
}
