package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.peripherals.time.Clock;

/// The same program is the same run, however fast it goes and whoever looks.
@Timeout(60)
class SameRunTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();

    private static final String PROGRAM = """
            import gc, pyb, time
            led = pyb.LED(2)
            for i in range(6):
                led.toggle()
                x = [j * j for j in range(300 * i)]
                print(i, time.ticks_us(), gc.mem_alloc(), pyb.rng())
                time.sleep_ms(7)
            """;

    @Test
    void atAnySpeed() {
        String fast = run(Double.POSITIVE_INFINITY);

        assertTrue(fast.contains("\"what\":\"led\""), fast);
        assertEquals(fast, run(1));
        assertEquals(fast, run(0.2));
    }

    private static String run(double speed) {
        var out = new ByteArrayOutputStream();
        var events = new StringWriter();
        var printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        new ProgramRun(PYBOARD, Media.fresh(PYBOARD), "main.py", PROGRAM.getBytes(StandardCharsets.UTF_8),
                speed,
                Clock.NEVER, 1).go(printer, printer, events);
        return out.toString(StandardCharsets.UTF_8) + events;
    }

    @Test
    void whetherSomebodyLooksOrNot() throws InterruptedException {
        String unseen = live(false);

        assertTrue(unseen.contains("5 "), unseen);
        assertEquals(unseen, live(true));
    }

    private static String live(boolean looks) throws InterruptedException {
        try (var desk = new Desk(Double.POSITIVE_INFINITY)) {
            desk.await(State.PROMPT);
            desk.run(PROGRAM);
            while (looks && desk.board.snapshot().state() != State.PROMPT) {
                Thread.onSpinWait();
            }
            return desk.awaitText("MicroPython");
        }
    }
}
