package org.softboard.boards.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.time.Pacer;
import org.softboard.peripherals.time.Clock;

/// A pyboard at which somebody types and presses at virtual times, from power-on until a time, as fast as possible.
final class Session {

    static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();

    private final Media media;
    private final List<Command> commands = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder events = new StringBuilder();

    Session(Media media) {
        this.media = media;
    }

    Session(FlashImage flash) {
        this(Media.of(flash));
    }

    Session() {
        this(FlashImage.fresh(PYBOARD));
    }

    /// Types a line at so many milliseconds.
    Session type(long millis, String line) {
        commands.add(new Command.Type(nanos(millis), line.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /// Writes a file on the board.
    Session write(long millis, String name, String text) {
        return type(millis, "f = open('" + name + "', 'w'); f.write('" + text.replace("'", "\\'").replace("\n", "\\n")
                + "'); f.close()\r");
    }

    Session softReset(long millis) {
        return type(millis, "\4");
    }

    Session reset(long millis) {
        commands.add(new Command.Reset(nanos(millis)));
        return this;
    }

    /// A reset during which USR is held for a time.
    Session resetHoldingUser(long millis, long held) {
        commands.add(new Command.Press(nanos(millis), "USR"));
        reset(millis);
        commands.add(new Command.Release(nanos(millis + held), "USR"));
        return this;
    }

    /// Does something beside the board at so many milliseconds.
    Session meanwhile(long millis, Runnable action) {
        commands.add(new Command.Look(nanos(millis), _ -> action.run()));
        return this;
    }

    /// Runs until so many milliseconds; gives what the console has shown.
    String until(long millis) {
        var inbox = new Inbox();
        var board = new Board(PYBOARD, new MicroPython(), media, inbox, Pacer.unlimited(inbox),
                (bytes, offset, length) -> shown.append(new String(bytes, offset, length, StandardCharsets.UTF_8)),
                Board.LineEnds.AS_PRINTED, 0);
        OutputEvents.of(PYBOARD, board.hardware(), events).start(0);
        commands.forEach(inbox::put);
        inbox.put(new Command.Stop(nanos(millis)));
        new ReplSession(board, new Start.PowerOn()).run();
        board.end();
        return shown.toString();
    }

    /// The times in milliseconds at which an LED changed, from a time on; the first change is to on.
    List<Long> changes(int led, long from) {
        return events.toString().lines().filter(line -> line.contains("\"id\":" + led + ","))
                .map(line -> Math.round(Double.parseDouble(line.substring(5, line.indexOf(','))) * 1000))
                .filter(time -> time >= from).toList();
    }

    private static long nanos(long millis) {
        return millis * Clock.NANOS_PER_MILLI;
    }
}
