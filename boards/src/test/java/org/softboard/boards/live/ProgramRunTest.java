package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.peripherals.time.Clock;

class ProgramRunTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();

    private static final String BLINK = """
            import pyb
            led = pyb.LED(1)
            while True:
                led.toggle()
                pyb.delay(500)
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter events = new StringWriter();

    @Test
    void aBlinkingLedChangesTwentyTimesInTenSeconds() {
        assertEquals(0, run(BLINK, 10 * Clock.NANOS_PER_SECOND));

        String[] lines = events.toString().split("\n");
        assertEquals(20, lines.length);
        for (int i = 0; i < lines.length; i++) {
            double time = Double.parseDouble(lines[i].substring(5, lines[i].indexOf(',')));
            assertEquals(i * 0.5, time, 0.001);
            assertTrue(lines[i].endsWith(",\"what\":\"led\",\"id\":1,\"value\":" + (1 - i % 2) + "}"), lines[i]);
        }
    }

    @Test
    void theSameProgramGivesTheSameRun() {
        String program = """
                import pyb
                def f(t):
                    pyb.LED(1 + pyb.rng() % 4).toggle()
                t = pyb.Timer(2, freq=77, callback=f)
                for i in range(5):
                    pyb.delay(200)
                    print(pyb.rng(), pyb.micros())
                """;
        run(program, Clock.NEVER);
        String first = out + "" + events;
        out.reset();
        events.getBuffer().setLength(0);

        run(program, Clock.NEVER);

        assertEquals(first, out + "" + events);
    }

    @Test
    void anUncaughtExceptionIsStatusOneAndItsTracebackAnError() {
        assertEquals(1, run("def f():\n    1 / 0\nprint('on the way')\nf()\n", Clock.NEVER));

        assertEquals("on the way\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("""
                Traceback (most recent call last):
                  File "main.py", line 4, in <module>
                  File "main.py", line 2, in f
                ZeroDivisionError: divide by zero
                """, err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aSyntaxErrorIsStatusOneToo() {
        assertEquals(1, run("x = = 1\n", Clock.NEVER));

        assertEquals("""
                Traceback (most recent call last):
                  File "main.py", line 1
                SyntaxError: invalid syntax
                """, err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void leavingWithSystemExitIsNoError() {
        assertEquals(0, run("raise SystemExit\n", Clock.NEVER));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anEndlessPrintStopsWhenItsTimeIsUp() {
        assertEquals(0, run("while True:\n    print('x')\n", Clock.NANOS_PER_SECOND));
        assertTrue(out.size() > 1000);
    }

    @Test
    void aResetRunsTheProgramAgain() {
        run("import pyb, machine\nprint('again')\npyb.delay(300)\nmachine.reset()\n", Clock.NANOS_PER_SECOND);

        assertEquals("again\nagain\nagain\nagain\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void inputIsAtItsEnd() {
        assertEquals(1, run("input('? ')\n", Clock.NEVER));

        assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("EOFError: \n"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aHardFaultEndsTheRun() {
        assertEquals(1, run("print(1)\nimport uctypes\nuctypes.bytearray_at(0, 1 << 24)[-1]\n", Clock.NEVER));

        assertEquals("1\n", out.toString(StandardCharsets.UTF_8));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("softboard: hard fault, there is no memory where"),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aProgramThatDamagesTheInterpretersMemoryIsAHardFault() {
        assertEquals(1, run("import machine\nx = [1, 2, 3]\nmachine.mem32[id(x) + 12] = 0x7fffffff\nprint(1)\nx[0]\n",
                Clock.NEVER));

        assertEquals("1\n", out.toString(StandardCharsets.UTF_8));
        assertTrue(
                err.toString(StandardCharsets.UTF_8)
                        .startsWith("softboard: hard fault, there is no memory where it reached"),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theTimeThatAUartStillSendsDoesNotHideAnException() {
        assertEquals(1, run("import pyb\nu = pyb.UART(1, 9600)\nu.write('x' * 100)\nraise ValueError\n",
                150 * Clock.NANOS_PER_MILLI));

        assertTrue(err.toString(StandardCharsets.UTF_8).contains("ValueError"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theEndOfItsTimeEndsALongNativeToo() {
        assertEquals(0, run("print(1)\nprint(sum(range(1 << 29)))\n", Clock.NANOS_PER_SECOND));

        assertEquals("1\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aWatcherSeesLinesAsTheyCome() throws InterruptedException {
        var run = program("import time\nprint('first')\ntime.sleep(3600)\n", 1);
        var running = new Thread(() -> run.go(print(out), print(err), events));
        running.start();
        while (!out.toString(StandardCharsets.UTF_8).equals("first\n")) {
            Thread.sleep(5);
        }
        run.interrupt();
        running.join();

        assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("KeyboardInterrupt: \n"),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anInterruptLetsTheProgramTidyUp() throws InterruptedException {
        var status = new int[1];
        var run = program("print('go')\ntry:\n    while True: pass\nfinally:\n    print('tidy')\n", 1);
        var running = new Thread(() -> status[0] = run.go(print(out), print(err), events));
        running.start();
        while (out.size() == 0) {
            Thread.sleep(5);
        }
        run.interrupt();
        running.join();

        assertEquals("go\ntidy\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(130, status[0]);
    }

    @Test
    void aSecondInterruptEndsAProgramThatCatchesTheFirst() throws InterruptedException {
        var run = program("print('go')\nwhile True:\n    try:\n        while True: pass\n"
                + "    except KeyboardInterrupt: pass\n", 1);
        var running = new Thread(() -> run.go(print(out), print(err), events));
        running.start();
        while (out.size() == 0) {
            Thread.sleep(5);
        }
        run.interrupt();
        run.interrupt();

        assertTrue(running.join(Duration.ofSeconds(20)));
    }

    @Test
    void outputThatNobodyTakesEndsTheRun() {
        var full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        }, false, StandardCharsets.UTF_8);

        program("while True: print('x')\n", Double.POSITIVE_INFINITY).go(full, print(err), events);

        assertTrue(full.checkError());
    }

    private static PrintStream print(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static ProgramRun program(String text, double speed) {
        return new ProgramRun(PYBOARD, Media.fresh(PYBOARD), "main.py", text.getBytes(StandardCharsets.UTF_8),
                speed, Clock.NEVER, 7);
    }

    private int run(String program, long nanos) {
        return new ProgramRun(PYBOARD, Media.fresh(PYBOARD), "main.py",
                program.getBytes(StandardCharsets.UTF_8), Double.POSITIVE_INFINITY, nanos, 7)
                .go(new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8), events);
    }
}
