package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// `os.dupterm`: more terminals than the serial port.
class DuptermTest {

    private static final String STREAM = """
            import os, io
            class Stream(io.IOBase):
                def __init__(self, keys=b''):
                    self.seen = bytearray()
                    self.keys = keys
                def write(self, data):
                    self.seen += data
                    return len(data)
                def readinto(self, buf):
                    if not self.keys:
                        return None
                    buf[:1] = self.keys[:1]
                    self.keys = self.keys[1:]
                    return 1
                def ioctl(self, op, arg):
                    return arg & 4 | (1 if self.keys and arg & 1 else 0)
            """;

    /// A line that defines the class at the prompt.
    private static Session withStream() {
        return new Session().type(500, "exec(" + quoted(STREAM) + ")\r");
    }

    private static String quoted(String program) {
        return "'" + program.replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    @Test
    void thePortIsTheSecondOfThree() {
        assertEquals("None USB_VCP(0) None\nUSB_VCP(0)\ninvalid dupterm index\ninvalid dupterm index\n",
                Trial.run("""
                        import os
                        port = os.dupterm(None, 1)
                        rest = os.dupterm(None), os.dupterm(None, 2)
                        os.dupterm(port, 1)
                        print(rest[0], port, rest[1])
                        print(os.dupterm(port, 1))
                        for slot in (-1, 3):
                            try:
                                os.dupterm(None, slot)
                            except ValueError as e:
                                print(e)
                        """));
    }

    @Test
    void whatIsNoStreamIsRefused() {
        assertEquals("stream operation not supported\n", Trial.run("""
                import os
                try:
                    os.dupterm(5)
                except OSError as e:
                    print(e)
                """));
    }

    @Test
    void outputGoesToAllTerminals() {
        assertEquals("one\ntwo\nbytearray(b'one\\r\\ntwo\\r\\n') True\n", Trial.run(STREAM + """
                s = Stream()
                print(os.dupterm(s) or 'one')
                print('two')
                same = os.dupterm(None) is s
                print(s.seen, same)
                """));
    }

    @Test
    void withoutAnyTerminalOutputGoesNowhere() {
        assertEquals("a\nc\n", Trial.run("""
                import os
                print('a')
                port = os.dupterm(None, 1)
                print('b')
                os.dupterm(port, 1)
                print('c')
                """));
    }

    @Test
    void aTerminalThatRaisesIsLetGo() {
        assertEquals("""
                dupterm: Exception in write() method, deactivating: Traceback (most recent call last):
                  File "main.py", line 4, in write
                ZeroDivisionError: divide by zero
                after
                closed None
                """, Trial.run("""
                import os, io
                class Bad(io.IOBase):
                    def write(self, data):
                        1 / 0
                    def readinto(self, buf):
                        return None
                    def ioctl(self, op, arg):
                        global closed
                        closed = op == 4
                        return 0
                os.dupterm(Bad())
                print('after')
                print('closed' if closed else 'open', os.dupterm(None))
                """));
    }

    @Test
    void inputComesFromAnyTerminal() {
        String shown = withStream().type(1000, "os.dupterm(Stream(b'6*7\\r'))\r").type(2000, "6*8\r").until(3000);

        assertTrue(shown.contains("6*7\r\n42\n>>> "), shown);
        assertTrue(shown.contains("6*8\r\n48\n>>> "), shown);
    }

    @Test
    void anEndOfInputLetsATerminalGo() {
        String shown = withStream().type(1000, "Stream.readinto = lambda self, buf: 0\r")
                .type(1500, "s = Stream(); os.dupterm(s)\r").type(2000, "os.dupterm(None)\r").until(3000);

        assertTrue(shown.contains(">>> dupterm: EOF received, deactivating\nos.dupterm(None)\r\n>>> "), shown);
    }

    @Test
    void aFailureToReadLetsATerminalGo() {
        String shown = withStream().type(1000, "Stream.readinto = lambda self, buf: 1 // 0\r")
                .type(1500, "os.dupterm(Stream())\r").type(2000, "os.dupterm(None)\r").until(3000);

        assertTrue(shown.contains("dupterm: Exception in read() method, deactivating: Traceback (most recent"), shown);
        assertTrue(shown.contains("os.dupterm(None)\r\n>>> "), shown);
    }

    @Test
    void controlCFromATerminalInterrupts() {
        String shown = withStream().type(1000, "import sys; os.dupterm(Stream(b'\\x03')); sys.stdin.read(1)\r")
                .type(2000, "1+1\r").until(3000);

        assertTrue(shown.contains("KeyboardInterrupt: \n>>> 1+1\r\n2\n"), shown);
    }

    @Test
    void aDetachedPortIsOnlyWhatTheProgramMakesOfIt() {
        assertEquals("b'a\\x03' not interrupted\n", Trial.run("""
                import os, time, pyb
                port = os.dupterm(None, 1)
                time.sleep_ms(20)
                got = port.read()
                os.dupterm(port, 1)
                print(got, 'not interrupted')
                """, Trial.at(10, nanos -> new org.softboard.boards.door.Command.Type(nanos, new byte[]{'a', 3}))));
    }

    @Test
    void aSoftResetPutsThePortBackAlone() {
        String shown = withStream().type(1000, "os.dupterm(Stream())\r").type(1500, "os.dupterm(None, 1)\r")
                .type(2000, "print('un' + 'seen')\r").reset(3000).type(4000, "import os; os.dupterm(None)\r")
                .type(5000, "os.dupterm(os.dupterm(None, 1), 1)\r").until(6000);

        assertFalse(shown.contains("unseen\n"), shown);
        assertTrue(shown.contains("os.dupterm(None)\r\n>>> "), shown);
    }
}
