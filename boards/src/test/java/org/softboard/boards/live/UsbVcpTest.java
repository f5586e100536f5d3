package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.softboard.boards.door.Command;

/// `pyb.USB_VCP` and `pyb.usb_mode`: what a program sees of the serial port.
class UsbVcpTest {

    private static Trial.Step type(long millis, String text) {
        return Trial.at(millis, nanos -> new Command.Type(nanos, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void thereIsOnePort() {
        assertEquals("USB_VCP(0) True True\nValueError\n1 2 1\n", Trial.run("""
                import pyb
                u = pyb.USB_VCP()
                print(u, u is pyb.USB_VCP(0), u.isconnected())
                try:
                    pyb.USB_VCP(1)
                except ValueError as e:
                    print('ValueError' + str(e))
                print(u.RTS, u.CTS, u.IRQ_RX)
                """));
    }

    @Test
    void whatComesTakesItsTime() {
        assertEquals("64 640 True\n", Trial.run("""
                import pyb, time
                u = pyb.USB_VCP()
                while not u.any():
                    pass
                first = len(u.read())
                start = time.ticks_us()
                rest = u.recv(576)
                took = time.ticks_us() - start
                print(first, first + len(rest), took > 500)
                """, type(10, "q".repeat(640))));
    }

    @Test
    void withoutInputReadsGiveNone() {
        assertEquals("False None None None None [] b''\n", Trial.run("""
                import pyb
                u = pyb.USB_VCP()
                print(u.any(), u.read(), u.read(2), u.readline(), u.readinto(bytearray(2)), u.readlines(),
                      u.recv(3, timeout=0))
                """));
    }

    @Test
    void whatIsTypedIsRead() {
        assertEquals("True b'on' bytearray(b'e\\n\\x00') 2 [b'two\\n', b'thr'] 98 b''\n", Trial.run("""
                import pyb, time
                u = pyb.USB_VCP()
                time.sleep_ms(20)
                b = bytearray(3)
                print(u.any(), u.read(2), end=' ')
                n = u.readinto(memoryview(b)[:2])
                print(b, n, u.readlines(), end=' ')
                before = pyb.millis()
                late = u.recv(2, timeout=100)
                print(pyb.millis() - before, late)
                """, type(10, "one\ntwo\nthr")).replace("100", "98").replace("99", "98"));
    }

    @Test
    void receivingWaitsForEachByte() {
        assertEquals("b'xy' True\n2 bytearray(b'zw')\n", Trial.run("""
                import pyb
                u = pyb.USB_VCP()
                before = pyb.millis()
                got = u.recv(2)
                print(got, 40 <= pyb.millis() - before <= 50)
                b = bytearray(2)
                print(u.recv(b), b)
                """, type(10, "x"), type(45, "yzw")));
    }

    @Test
    void sendingGivesTheNumberOfBytes() {
        assertEquals("A1\nxyz3\nw3\n", Trial.run("""
                import pyb
                u = pyb.USB_VCP()
                print(u.send(65))
                print(u.send(b'xyz'))
                print(u.write(b'w') + u.send(b'', timeout=0) + 2)
                """));
    }

    @Test
    void itsLinesAreIterated() {
        assertEquals("b'one\\n'\nb'two'\n", Trial.run("""
                import pyb, time
                time.sleep_ms(20)
                with pyb.USB_VCP() as u:
                    for line in u:
                        print(line)
                """, type(10, "one\ntwo")));
    }

    @Test
    void controlCInterruptsUnlessItIsAskedNotTo() {
        assertEquals("b'\\x03'\ninterrupted by x\n", Trial.run("""
                import pyb, time
                u = pyb.USB_VCP()
                u.setinterrupt(-1)
                time.sleep_ms(20)
                print(u.read())
                u.setinterrupt(ord('x'))
                try:
                    while True:
                        pass
                except KeyboardInterrupt:
                    print('interrupted by x')
                """, type(10, "\3"), type(50, "x")));
    }

    @Test
    void aHandlerIsCalledWhenBytesHaveCome() {
        assertEquals("""
                USB_VCP(0) b'ab'
                USB_VCP(0) b'c'
                handler must be None or callable
                unsupported trigger
                hard unsupported
                """, Trial.run("""
                import pyb, time
                u = pyb.USB_VCP()
                u.irq(lambda port: print(port, port.read()))
                time.sleep_ms(30)
                u.irq(None)
                time.sleep_ms(20)
                for bad in ({'handler': 1}, {'handler': None, 'trigger': 4}, {'hard': True}):
                    try:
                        u.irq(**bad)
                    except ValueError as e:
                        print(e)
                """, type(10, "ab"), type(20, "c"), type(40, "d")));
    }

    @Test
    void itCanBePolled() {
        assertEquals("[4]\n[]\n[1]\n", Trial.run("""
                import pyb, select
                u = pyb.USB_VCP()
                p = select.poll()
                p.register(u, select.POLLOUT)
                print([event for _, event in p.poll(0)])
                p.modify(u, select.POLLIN)
                print([event for _, event in p.poll(0)])
                print([event for _, event in p.poll(100)])
                """, type(10, "x")));
    }

    @Test
    void outputTakesTheTimeThatUsbTakes() {
        String printed = Trial.run("""
                import pyb
                u = pyb.USB_VCP()
                text = b'x' * 1000
                start = pyb.micros()
                u.write(text)
                first = pyb.micros() - start
                for i in range(100):
                    u.write(text)
                total = pyb.micros() - start
                print()
                print(first < 500, 98_000 < total < 110_000)
                """);

        assertTrue(printed.endsWith("\nTrue True\n"), printed);
    }

    @Test
    void withClearToSendWritesTakeWhatThereIsRoomFor() {
        String printed = Trial.run("""
                import pyb, select
                u = pyb.USB_VCP()
                u.init(flow=u.CTS)
                text = bytes(3000)
                first, second = u.write(text), u.write(text)
                p = select.poll()
                p.register(u, select.POLLOUT)
                full = p.poll(0)
                pyb.delay(5)
                u.init(flow=0)
                print('|', first, second is None or second < 100, full, len(p.poll(0)))
                """);

        assertTrue(printed.endsWith("| 1024 True [] 1\n"), printed.substring(printed.indexOf('|')));
    }

    @Test
    void theModeIsChosenOnce() {
        assertEquals("""
                VCP+MSC
                bad USB mode
                too many logical units
                unsupported logical unit
                VCP+MSC
                False
                VCP True
                """, Trial.run("""
                import pyb
                print(pyb.usb_mode())
                for mode, units in (('VC', ()), ('VCP+MSC', (1, 2, 3)), ('VCP+MSC', (1,))):
                    try:
                        pyb.usb_mode(mode, msc=units)
                    except ValueError as e:
                        print(e)
                pyb.usb_mode('VCP', msc=(1, 2, 3))
                pyb.usb_mode('VCP+MSC', msc=(pyb.Flash(),))
                print(pyb.usb_mode())
                pyb.usb_mode(None)
                print(pyb.have_cdc())
                pyb.usb_mode('CDC')
                print(pyb.usb_mode(), pyb.have_cdc())
                """));
    }

    @Test
    void untilBootPyHasRunThereIsNoUsb() {
        String shown = new Session().write(1000, "boot.py",
                "import pyb\nprint('at boot:', pyb.usb_mode(), pyb.USB_VCP().isconnected())\n").softReset(4000)
                .reset(5000).type(7000, "pyb.usb_mode()\r").until(8000);

        assertTrue(shown.contains("soft reboot\nat boot: VCP+MSC True\n"), shown);
        assertTrue(shown.contains("at boot: None False\n"), shown);
        assertTrue(shown.contains("\n'VCP+MSC'\n"), shown);
    }

    @Test
    void bootPyMayChooseAnotherMode() {
        String shown = new Session().write(1000, "boot.py", "import pyb\npyb.usb_mode('VCP+HID')\n").reset(5000)
                .type(7000, "pyb.usb_mode()\r").until(8000);

        assertTrue(shown.contains("\n'VCP+HID'\n"), shown);
    }

    @Test
    void whatIsReceivedIsNoLargerThanMemory() {
        assertEquals(
                "memory allocation failed, allocating 4294967295 bytes\nmemory allocation failed, allocating 2147483549 bytes\n",
                Trial.run("""
                        import pyb
                        for length in -1, 2**31 - 100:
                            try:
                                pyb.USB_VCP().recv(length, timeout=0)
                            except MemoryError as e:
                                print(e)
                        """));
    }
}
