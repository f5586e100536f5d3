package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.softboard.boards.live.Trial.at;

import org.junit.jupiter.api.Test;
import org.softboard.boards.door.Command;

/// `pyb.UART`. Where a wire is needed, it joins TX of UART 1 (X9) to RX of UART 6 (Y2).
class UartTest {

    private static final String TWO = """
            import pyb, time
            from pyb import UART
            pyb.delay(10)
            """;

    private static String joined(String program) {
        return Trial.run(TWO + program, at(1, t -> new Command.Wire(t, "B6", "C7")));
    }

    @Test
    void machineHasTheSameClass() {
        assertEquals("True\n", Trial.run("import pyb, machine; print(pyb.UART is machine.UART)"));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertEquals("5 5 b'hello'\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600)
                n = a.write('hello')
                print(n, b.any(), b.read())
                """));
    }

    @Test
    void aByteTakesTenBitTimes() {
        assertEquals("10\n100\n", joined("""
                a = UART(2, 1000)
                a.write('x')
                for n in 1, 10:
                    start = time.ticks_us()
                    a.write(b'x' * n)
                    print((time.ticks_us() - start) // 1000)
                """));
    }

    @Test
    void aFullBufferKeepsOneMoreCharacterAndLosesTheRest() {
        assertEquals("8\nb'01234567'\nb'8'\nb'B'\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600, rxbuf=8)
                a.write('0123456789')
                print(b.any())
                print(b.read(8))
                print(b.read(8))
                a.write('B')
                print(b.read())
                """));
    }

