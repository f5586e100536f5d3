package org.softboard.boards.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.live.Media;

/// A board's serial port as other programs see it.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SerialTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();

    private static final int FLOOD = 200_000;

    private final LiveBoard board = LiveBoard.start(PYBOARD, Media.fresh(PYBOARD),
            Double.POSITIVE_INFINITY, 0);
    private final SerialDoor door = new SerialDoor(board);

    @TempDir private Path folder;

    @AfterEach
    void close() {
        door.close();
        board.close();
    }

    /// Another program at the other end of the port.
    private record Program(InputStream in, OutputStream out, Closeable connection) implements Closeable {

        static Program tcp(TcpLink link) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
            return new Program(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream(), socket);
        }

        static Program terminal(Path name) throws IOException {
            var out = new FileOutputStream(name.toFile());
            return new Program(new BufferedInputStream(new FileInputStream(name.toFile())), out, out);
        }

        void type(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /// Reads until a text has come.
        String until(String text) throws IOException {
            var read = new StringBuilder();
            while (read.indexOf(text, Math.max(0, read.length() - text.length())) < 0) {
                int next = in.read();
                assertTrue(next >= 0, read::toString);
                read.append((char) next);
            }
            return read.toString();
        }

        @Override
        public void close() throws IOException {
            connection.close();
            in.close();
        }
    }

    private TcpLink tcp() throws IOException {
        return TcpLink.open(door, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private PtyLink pty(String name) throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/ptmx")), "this system has no pseudo-terminals");
        return PtyLink.open(door, folder.resolve(name));
    }

    @Test
    void aTcpClientTalksToTheBoard() throws Exception {
        try (var link = tcp(); var program = Program.tcp(link)) {
            program.until(">>> ");
            program.type("6*7\r");

            program.until("\r\n42\r\n>>> ");
        }
    }

    /// The door notices a little later that a client has left.
    private void awaitFreePort() throws InterruptedException {
        while (door.isHeld()) {
            Thread.sleep(2);
        }
    }

    @Test
    void aSecondClientIsSentAwayUntilTheFirstHasLeft() throws Exception {
        try (var link = tcp()) {
            try (var first = Program.tcp(link)) {
                first.until(">>> ");
                try (var second = Program.tcp(link)) {
                    second.until("another program holds this board's serial port; try again later\r\n");
                    assertEquals(-1, second.in.read());
                }
                first.type("1+1\r");
                first.until("\r\n2\r\n");
            }
            awaitFreePort();
            try (var next = Program.tcp(link)) {
                next.type("'ne'+'xt'\r");
                next.until("'next'");
            }
        }
    }

    @Test
    void whatIsWrittenWhileNobodyListensWaitsForTheNext() throws Exception {
        try (var link = tcp()) {
            try (var first = Program.tcp(link)) {
                first.until(">>> ");
                first.type("input(); print('la' + 'ter')\r");
                first.until("'ter')\r\n");
            }
            awaitFreePort();
            board.put(new Command.Type(Command.NOW, new byte[]{'\r'}));
            try (var second = Program.tcp(link)) {
                second.until("later\r\n>>> ");
            }
        }
    }

    @Test
    void theBoardDoesNotWaitForAListener() throws Exception {
        try (var link = tcp()) {
            try (var program = Program.tcp(link)) {
                program.until(">>> ");
                program.type("for i in range(" + FLOOD + "): print(i)\r\r\r\r");
                program.until("\r\n0\r\n");
            }
            while (board.snapshot().state() != State.PROMPT) {
                Thread.sleep(5);
            }
            awaitFreePort();
            try (var next = Program.tcp(link)) {
                String kept = next.until((FLOOD - 1) + "\r\n>>> ");
                assertTrue(kept.length() <= 72 << 10, "no more is kept than the console and the door hold");
            }
        }
    }

    @Test
    void aProgramSeesWhetherThePortIsOpen() throws Exception {
        try (var link = tcp()) {
            try (var first = Program.tcp(link)) {
                first.until(">>> ");
                first.type("import pyb; u = pyb.USB_VCP(); print('is', u.isconnected())\r");
                first.until("\r\nis True\r\n>>> ");
                first.type("while u.isconnected(): pass\r\r\r\rprint('le' + 'ft')\r");
                first.until("pass\r\n");
            }
            awaitFreePort();
            while (board.snapshot().state() != State.PROMPT) {
                Thread.sleep(2);
            }
            try (var second = Program.tcp(link)) {
                second.until("left\r\n");
                second.type("u.isconnected()\r");
                second.until("\r\nTrue\r\n>>> ");
            }
        }
    }

    @Test
    void controlCEndsAFloodThatIsRead() throws Exception {
        try (var link = tcp(); var program = Program.tcp(link)) {
            program.until(">>> ");
            program.type("import sys\rwhile 1: n = sys.stdout.write('flood')\r\r\r\r");
            program.until("floodflood");
            program.type("\u0003");

            program.until("KeyboardInterrupt");
        }
    }

    @Test
    void controlCEndsAFloodThatNobodyReads() throws Exception {
        try (var link = tcp(); var program = Program.tcp(link)) {
            program.until(">>> ");
            program.type("while 1: print('flood')\r\r\r\r");
            program.until("flood\r\nflood");
            Thread.sleep(100);
            program.type("\u0003");

            program.until("KeyboardInterrupt");
        }
    }

    @Test
    void aPseudoTerminalTalksToTheBoardTimeAfterTime() throws Exception {
        Path name = folder.resolve("pyboard0");
        try (var _ = pty("pyboard0")) {
            for (int i = 0; i < 3; i++) {
                try (var program = Program.terminal(name)) {
                    program.type("6*" + i + "\r");
                    program.until("\r\n" + 6 * i + "\r\n>>> ");
                }
            }
        }
        assertFalse(Files.exists(name, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void everyByteValuePassesBothWays() throws Exception {
        try (var _ = pty("pyboard0"); var program = Program.terminal(folder.resolve("pyboard0"))) {
            program.type("\r");
            program.until(">>> ");
            program.type("import sys, micropython; micropython.kbd_intr(-1); b = sys.stdin.buffer.read(256); "
                    + "sys.stdout.buffer.write(b)\r");
            program.until("write(b)\r\n");
            var bytes = new StringBuilder();
            for (int i = 0; i < 256; i++) {
                bytes.append((char) i);
            }
            program.type(bytes.toString());

            program.until(bytes.toString());
        }
    }

    @Test
    void aLinkToAnEarlierTerminalGivesWayButAFileDoesNot() throws Exception {
        Path stale = folder.resolve("stale");
        try (var first = pty("first")) {
            Files.createSymbolicLink(stale, Files.readSymbolicLink(folder.resolve("first")));
            assertTrue(first.advice().contains("first"));
        }
        pty("stale").close();
        Files.writeString(folder.resolve("notes"), "mine");

        assertThrows(FileAlreadyExistsException.class, () -> pty("notes"));
        assertEquals("mine", Files.readString(folder.resolve("notes")));
    }

    @Test
    void aLinkThatAnotherBoardServesDoesNotGiveWay() throws Exception {
        try (var first = pty("first")) {
            assertThrows(IOException.class, () -> pty("first"));

            assertTrue(Files.isSymbolicLink(folder.resolve("first")), first::advice);
        }
        pty("first").close();
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aTerminalIsToldThatAnotherProgramHoldsThePort() throws Exception {
        try (var link = tcp(); var _ = pty("pyboard0"); var program = Program.tcp(link)) {
            program.until(">>> ");
            try (var second = Program.terminal(folder.resolve("pyboard0"))) {
                second.type("print('mine')\r");
                second.until("another program holds");
            }
            program.type("6*7\r");

            assertFalse(program.until("\r\n42\r\n").contains("mine"));
        }
    }

    @Test
    void controlCPassesWhatABusyProgramDoesNotRead() throws Exception {
        try (var link = tcp(); var program = Program.tcp(link)) {
            program.until(">>> ");
            program.type("while 1: pass\r\r\r");
            program.until("... \r\n");
            program.type("q".repeat(3 << 19));
            program.type("\u0003");

            program.until("KeyboardInterrupt");
        }
    }
}
