package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.hardware.Interrupts;
import org.softboard.peripherals.stm32.Stm32Timer;
import org.softboard.peripherals.stm32.TimerChannel;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

class OutputEventsTest {

    private final BoardDefinition pyboard = Boards.named("pyboard").orElseThrow();
    private final Clock clock = new Clock();
    private final StringBuilder out = new StringBuilder();
    private final Hardware hardware = new Hardware(pyboard, clock, new Interrupts(() -> {}));
    private final OutputEvents events = OutputEvents.of(pyboard, hardware, out);

    @Test
    void aChangeOfAnLedIsOneLineWithItsVirtualSecond() {
        Pin red = hardware.pin("A13");
        red.configure(PinMode.OUT, false, Pull.NONE);
        clock.advance(1_000_000);
        events.start(1_000_000);

        clock.advance(501_012_345);
        red.write(true);
        red.write(true);

        assertEquals("{\"t\":0.500012,\"what\":\"led\",\"id\":1,\"value\":1}\n", out.toString());
    }

    @Test
    void fadingIsAChangeOfDuty() {
        events.start(0);
        Stm32Timer timer = hardware.timer(3);
        timer.configure(83, 9999, Stm32Timer.Mode.UP);
        timer.channel(1).output(TimerChannel.Output.PWM_1, 2500, false);
        timer.start();
        Pin blue = hardware.pin("B4");
        blue.alternate(2);
        blue.configure(PinMode.ALT, false, Pull.NONE);
        clock.advance(Clock.NANOS_PER_SECOND);

        assertEquals("{\"t\":0.000000,\"what\":\"led\",\"id\":4,\"value\":0.25}\n", out.toString());
    }
}
