package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;

/// What a board behind its two doors does.
@Timeout(60)
class LiveBoardTest {

    private static final long NOW = Command.NOW;

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void answersAtThePrompt() throws InterruptedException {
        desk.type("1+1\r");

        desk.awaitText("\r\n2\r\n>>> ");
        assertEquals(State.PROMPT, desk.await(State.PROMPT).state());
    }

    @Test
    void runsAProgramAndLeavesItsGlobals() throws InterruptedException {
        desk.run("a = 6\nprint(__name__)\n");
        desk.awaitText("__main__\r\n");
        desk.awaitText(">>> ");
        desk.type("a * 7\r");

        desk.awaitText("42\r\n");
    }

    @Test
    void aFailureNamesTheInnermostLineOfTheProgram() throws InterruptedException {
        desk.run("def f(x):\n    return 1 // x\nprint(1)\nf(0)\n");

        var failure = desk.await(snapshot -> snapshot.failure() != null).failure();
        assertEquals(new BoardSnapshot.Failure("main.py", 2, "ZeroDivisionError: divide by zero", 1), failure);
    }

    @Test
    void aSyntaxErrorNamesItsLine() throws InterruptedException {
        desk.run("a = 1\nb = = 2\n");

        var failure = desk.await(snapshot -> snapshot.failure() != null).failure();
        assertEquals(new BoardSnapshot.Failure("main.py", 2, "SyntaxError: invalid syntax", 1), failure);
    }

    @Test
    void theNextRunForgetsTheFailureAndNumbersItsOwn() throws InterruptedException {
        desk.run("1 / 0\n");
        desk.await(snapshot -> snapshot.failure() != null);
        desk.run("import time\ntime.sleep_ms(200)\nraise ValueError('two\\nlines')\n");
        desk.await(State.WAITING);

        assertNull(desk.look().failure());
        var failure = desk.await(snapshot -> snapshot.failure() != null).failure();
        assertEquals(new BoardSnapshot.Failure("main.py", 3, "ValueError: two\nlines", 2), failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"while True:\n    pass\n", "import time\ntime.sleep(1000)\n", "input()\n",
        "while True:\n    print('flood')\n"})
    void controlCEndsWhatRuns(String program) throws InterruptedException {
        desk.run(program);
        desk.await(snapshot -> snapshot.state() == State.RUNNING || snapshot.state() == State.WAITING);
        desk.put(new Command.Interrupt(NOW));

        desk.awaitText("KeyboardInterrupt: \r\n");
        desk.await(State.PROMPT);
    }

    @Test
    void controlCReachesAFloodThatNobodyReads() throws InterruptedException {
        desk.run("while True:\n    print('flood' * 100)\n");
        awaitStandstill();
        desk.put(new Command.Interrupt(NOW));

        desk.await(State.PROMPT);
    }

    @Test
    void anUnreadFloodStandsStill() throws InterruptedException {
        desk.run("while True:\n    print('flood' * 100)\n");

        awaitStandstill();
    }

    private void awaitStandstill() throws InterruptedException {
        long before = -1;
        for (long now = 0; now != before; now = desk.look().nanos()) {
            before = now;
        }
    }

    @Test
    void controlCAtThePromptThrowsTheLineAway() throws InterruptedException {
        desk.awaitText(">>> ");
        desk.type("1 +");
        desk.awaitText("1 +");
        desk.put(new Command.Interrupt(NOW));
        desk.type("7\r");

        desk.awaitText("\r\n>>> 7\r\n7\r\n");
    }

    @Test
    void aPausedBoardsTimeStandsStillWhileItAnswersAndObeys() throws InterruptedException {
        desk.run("import pyb\nwhile True:\n    pass\n");
        desk.await(State.RUNNING);
        desk.put(new Command.Pause(NOW));
        long then = desk.await(State.PAUSED).nanos();
        desk.put(new Command.Press(NOW, "USR"));

        assertEquals(Set.of("USR"), desk.await(snapshot -> !snapshot.pressed().isEmpty()).pressed());
        assertEquals(then, desk.look().nanos());
        desk.put(new Command.Resume(NOW));
        desk.await(snapshot -> snapshot.nanos() > then && snapshot.state() == State.RUNNING);
    }

