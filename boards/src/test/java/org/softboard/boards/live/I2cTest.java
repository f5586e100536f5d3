package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that talk to a memory on the pins X9 and X10.
class I2cTest {

    private static final int DEVICE = 0x50;

    private static String run(String program) {
        return Trial.on(board -> I2cMemory.connect(DEVICE, board.time().clock(), board.hardware().pin("B6").net(),
                board.hardware().pin("B7").net()), program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine.I2C(1)", "machine.I2C('X', freq=100000)", "machine.SoftI2C('X9', 'X10')"})
    void aDeviceIsFoundWrittenAndRead(String bus) {
        assertEquals("""
                [80]
                6
                b'hello'
                b'lo'
                bytearray(b'ell')
                3
                b'J'
                OSError(19,)
                """, run("""
                import machine
                i2c = %s
                print(i2c.scan())
                print(i2c.writeto(80, b'\\x10hello'))
                i2c.writeto(80, b'\\x10', False)
                print(i2c.readfrom(80, 5))
                print(i2c.readfrom_mem(80, 0x13, 2))
                buf = bytearray(3)
                i2c.readfrom_mem_into(80, 0x11, buf)
                print(buf)
                print(i2c.writevto(80, (b'\\x10', b'', b'J', b'K')))
                print(i2c.readfrom_mem(80, 0x10, 1))
                try:
                    i2c.writeto(81, b'1')
                except OSError as e:
                    print(repr(e))
                """.formatted(bus)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "1"})
    void pybsOwnMethodsDoTheSame(String bus) {
        assertEquals("""
                [80] True False
                b'abc'
                bytearray(b'bc')
                b'b'
                OSError(5,)
                """, run("""
                import pyb
                i2c = pyb.I2C(%s, pyb.I2C.CONTROLLER)
                print(i2c.scan(), i2c.is_ready(80), i2c.is_ready(81))
                i2c.mem_write(b'abc', 80, 0x20)
                print(i2c.mem_read(3, 80, 0x20))
                print(i2c.mem_read(bytearray(2), 80, 0x21))
                i2c.send(0x21, 80)
                print(i2c.recv(1, 80))
                try:
                    i2c.send(1, 81)
                except OSError as e:
                    print(repr(e))
                """.formatted(bus.equals("X") ? "'X'" : bus)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine.SoftI2C('X9', 'X10')"})
    void softwareHasSingleConditionsAndBytes(String bus) {
        assertEquals("2\nbytearray(b'\\xff\\x00')\n", run("""
                import machine
                i2c = %s
                i2c.writeto_mem(80, 4, b'\\xff\\x00')
                i2c.start()
                print(i2c.write(bytes((160, 4))))
                i2c.start()
                i2c.write(bytes((161,)))
                buf = bytearray(2)
                i2c.readinto(buf)
                i2c.stop()
                print(buf)
                """.formatted(bus)));
    }

    @Test
    void whatIsReadIsFoundInADictAndIsNoLargerThanMemory() {
        assertEquals("""
                found found found found
                memory allocation failed, allocating 2147483549 bytes
                memory allocation failed, allocating 4294967292 bytes
                """, run("""
                import machine, pyb
                i2c = machine.I2C(1)
                i2c.writeto(80, b'\\x10abc')
                known = {b'abc': 'found'}
                i2c.writeto(80, b'\\x10', False)
                print(known[i2c.readfrom(80, 3)], known[i2c.readfrom_mem(80, 0x10, 3)], end=' ')
                old = pyb.I2C(1, pyb.I2C.CONTROLLER)
                old.send(16, 80)
                print(known[old.recv(3, 80)], known[old.mem_read(3, 80, 0x10)])
                for read in (lambda: i2c.readfrom(80, 2**31 - 100), lambda: old.recv(-5, 80)):
                    try:
                        read()
                    except MemoryError as e:
                        print(e)
                """));
    }
}
