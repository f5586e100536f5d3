package org.softboard.boards.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.Media;
import org.softboard.boards.live.ProgramRun;
import org.softboard.boards.serial.PseudoTerminal;

/// UART 2 of a simulated board, wired to a pseudo-terminal.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UartBridgeTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();
    private static final int SIZE = 100_000;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeEach
    void needsPseudoTerminals() {
        assumeTrue(Files.exists(Path.of("/dev/ptmx")), "this system has no pseudo-terminals");
    }

    /// What happens at the other end of the port meanwhile.
    private interface Other {
        void act(PseudoTerminal terminal) throws Exception;
    }

    private String run(String program, int baud, Other other) throws Exception {
        var out = new ByteArrayOutputStream();
        var terminal = PseudoTerminal.open();
        var run = new ProgramRun(PYBOARD, Media.fresh(PYBOARD), "main.py", program.getBytes(StandardCharsets.UTF_8),
                Double.POSITIVE_INFINITY, Long.MAX_VALUE, 0);
        try (var bridge = UartBridge.open(2, terminal.name(), baud, complaints::add)) {
            bridge.connect(run::put);
            var board = new FutureTask<>(() -> run.go(new PrintStream(out), new PrintStream(out), null));
            Thread.ofPlatform().daemon().start(board);
            other.act(terminal);
            board.get();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        var bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void write(PseudoTerminal terminal, byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            if (terminal.await(true, 100).writable()) {
                done += terminal.write(bytes, done, bytes.length - done);
            }
        }
    }

    private static byte[] read(PseudoTerminal terminal, int count) throws IOException {
        var all = new ByteArrayOutputStream();
        var bytes = new byte[4096];
        while (all.size() < count) {
            if (terminal.await(false, 100).readable()) {
                all.write(bytes, 0, terminal.read(bytes));
            }
        }
        return all.toByteArray();
    }

    @Test
    void whatComesInIsReadAndWhatIsWrittenGoesOut() throws Exception {
        assertEquals("b'hello'\n", run("""
                from pyb import UART
                u = UART(2, 9600, timeout_char=100)
                u.write('r')
                while not u.any():
                    pass
                print(u.read(5))
                u.write('world')
                """, 9600, terminal -> {
            read(terminal, 1);
            write(terminal, "hello".getBytes(StandardCharsets.US_ASCII));
            assertArrayEquals("world".getBytes(StandardCharsets.US_ASCII), read(terminal, 5));
        }));
        assertEquals(List.of(), complaints);
    }

    @Test
    void manyBytesPassUnchangedBothWays() throws Exception {
        run("""
                from pyb import UART
                u = UART(2, 115200, rxbuf=4096)
                u.write('r')
                left = %d
                while left:
                    data = u.read(min(256, left))
                    if data:
                        left -= len(data)
                        u.write(data)
                """.formatted(SIZE), 115_200, terminal -> {
            read(terminal, 1);
            var sender = new FutureTask<Void>(() -> {
                write(terminal, random());
                return null;
            });
            Thread.ofPlatform().daemon().start(sender);
            assertArrayEquals(random(), read(terminal, SIZE));
            sender.get();
        });
    }

    @Test
    void whatWaitsToBeWrittenGoesOutBeforeThePortIsClosed() throws Exception {
        var received = new CompletableFuture<byte[]>();

        run("""
                from pyb import UART
                UART(2, 115200).write('x' * 40000)
                """, 115_200, terminal -> {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    received.complete(read(terminal, 40_000));
                } catch (IOException problem) {
                    received.completeExceptionally(problem);
                }
            });
        });

        assertEquals(40_000, received.get(10, TimeUnit.SECONDS).length);
        assertEquals(List.of(), complaints);
    }

    @Test
    void aPortThatGoesAwayIsSaidOnceAndTheBoardRunsOn() throws Exception {
        assertEquals("on\n", run("""
                from pyb import UART, delay
                u = UART(2, 9600)
                for i in range(200):
                    u.write('lost' * 20)
                print('on')
                """, 9600, PseudoTerminal::close));
        assertEquals(1, complaints.size(), complaints::toString);
    }

    @Test
    void aPortThatTakesNothingHoldsTheBoardUpForASecondOnly() throws Exception {
        assertEquals("on\n", run("""
                from pyb import UART
                u = UART(2, 115200)
                for i in range(100):
                    u.write('x' * 1000)
                print('on')
                """, 115_200, terminal -> {}));
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(complaints.getFirst().contains("takes nothing"), complaints::toString);
    }
}