    @Test
    void slowMotionIsSlow() throws InterruptedException {
        desk.run("while True:\n    pass\n");
        desk.await(State.RUNNING);
        desk.put(new Command.Speed(NOW, 0.01));
        long real = System.nanoTime();
        long then = desk.await(snapshot -> snapshot.speed() == 0.01).nanos();
        Thread.sleep(200);

        long passed = desk.look().nanos() - then;
        assertTrue(passed > 0 && passed < (System.nanoTime() - real) / 50, () -> passed + " ns");
    }

    @Test
    void asFastAsPossibleIsFasterThanTime() throws InterruptedException {
        desk.put(new Command.Speed(NOW, Double.POSITIVE_INFINITY));
        desk.run("import time\ntime.sleep(10000)\nprint('slept')\n");

        desk.awaitText("slept\r\n");
    }

    @Test
    void theResetButtonHoldsTheChipUntilItIsReleased() throws InterruptedException {
        desk.run("import pyb\npyb.LED(1).on()\nwhile True: pass\n");
        desk.await(snapshot -> snapshot.leds().getFirst().brightness() == 1);
        desk.put(new Command.Press(NOW, Command.RST));

        BoardSnapshot held = desk.await(State.BOOTING);
        assertEquals(Set.of(Command.RST), held.pressed());
        assertEquals(0, desk.look().leds().getFirst().brightness());
        desk.put(new Command.Release(NOW, Command.RST));
        desk.await(State.PROMPT);
    }

    @Test
    void aProgramThatResetsTheChipRunsAgain() throws InterruptedException {
        desk.run("import machine\nprint('cause', machine.reset_cause() == machine.SOFT_RESET)\nmachine.reset()\n");

        desk.awaitText("cause True\r\n");
        desk.awaitText("cause False\r\n");
        desk.awaitText("cause False\r\n");
        desk.put(new Command.Reset(NOW));
        desk.awaitText(">>> ");
    }

    @Test
    void ticksAndResetCauseBeginAnewAtAReset() throws InterruptedException {
        desk.put(new Command.Speed(NOW, Double.POSITIVE_INFINITY));
        desk.run("import machine, pyb\nprint('cause', machine.reset_cause(), pyb.millis() < 50)\n"
                + "pyb.delay(200)\nmachine.reset()\n");

        desk.awaitText("cause 0 ");
        desk.awaitText("cause 2 True\r\n");
        desk.awaitText("cause 2 True\r\n");
        desk.put(new Command.Reset(NOW));
        desk.awaitText(">>> ");
    }

    @Test
    void aHardFaultResetsTheChip() throws InterruptedException {
        desk.awaitText(">>> ");
        desk.type("import uctypes\ructypes.bytearray_at(0, 1 << 24)[-1]\r");

        desk.awaitText("softboard: hard fault, there is no memory where it reached");
        desk.awaitText(">>> ");
        desk.type("import machine\rmachine.reset_cause()\r");
        desk.awaitText("\r\n2\r\n");
    }

    @Test
    void damagedMemoryResetsTheChip() throws InterruptedException {
        desk.awaitText(">>> ");
        desk.type("import machine\rx = [1, 2, 3]\rmachine.mem32[id(x) + 12] = 0x7fffffff\rx[0]\r");

        desk.awaitText("softboard: hard fault, there is no memory where it reached");
        desk.awaitText(">>> ");
        desk.type("import machine\rmachine.reset_cause()\r");
        desk.awaitText("\r\n2\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\5", "\1"})
    void aLineLargerThanMemoryResetsTheChip(String mode) throws InterruptedException {
        desk.awaitText(">>> ");
        desk.type(mode + "q".repeat(130_000));

        desk.awaitText("FATAL: uncaught exception\r\nMemoryError: memory allocation failed, allocating");
        desk.awaitText("the chip resets");
        desk.awaitText(">>> ");
        desk.type("\rimport machine\rmachine.reset_cause()\r");
        desk.awaitText("\r\n2\r\n");
    }

    @Test
    void pinsSayWhatTheyAreUsedFor() throws InterruptedException {
        desk.run("""
                from pyb import Pin, Timer
                Pin('X2', Pin.OUT_OD)
                Pin('X3', Pin.IN, Pin.PULL_UP)
                Pin('X4', Pin.ANALOG)
                Timer(2, freq=100).channel(1, Timer.PWM, pin=Pin('X1'), pulse_width_percent=25)
                """);
        desk.awaitText(">>> ");

        BoardSnapshot snapshot = desk.look();
        assertEquals("AF1 TIM2_CH1/TIM2_ETR", snapshot.pins().get(0).use());
        assertEquals(0.25, snapshot.pins().get(0).duty(), 1e-3);
        assertEquals("OUT OPEN_DRAIN", snapshot.pins().get(1).use());
        assertEquals("IN PULL_UP", snapshot.pins().get(2).use());
        assertEquals("ANALOG", snapshot.pins().get(3).use());
    }

