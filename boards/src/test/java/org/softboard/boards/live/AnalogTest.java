package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.softboard.boards.live.Trial.at;

import org.junit.jupiter.api.Test;
import org.softboard.boards.door.Command;

/// Voltages and wires from outside, as programs see them.
class AnalogTest {

    @Test
    void aVoltageFromOutsideIsReadAndIsALevel() {
        assertEquals("0 1241 1\n2482 1\n0\n", Trial.run("""
                import pyb, machine
                adc = pyb.ADC('X1')
                a = adc.read()
                pyb.delay(20)
                print(a, adc.read(), machine.ADC('X1').read_u16() // 19800)
                pyb.delay(20)
                b = adc.read()
                print(b, pyb.Pin('X1', pyb.Pin.IN)())
                pyb.delay(20)
                print(pyb.ADC('X1').read())
                """,
                at(10, time -> new Command.Apply(time, "A0", 1.0)),
                at(30, time -> new Command.Apply(time, "A0", 2.0)),
                at(50, time -> new Command.Apply(time, "A0", Double.NaN))));
    }

    @Test
    void whatSpiSendsComesBackOverAWire() {
        assertEquals("b'hello'\nb'hello'\n", Trial.run("""
                import machine, pyb
                pyb.delay(5)
                buf = bytearray(5)
                print(pyb.SPI(2, pyb.SPI.CONTROLLER).send_recv(b'hello'))
                soft = machine.SoftSPI(sck='Y1', mosi='Y8', miso='Y7')
                soft.write_readinto(b'hello', buf)
                print(bytes(buf))
                """, at(1, time -> new Command.Wire(time, "B14", "B15"))));
    }
}
