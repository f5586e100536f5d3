package org.softboard.peripherals.stm32;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Terminal;

class AdcTest {

    private final Clock clock = new Clock();
    private final Adc adc = new Adc(clock);
    private final Net net = new Net();
    private final Terminal source = Terminal.on(net);

    AdcTest() {
        adc.connect(3, net);
    }

    private int convert() {
        adc.write(Adc.SQR3, 3);
        adc.write(Adc.CR2, Adc.CR2_ADON | Adc.CR2_SWSTART);
        return adc.read(Adc.DR);
    }

    @Test
    void aVoltageIsMeasuredAgainstTheSupply() {
        source.volts(1.65, 0);
        assertEquals(2048, convert());

        source.volts(5, 0);
        assertEquals(4095, convert());

        source.volts(-1, 0);
        assertEquals(0, convert());
    }

    @Test
    void aLevelIsTheSupplyOrNothing() {
        source.drive(Drive.HIGH, 0);
        assertEquals(4095, convert());

        source.volts(1, 0);
        source.drive(Drive.LOW, 0);
        assertEquals(0, convert());
    }

    @Test
    void fewerBitsAreTheUpperOnes() {
        source.volts(1.65, 0);
        adc.write(Adc.CR1, 3 << Adc.CR1_RES_SHIFT);
        assertEquals(32, convert());
    }

    @Test
    void withoutAdonNothingIsConverted() {
        source.drive(Drive.HIGH, 0);
        adc.write(Adc.SQR3, 3);
        adc.write(Adc.CR2, Adc.CR2_SWSTART);
        assertEquals(0, adc.read(Adc.DR));
        assertEquals(0, adc.read(Adc.SR));
    }
}
