package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;

/// A live pyboard and somebody who types at it, reads what it prints, and looks at it.
final class Desk implements AutoCloseable {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();

    final LiveBoard board;
    private final StringBuilder unread = new StringBuilder();

    Desk() {
        this(1);
    }

    Desk(double speed) {
        board = LiveBoard.start(PYBOARD, Media.fresh(PYBOARD), speed, 0);
    }

    @Override
    public void close() {
        board.close();
    }

    void put(Command command) {
        assertTrue(board.put(command));
    }

    void type(String text) {
        put(new Command.Type(Command.NOW, text.getBytes(StandardCharsets.UTF_8)));
    }

    void begin(String program) {
        put(new Command.Run(Command.NOW, "main.py", program.getBytes(StandardCharsets.UTF_8)));
    }

    /// Starts a program after a soft reset; what came before it has been read.
    void run(String program) throws InterruptedException {
        begin(program);
        awaitText("soft reboot");
    }

    /// Reads until a text has come; gives what came before it.
    String awaitText(String text) throws InterruptedException {
        var buffer = new byte[4096];
        while (unread.indexOf(text) < 0) {
            int count = board.readWaiting(buffer);
            assertTrue(count >= 0, unread::toString);
            unread.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        int at = unread.indexOf(text);
        String before = unread.substring(0, at);
        unread.delete(0, at + text.length());
        return before;
    }

    BoardSnapshot await(State state) throws InterruptedException {
        return await(snapshot -> snapshot.state() == state);
    }

    BoardSnapshot await(Predicate<BoardSnapshot> condition) throws InterruptedException {
        BoardSnapshot snapshot = board.snapshot();
        while (!condition.test(snapshot)) {
            Thread.sleep(2);
            snapshot = board.snapshot();
        }
        return snapshot;
    }

    /// A snapshot that was made after this call.
    BoardSnapshot look() throws InterruptedException {
        BoardSnapshot before = board.snapshot();
        Thread.sleep(20);
        return await(snapshot -> snapshot != before);
    }
}