    @Test
    void brightnessIsThatOfAllTheTimeBetweenTwoLooks() throws InterruptedException {
        desk.run("""
                import pyb
                pyb.LED(3).intensity(50)
                while True:
                    pyb.LED(1).toggle()
                    pyb.delay(1)
                """);
        desk.await(State.WAITING);
        desk.look();

        BoardSnapshot snapshot = desk.look();
        assertEquals(0.5, snapshot.leds().get(0).brightness(), 0.1);
        assertEquals(50 / 255.0, snapshot.leds().get(2).brightness(), 0.01);
    }

    @Test
    void memoryIsThePythonProgramsOwnView() throws InterruptedException {
        desk.run("""
                import gc
                def f(n):
                    return n and f(n - 1)
                f(20)
                a = bytearray(50000)
                del a
                gc.collect()
                print(gc.mem_alloc(), gc.mem_alloc() + gc.mem_free())
                """);
        String line = desk.awaitText("\r\n>>> ").lines().filter(text -> text.matches("\\d+ \\d+")).findFirst()
                .orElseThrow();
        var memory = desk.look().memory();

        assertEquals(Integer.parseInt(line.split(" ")[1]), memory.heapTotal());
        assertEquals(Integer.parseInt(line.split(" ")[0]), memory.heapUsed(), 2000);
        assertEquals(memory.heapTotal() - memory.heapUsed(), memory.heapFree());
        assertTrue(memory.heapPeak() > 50_000 && memory.heapPeak() < memory.heapTotal(), memory::toString);
        assertTrue(memory.largestFree() > 50_000 && memory.largestFree() < memory.heapFree(), memory::toString);
        assertTrue(memory.stackPeak() > 20 * 100 && memory.stackPeak() < memory.stackLimit(), memory::toString);
        assertTrue(memory.stackUsed() < 1000, memory::toString);
    }

    @Test
    void whatNoBoardHasIsRefusedAtTheDoor() {
        assertThrows(IllegalArgumentException.class, () -> desk.put(new Command.Press(NOW, "nothing")));
        assertThrows(IllegalArgumentException.class, () -> desk.put(new Command.Wire(NOW, "A0", "Z9")));
        assertThrows(IllegalArgumentException.class, () -> desk.put(new Command.Speed(NOW, 0)));
        assertThrows(IllegalArgumentException.class, () -> desk.put(new Command.Speed(NOW, Double.NaN)));
    }

    @Test
    void whatNobodyReadsIsBoundedAndControlStillWorks() throws InterruptedException {
        desk.run("while True: pass\n");
        desk.await(State.RUNNING);
        var much = new Command.Type(NOW, new byte[10_000]);
        int accepted = 0;
        while (desk.board.put(much)) {
            accepted++;
        }

        assertTrue(accepted > 50 && accepted * 10_000 <= Inbox.LARGEST, accepted + " accepted");
        desk.put(new Command.Reset(NOW));
        desk.awaitText(">>> ");
        desk.await(State.PROMPT);
        assertTrue(desk.board.put(much));
    }

    @Test
    void afterTheLastInputTheBoardEnds() throws InterruptedException {
        desk.type("print(6 * 7)\r");
        desk.put(new Command.HangUp(NOW));

        desk.awaitText("42\r\n");
        desk.await(State.STOPPED);
        assertNotNull(desk.board.snapshot());
        assertFalse(desk.board.snapshot().pins().isEmpty());
    }

    @Test
    void twoBoardsAreTwo() throws InterruptedException {
        try (var other = new Desk()) {
            desk.run("import pyb\npyb.LED(1).on()\na = 'here'\n");
            other.run("import pyb\npyb.LED(2).on()\na = 'there'\n");
            desk.awaitText(">>> ");
            other.awaitText(">>> ");
            desk.type("a\r");
            other.type("a\r");

            desk.awaitText("'here'\r\n");
            other.awaitText("'there'\r\n");
            desk.await(snapshot -> snapshot.leds().get(0).brightness() == 1);
            other.await(snapshot -> snapshot.leds().get(1).brightness() == 1);
            assertEquals(0, desk.look().leds().get(1).brightness());
            assertEquals(0, other.look().leds().get(0).brightness());
        }
    }
}
