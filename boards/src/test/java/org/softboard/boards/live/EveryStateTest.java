package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;

/// Every command may come in every state, twice, and whatever a program does the board can be taken back or closed.
@Timeout(60)
class EveryStateTest {

    private static final long NOW = Command.NOW;

    private enum Situation {
        BOOTING(""),
        PROMPT(""),
        COMPUTING("while True:\n    pass\n"),
        SLEEPING("import time\ntime.sleep(10000)\n"),
        READING("import sys\nsys.stdin.read(1)\n"),
        FLOODING("while True:\n    print('flood' * 100)\n"),
        FAILING("while True:\n    try:\n        1 / 0\n    except BaseException as e:\n        print(e)\n"),
        IN_A_NATIVE("pow(3, 10 ** 20000, 10 ** 20000 + 1)\n"),
        ITERATING("max(range(10 ** 9))\n"),
        SERVING("import pyb\ndef f(t):\n    while True: pass\npyb.Timer(4, freq=10, callback=f)\npyb.delay(10000)\n"),
        MASKED("import pyb\npyb.disable_irq()\nwhile True:\n    pass\n"),
        PAUSED("while True:\n    pass\n"),
        HELD_IN_RESET("");

        private final String program;

        Situation(String program) {
            this.program = program;
        }

        void bringAbout(Desk desk) throws InterruptedException {
            if (this == BOOTING) {
                return;
            }
            desk.await(State.PROMPT);
            if (!program.isEmpty()) {
                desk.run(program);
                desk.await(snapshot -> snapshot.state() == State.RUNNING || snapshot.state() == State.WAITING);
                Thread.sleep(5);
            }
            if (this == PAUSED) {
                desk.put(new Command.Pause(NOW));
            } else if (this == HELD_IN_RESET) {
                desk.put(new Command.Press(NOW, Command.RST));
            }
        }
    }

    private static List<Command> commands() {
        return List.of(new Command.Press(NOW, "USR"), new Command.Release(NOW, "USR"),
                new Command.Press(NOW, Command.RST), new Command.Release(NOW, Command.RST),
                new Command.Type(NOW, new byte[]{'1', '\r', 3, 4, 1, 2, 5}), new Command.Interrupt(NOW),
                new Command.Run(NOW, "other.py", "print('other')\n".getBytes()), new Command.SoftReset(NOW),
                new Command.Reset(NOW), new Command.Speed(NOW, 0.001), new Command.Speed(NOW, Double.POSITIVE_INFINITY),
                new Command.Pause(NOW), new Command.Resume(NOW), new Command.Wire(NOW, "A0", "A1"),
                new Command.Cut(NOW, "A0", "A1"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandTwiceAndTheBoardStillRuns(Situation situation) throws InterruptedException {
        for (Command command : commands()) {
            try (var desk = new Desk()) {
                situation.bringAbout(desk);
                desk.put(command);
                desk.put(command);
                desk.put(new Command.Speed(NOW, 1));
                desk.put(new Command.Resume(NOW));
                desk.put(new Command.Release(NOW, "USR"));
                desk.put(new Command.Release(NOW, Command.RST));
                desk.begin("print('a' + 'live', end='.')\n");
                desk.awaitText("alive.");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsTheBoardAtOnce(Situation situation) throws InterruptedException {
        var desk = new Desk();
        situation.bringAbout(desk);

        assertEndsAtOnce(desk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 ** (1 << 22)", "sorted(range(7000), key=lambda x: -x)", "'%d' % (1 << 300000)",
        "str(1 << 300000)", "max(range(10 ** 9))", "int('7' * 40000)"})
    void noNativeKeepsABoardFromEnding(String expression) throws InterruptedException {
        var desk = new Desk(Double.POSITIVE_INFINITY);
        desk.run("while True:\n    try:\n        " + expression + "\n    except MemoryError: pass\n");
        desk.await(State.RUNNING);

        assertEndsAtOnce(desk);
    }

    private static void assertEndsAtOnce(Desk desk) {
        desk.close();

        assertFalse(desk.board.isRunning(), "still running when close gave up waiting");
    }
}
