package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;

/// A running board behind its two doors.
@Timeout(30)
class LiveBoardTest {

    private final LiveBoard board = LiveBoard.start(Boards.named("pyboard").orElseThrow(), 0);
    private final StringBuilder shown = new StringBuilder();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void answersAtThePrompt() throws InterruptedException {
        type("1+1\r");

        awaitText("\r\n2\r\n>>> ");
        assertEquals(State.PROMPT, awaitState(State.PROMPT).state());
    }

    @Test
    void runsAProgramAndLeavesItsGlobals() throws InterruptedException {
        run("a = 6\nprint(__name__)\n");
        awaitText("__main__\r\n");
        awaitText(">>> ");
        type("a * 7\r");

        awaitText("42\r\n");
    }

    @Test
    void aFailureNamesTheInnermostLineOfTheProgram() throws InterruptedException {
        run("def f(x):\n    return 1 // x\nprint(1)\nf(0)\n");

        BoardSnapshot.Failure failure = await(snapshot -> snapshot.failure() != null).failure();
        assertNotNull(failure);
        assertEquals("main.py", failure.file());
        assertEquals(2, failure.line());
        assertEquals("ZeroDivisionError: divide by zero", failure.message());
    }

    @Test
    void anEndlessLoopIsInterrupted() throws InterruptedException {
        run("while True:\n    pass\n");
        awaitState(State.RUNNING);
        put(new Command.Interrupt(Command.NOW));

        awaitText("KeyboardInterrupt: \r\n");
        awaitState(State.PROMPT);
    }

    private void put(Command command) {
        assertTrue(board.put(command));
    }

    private void type(String text) {
        put(new Command.Type(Command.NOW, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void run(String program) {
        put(new Command.Run(Command.NOW, "main.py", program.getBytes(StandardCharsets.UTF_8)));
    }

    private void awaitText(String text) throws InterruptedException {
        var buffer = new byte[4096];
        while (shown.indexOf(text) < 0) {
            int count = board.readWaiting(buffer);
            assertTrue(count >= 0, shown::toString);
            shown.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        shown.delete(0, shown.indexOf(text) + text.length());
    }

    private BoardSnapshot awaitState(State state) throws InterruptedException {
        return await(snapshot -> snapshot.state() == state);
    }

    private BoardSnapshot await(Predicate<BoardSnapshot> condition) throws InterruptedException {
        while (true) {
            BoardSnapshot snapshot = board.snapshot();
            if (condition.test(snapshot)) {
                return snapshot;
            }
            Thread.sleep(5);
        }
    }
}
