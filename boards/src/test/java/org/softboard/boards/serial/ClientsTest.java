package org.softboard.boards.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.live.Media;

/// What pyboard.py, mpremote, Thonny and picocom send, byte by byte, and what they wait for before they go on.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClientsTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();
    private static final String RAW_PROMPT = "raw REPL; CTRL-B to exit\r\n>";
    private static final String END = "\u0004";

    private final LiveBoard board = LiveBoard.start(PYBOARD, Media.fresh(PYBOARD), Double.POSITIVE_INFINITY, 0);
    private final SerialDoor door = new SerialDoor(board);
    private final TcpLink link;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    ClientsTest() throws IOException {
        link = TcpLink.open(door, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    @BeforeEach
    void awaitBanner() throws IOException {
        until("Type \"help()\" for more information.\r\n>>> ");
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        link.close();
        door.close();
        board.close();
    }

    private void type(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private char next() throws IOException {
        int next = in.read();
        assertTrue(next >= 0, "the board has hung up");
        return (char) next;
    }

    /// Reads until a text has come, and gives what came before it.
    private String until(String text) throws IOException {
        var read = new StringBuilder();
        while (read.length() < text.length() || !read.substring(read.length() - text.length()).equals(text)) {
            read.append(next());
        }
        return read.substring(0, read.length() - text.length());
    }

    /// As pyboard.py and mpremote begin, with or without a soft reset.
    private void enterRawRepl(boolean withReset) throws IOException {
        type("\r\u0003");
        type("\r\u0001");
        until(RAW_PROMPT);
        if (withReset) {
            type(END);
            until("soft reboot\r\n");
            until(RAW_PROMPT);
        }
    }

    /// Runs code by raw-paste as they do: waits for the window, and after the code for its output and its errors.
    private String run(String code) throws IOException {
        type("\u0005A\u0001");
        until("R\u0001");
        int window = next() | next() << 8;
        int room = window;
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        int sent = 0;
        while (sent < bytes.length) {
            while (room == 0) {
                assertEquals('\u0001', next(), "leave to send more");
                room += window;
            }
            int count = Math.min(room, bytes.length - sent);
            out.write(bytes, sent, count);
            sent += count;
            room -= count;
        }
        type(END);
        until(END);
        String printed = until(END);
        assertEquals("", until(END), "no traceback");
        assertEquals('>', next());
        return printed;
    }

    /// A bytes literal as Python prints it.
    private static String literal(byte[] data, int from, int count) {
        var text = new StringBuilder("b'");
        for (int i = from; i < from + count; i++) {
            text.append("\\x%02x".formatted(data[i] & 0xff));
        }
        return text.append('\'').toString();
    }

    @Test
    void pyboardRunsCodeAfterASoftReset() throws IOException {
        type("x = 1\r");
        enterRawRepl(true);
        assertEquals("False\r\n", run("print('x' in dir())"));
        type("\r\u0002");
        until("Type \"help()\" for more information.\r\n>>> ");
    }

    @Test
    void aTracebackComesAfterTheOutput() throws IOException {
        enterRawRepl(false);
        type("print(5)\n1/0" + END);
        until("OK");
        assertEquals("5\r\n", until(END));
        assertTrue(until(END).endsWith("ZeroDivisionError: divide by zero\r\n"));
        assertEquals('>', next());
    }

    @Test
    void mpremoteCopiesAFileBothWays() throws IOException {
        var data = new byte[4000];
        new SplittableRandom(1).nextBytes(data);
        enterRawRepl(false);
        run("f=open('t.bin','wb')\nw=f.write");
        for (int i = 0; i < data.length; i += 256) {
            run("w(" + literal(data, i, Math.min(256, data.length - i)) + ")");
        }
        run("f.close()");

        run("f=open('t.bin','rb')\nr=f.read");
        var copy = new ByteArrayOutputStream();
        String chunk = run("print(r(256))");
        while (!chunk.equals("b''\r\n")) {
            copy.writeBytes(parse(chunk.strip()));
            chunk = run("print(r(256))");
        }
        run("f.close()");
        assertArrayEquals(data, copy.toByteArray());
    }

    /// What a bytes literal of MicroPython's stands for.
    private static byte[] parse(String literal) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 2; i < literal.length() - 1; i++) {
            char character = literal.charAt(i);
            if (character == '\\') {
                i++;
                switch (literal.charAt(i)) {
                    case 'x' -> {
                        bytes.write(Integer.parseInt(literal, i + 1, i + 3, 16));
                        i += 2;
                    }
                    case 'n' -> bytes.write('\n');
                    case 'r' -> bytes.write('\r');
                    case 't' -> bytes.write('\t');
                    default -> bytes.write(literal.charAt(i));
                }
            } else {
                bytes.write(character);
            }
        }
        return bytes.toByteArray();
    }

    /// mpremote's mounted folder: the board asks over the same port, in bytes that are no text, while a program runs.
    @Test
    void aProgramTalksBinaryToTheOtherEnd() throws IOException {
        enterRawRepl(false);
        type("""
                import sys, select, micropython
                micropython.kbd_intr(-1)
                def rd(n):
                    b = bytearray()
                    while len(b) < n:
                        b += sys.stdin.buffer.read(1)
                    return b
                sys.stdout.buffer.write(b'\\x18\\x03\\x00')
                data = rd(256)
                sys.stdout.buffer.write(bytes(reversed(data)))
                micropython.kbd_intr(3)
                """ + END);
        until("OK");
        until("\u0018\u0003\u0000");
        var every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        out.write(every);
        for (int i = every.length - 1; i >= 0; i--) {
            assertEquals(i, next());
        }
        until(END);
        until(END);
    }

    @Test
    void thonnySetsTheClockAndListsFiles() throws IOException {
        type("\u0003");
        enterRawRepl(true);
        run("""
                from machine import RTC as __thonny_RTC
                try:
                    __thonny_RTC().datetime((2026, 3, 4, 2, 5, 6, 7, 0))
                except:
                    __thonny_RTC().init((2026, 3, 4, 5, 6, 7, 0, 0))
                finally:
                    del __thonny_RTC
                """);
        assertEquals("(2026, 3, 4, 5, 6)\r\n", run("import time\nprint(time.localtime()[:5])"));
        assertEquals("['boot.py', 'main.py', 'pybcdc.inf', 'README.txt']\r\n",
                run("import os as uos\nprint(uos.listdir('/flash'))"));
        type("\u0002");
        until(">>> ");
    }

    @Test
    void controlCEndsAProgramInTheRawRepl() throws IOException {
        enterRawRepl(false);
        type("print('on')\nwhile True: pass" + END);
        until("on\r\n");
        type("\u0003");
        assertEquals("", until(END));
        assertTrue(until(END).endsWith("KeyboardInterrupt: \r\n"));
    }

    @Test
    void picocomTypesPastesInterruptsAndResets() throws IOException {
        type("6*7\r");
        until("6*7\r\n42\r\n>>> ");

        type("\u0005");
        until("paste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
        type("for i in range(2):\r    print('line', i)\r");
        type(END);
        until("\r\nline 0\r\nline 1\r\n>>> ");

        type("while True: pass\r\r");
        until("... ");
        type("\r\u0003");
        until("KeyboardInterrupt: \r\n>>> ");

        type(END);
        until("MPY: sync filesystems\r\nMPY: soft reboot\r\n");
        until("MicroPython v");
        until(">>> ");
    }
}
