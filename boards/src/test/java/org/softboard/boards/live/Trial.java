package org.softboard.boards.live;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.time.Pacer;
import org.softboard.boards.time.Stopped;
import org.softboard.peripherals.time.Clock;

/// Runs a program on a fresh pyboard, with commands at virtual times after its start, and gives what it printed.
final class Trial {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();
    private static final long LONGEST = 20 * Clock.NANOS_PER_SECOND;

    private Trial() {}

    /// A command at so many milliseconds.
    interface At {
        Command at(long nanos);
    }

    record Step(long millis, At command) {}

    static Step at(long millis, At command) {
        return new Step(millis, command);
    }

    static String run(String program, Step... steps) {
        return on(_ -> {
        }, program, steps);
    }

    /// Connects something to the board first.
    static String on(Consumer<Board> connect, String program, Step... steps) {
        var inbox = new Inbox();
        var printed = new StringBuilder();
        var board = new Board(PYBOARD, new MicroPython(), Media.fresh(PYBOARD), inbox, Pacer.unlimited(inbox),
                (bytes, offset, length) -> printed.append(new String(bytes, offset, length, StandardCharsets.UTF_8)),
                Board.LineEnds.AS_PRINTED, 0);
        connect.accept(board);
        board.powerOn();
        byte[] source = program.getBytes(StandardCharsets.UTF_8);
        try {
            int exception = new Scripts(board).run("main.py", source, () -> begin(board, inbox, steps));
            if (exception != 0) {
                board.vm().errors.print(board.vm().out, exception);
            }
        } catch (Stopped _) {
            printed.append("stopped\n");
        }
        return printed.toString();
    }

    /// The program begins on a tick, from which the commands count.
    private static void begin(Board board, Inbox inbox, Step... steps) {
        long tick = (board.time().now() / Clock.NANOS_PER_MILLI + 1) * Clock.NANOS_PER_MILLI;
        board.time().clock().advance(tick);
        for (Step step : steps) {
            inbox.put(step.command.at(tick + step.millis * Clock.NANOS_PER_MILLI));
        }
        board.time().stopAt(tick + LONGEST);
    }
}
