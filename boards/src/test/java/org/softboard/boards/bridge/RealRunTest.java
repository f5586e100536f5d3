package org.softboard.boards.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.live.Media;
import org.softboard.boards.live.ProgramRun;
import org.softboard.boards.serial.PseudoTerminal;
import org.softboard.boards.serial.PtyLink;
import org.softboard.boards.serial.SerialDoor;

/// The same programs simulated, and on a board behind a serial port.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealRunTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();

    private final LiveBoard board = LiveBoard.start(PYBOARD, Media.fresh(PYBOARD), Double.POSITIVE_INFINITY, 0);
    private final SerialDoor door = new SerialDoor(board);

    @TempDir private Path folder;

    private record Result(int status, String out, String err) {}

    private interface Run {
        int go(PrintStream out, PrintStream err) throws IOException;
    }

    @BeforeEach
    void needsPseudoTerminals() {
        assumeTrue(Files.exists(Path.of("/dev/ptmx")), "this system has no pseudo-terminals");
    }

    @AfterEach
    void close() {
        door.close();
        board.close();
    }

    private static Result result(Run run) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = run.go(new PrintStream(out), new PrintStream(err));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Result simulated(String program) throws IOException {
        return result((out, err) -> new ProgramRun(PYBOARD, Media.fresh(PYBOARD), "main.py", bytes(program),
                Double.POSITIVE_INFINITY, Long.MAX_VALUE, 0).go(out, err, null));
    }

    private Result real(String program) throws IOException {
        Path name = folder.resolve("pyboard0");
        try (var _ = PtyLink.open(door, name)) {
            return result(new RealRun(name.toString(), "main.py", bytes(program))::go);
        }
    }

    private static byte[] bytes(String program) {
        return program.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"print('hello')", "", "print('ü', end='')\nprint('a\\r\\nb\\r', 'c\\n\\n')",
        "import pyb\nfor i in range(3000):\n    print(i)\npyb.delay(5)", "def f(x):\n    return 1 // x\nprint(1)\nf(0)",
        "print(1\n", "import sys\nprint('so far')\nsys.exit(3)\nprint('not')", "raise KeyboardInterrupt",
        "print(__name__)\nimport machine\nmachine.soft_reset()"})
    void outputTracebackAndStatusAreTheSame(String program) throws IOException {
        assertEquals(simulated(program), real(program));
    }

    @Test
    void aLongProgramIsTakenByPasting() throws IOException {
        String program = "x = 0\n" + "x += 1  # a line as any other\n".repeat(1000) + "print(x)\n";
        assertEquals(new Result(0, "1000\n", ""), real(program));
    }

    @Test
    void eachRunBeginsAfresh() throws IOException {
        real("x = 1");
        assertEquals("False\n", real("print('x' in globals())").out);
    }

    @Test
    void controlCInterruptsTheProgramThere() throws Exception {
        Path name = folder.resolve("pyboard0");
        try (var _ = PtyLink.open(door, name)) {
            var run = new RealRun(name.toString(), "main.py", bytes("print('go')\nwhile True:\n    pass\n"));
            var out = new ByteArrayOutputStream() {
                @Override
                public synchronized void write(int character) {
                    if (character == '\n') {
                        run.interrupt();
                    }
                }
            };
            var err = new ByteArrayOutputStream();

            assertEquals(130, run.go(new PrintStream(out), new PrintStream(err)));
            assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("KeyboardInterrupt: \n"), err::toString);
        }
        assertEquals(new Result(0, "2\n", ""), real("print(2)"));
    }

    @Test
    void aSecondControlCLeavesAProgramThatIgnoresTheFirst() throws Exception {
        Path name = folder.resolve("pyboard0");
        try (var _ = PtyLink.open(door, name)) {
            var run = new RealRun(name.toString(), "main.py",
                    bytes("while True:\n    try:\n        print('go')\n        while True: pass\n"
                            + "    except KeyboardInterrupt:\n        pass\n"));
            var out = new ByteArrayOutputStream() {
                @Override
                public synchronized void write(int character) {
                    run.interrupt();
                }
            };

            assertEquals(130, run.go(new PrintStream(out), new PrintStream(out)));
        }
    }

    @Test
    void aPortWhereNobodyAnswersSaysSo() throws Exception {
        try (var silent = PseudoTerminal.open()) {
            var run = new RealRun(silent.name(), "main.py", bytes("print(1)"));
            var problem = assertThrows(PortProblem.class, () -> run.go(System.out, System.err));
            assertEquals("no MicroPython answers on '" + silent.name() + "'", problem.getMessage());
        }
    }

    @Test
    void aPortThatIsNotThereSaysSo() {
        var problem = assertThrows(PortProblem.class, () -> new RealRun("/dev/ttyNONE7", "a.py", bytes("")).go(
                System.out, System.err));
        assertTrue(problem.getMessage().startsWith("there is no serial port '/dev/ttyNONE7'"), problem::getMessage);
    }

    @Test
    void aBoardWithoutRawPasteGetsTheProgramTyped() throws Exception {
        try (var terminal = PseudoTerminal.open(); var fake = new OldBoard(terminal)) {
            Result result = result(new RealRun(terminal.name(), "main.py", bytes("print('old')"))::go);

            assertEquals(new Result(1, "print('old')", "Traceback: File \"main.py\"\n"), result);
            assertTrue(fake.isAtFriendlyPrompt());
        }
    }
}