    @Test
    void withoutABufferTheLastButUnreadCharacterIsKept() {
        assertEquals("1 b'A' None\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600, rxbuf=0)
                a.write('ABC')
                print(b.any(), b.read(5), b.read(5))
                """));
    }

    @Test
    void readWaitsForTheFirstAndForTheNextCharacter() {
        assertEquals("None 50\nb'ab' 50\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600, timeout=50, timeout_char=20)
                start = pyb.millis()
                print(b.read(3), pyb.elapsed_millis(start))
                n = bytearray(1)
                def send(t):
                    a.writechar(97 + n[0])
                    n[0] += 1
                    if n[0] == 2:
                        t.deinit()
                pyb.Timer(4, freq=66, callback=send)
                start = pyb.millis()
                print(b.read(3), pyb.elapsed_millis(start) // 10 * 10)
                """));
    }

    @Test
    void linesAreIteratedAndRead() {
        assertEquals("b'one\\n'\nb'two\\n'\nb'three'\n", joined("""
                a = UART(1, 115200)
                b = UART(6, 115200)
                a.write('one\\ntwo\\nthree')
                print(b.readline())
                for line in b:
                    print(line)
                """));
    }

    @Test
    void nineBitsTakeTwoBytes() {
        assertEquals("4 2 b'\\xff\\x01A\\x00' None\n", joined("""
                a = UART(1, 9600, bits=9)
                b = UART(6, 9600, bits=9)
                print(a.write(b'\\xff\\x03A\\x00'), b.any(), b.read(4), b.read(2))
                """));
    }

    @Test
    void anOddNumberOfBytesIsNoNumberOfNineBitCharacters() {
        assertEquals("5\n5\n", joined("""
                a = UART(1, 9600, bits=9)
                for f in (lambda: a.write(b'abc'), lambda: a.read(3)):
                    try:
                        f()
                    except OSError as e:
                        print(e.errno)
                """));
    }

    @Test
    void sevenBitsWithParity() {
        assertEquals("b'Aa\\x7f'\n", joined("""
                a = UART(1, 9600, bits=7, parity=1, stop=2)
                b = UART(6, 9600, bits=7, parity=1, stop=2)
                a.write(b'Aa\\xff')
                print(b.read())
                """));
    }

    @Test
    void anotherBaudRateGivesGarbage() {
        assertEquals("False\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 115200)
                a.write('hello')
                print(b.read() == b'hello')
                """));
    }

    @Test
    void aBreakIsAZero() {
        assertEquals("b'\\x00'\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600)
                a.sendbreak()
                pyb.delay(5)
                print(b.read())
                """));
    }

    @Test
    void pollKnowsWhenThereIsSomething() {
        assertEquals("[] [4] [1] [5]\n", joined("""
                import select
                a = UART(1, 9600)
                b = UART(6, 9600)
                p = select.poll()
                def events(mask):
                    p.register(b, mask)
                    return [e for _, e in p.poll(0)]
                before = events(select.POLLIN), events(select.POLLOUT)
                a.write('x')
                print(*before, events(select.POLLIN), events(select.POLLIN | select.POLLOUT))
                """));
    }

    @Test
    void anInterruptComesForEachCharacterAndForTheIdleLine() {
        assertEquals("3 [32]\n1 16\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600)
                seen = []
                i = b.irq(lambda u: seen.append(u.irq().flags() & 32), UART.IRQ_RX)
                a.write('abc')
                pyb.delay(10)
                print(len(seen), list(set(seen)))
                seen = []
                b.init(9600)
                b.irq(lambda u: seen.append(u.irq().flags() & 16), UART.IRQ_RXIDLE)
                a.write('abc')
                pyb.delay(10)
                print(len(seen), *seen)
                """));
    }

    @Test
    void aHardHandlerThatFailsIsSwitchedOff() {
        assertEquals("""
                Uncaught exception in IRQ callback handler
                ZeroDivisionError:\s
                0
                """, joined("""
                a = UART(1, 9600)
                b = UART(6, 9600)
                i = b.irq(hard=True, trigger=UART.IRQ_RX,
                      handler=lambda u: 1 // 0)
                a.write('ab')
                pyb.delay(10)
                print(i.trigger())
                """));
    }

    @Test
    void withCtsAndNobodyThereWritingTimesOut() {
        assertEquals("1 None\n110\n", joined("""
                a = UART(2, 9600, flow=UART.CTS)
                print(a.write('abc'), a.write('abc'))
                try:
                    a.writechar(1)
                except OSError as e:
                    print(e.errno)
                """));
    }

    @Test
    void oneAndSixGoNoSlowerThanTheirDividerLets() {
        assertEquals("set baudrate 18817 is not within 5% of desired value\n1200\n", Trial.run("""
                from pyb import UART
                try:
                    UART(1, 1200)
                except ValueError as e:
                    print(e)
                print(str(UART(2, 1200)).split(', ')[1][9:])
                """));
    }

    @Test
    void aPortThatWasNeverInitialisedReadsTheEndOfTheStackAsItsStatus() {
        assertEquals("1 0 3\n", Trial.run("""
                from pyb import UART
                u = UART(1)
                print(u.any(), u.readchar(), u.write('abc'))
                """));
    }

    @Test
    void theReplIsRepeatedOnAPort() {
        assertEquals("UART(1, baudrate=9600 None need a UART object\n[b'hello\\r\\n']\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600)
                pyb.repl_uart(a)
                old = str(pyb.repl_uart())[:21]
                print('hello')
                pyb.repl_uart(None)
                try:
                    pyb.repl_uart(5)
                except ValueError as e:
                    print(old, pyb.repl_uart(), e)
                print([b.read()])
                """).replace("hello\n", ""));
    }

    @Test
    void ctrlCOnAPortOfTheReplInterrupts() {
        assertEquals("1\nb'\\x03'\n", joined("""
                import os
                a = UART(1, 9600)
                b = UART(6, 9600)
                os.dupterm(b)
                def send(t):
                    a.writechar(3)
                    t.deinit()
                pyb.Timer(4, freq=50, callback=send)
                try:
                    while True:
                        pyb.delay(1)
                except KeyboardInterrupt:
                    os.dupterm(None)
                print(len([b]))
                a.write(b'\\x03')
                print(b.read())
                """));
    }

    @Test
    void theBufferLiesOnTheHeap() {
        assertEquals("48 80 1008\n", Trial.run("""
                import gc
                from pyb import UART
                def used(f):
                    gc.collect()
                    before = gc.mem_alloc()
                    u = f()
                    return gc.mem_alloc() - before
                UART(2, 9600)
                new = used(lambda: UART(3))
                print(new, used(lambda: UART(3, 9600)), used(lambda: UART(3, 9600, rxbuf=1080)))
                """));
    }

    @Test
    void pinsShowTheirFunction() {
        assertEquals("Pin(Pin.cpu.B6, mode=Pin.ALT, alt=Pin.AF7_USART1)"
                + " Pin(Pin.cpu.B7, mode=Pin.ALT, pull=Pin.PULL_UP, alt=Pin.AF7_USART1)\n", Trial.run("""
                        import pyb
                        pyb.UART('XB', 9600)
                        print(pyb.Pin('X9'), pyb.Pin('X10'))
                        """));
    }

    @Test
    void afterDeinitNothingIsSent() {
        assertEquals("None None\nUART(1)\n", joined("""
                a = UART(1, 9600)
                b = UART(6, 9600)
                a.deinit()
                print(a.write('x'), b.read())
                print(a)
                """));
    }

    @Test
    void upstreamsTest() {
        assertEquals("""
                ValueError -1
                ValueError 0
                ValueError 100
                ValueError doesnotexist
                UART(1, baudrate=9600, bits=8, parity=None, stop=1, flow=0, timeout=0, timeout_char=3, rxbuf=64)
                UART(1, baudrate=2400, bits=8, parity=None, stop=1, flow=0, timeout=0, timeout_char=7, rxbuf=64)
                0 3 4 None None
                1 4 None None
                UART(1, baudrate=9600, bits=8, parity=None, stop=1, flow=0, timeout=0, timeout_char=3, rxbuf=8)
                UART(1, baudrate=9600, bits=8, parity=None, stop=1, flow=0, timeout=0, timeout_char=3, rxbuf=0)
                """, Trial.run("""
                from pyb import UART
                for bus in (-1, 0, 100, "doesnotexist"):
                    try:
                        UART(bus, 9600)
                    except ValueError:
                        print("ValueError", bus)
                u = UART(1)
                u = UART(1, 9600, bits=8, parity=None, stop=1)
                print(u)
                u.init(2400)
                print(u)
                print(u.any(), u.write("123"), u.write(b"abcd"), u.writechar(1), u.sendbreak())
                u = UART(1, 9600, timeout=0)
                print(u.write(b"1"), u.write(b"abcd"), u.writechar(1), u.read(100))
                u.init(9600, rxbuf=8)
                print(u)
                u.init(9600, read_buf_len=0)
                print(u)
                """));
    }
}
