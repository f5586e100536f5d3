package org.softboard.peripherals.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Terminal;
import org.softboard.peripherals.wire.Wave;

class LedTest {

    private final Clock clock = new Clock();
    private final Net net = new Net();
    private final Terminal driver = Terminal.on(net);
    private final Led led = new Led(clock, net);

    @Test
    void lightAddsUpWhileItIsOn() {
        clock.advance(100);
        driver.drive(Drive.HIGH, 100);
        clock.advance(300);
        driver.drive(Drive.LOW, 300);
        clock.advance(1000);

        assertEquals(200, led.litNanos());
        assertEquals(0, led.brightness());
    }

    @Test
    void aRepeatedWaveShinesWithItsDuty() {
        driver.drive(new Wave(0, 10_000, 2_500), 0);
        clock.advance(1_000_000);

        assertEquals(0.25, led.brightness());
        assertEquals(250_000, led.litNanos());
    }
}
