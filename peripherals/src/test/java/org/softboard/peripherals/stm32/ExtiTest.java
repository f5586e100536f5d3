package org.softboard.peripherals.stm32;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Terminal;

class ExtiTest {

    private final Clock clock = new Clock();
    private final List<Integer> raised = new ArrayList<>();
    private final Exti exti = new Exti(clock, 23, raised::add);
    private final Net net = new Net();
    private final Terminal driver = Terminal.on(net);

    @Test
    void onlyTheChosenEdgeRaises() {
        exti.connect(3, net);
        exti.edges(3, false, true);
        exti.interrupt(3, true);

        driver.drive(Drive.HIGH, 0);
        assertEquals(List.of(), raised);

        driver.drive(Drive.LOW, 0);
        assertEquals(List.of(3), raised);
        assertTrue(exti.isPending(3));
    }

    @Test
    void aMaskedLineMissesItsEdges() {
        exti.connect(3, net);
        exti.edges(3, true, true);

        driver.drive(Drive.HIGH, 0);
        exti.interrupt(3, true);

        assertEquals(List.of(), raised);
        assertFalse(exti.isPending(3));
    }

    @Test
    void aSoftwareTriggerNeedsTheMaskToo() {
        exti.trigger(22);
        assertEquals(List.of(), raised);

        exti.interrupt(22, true);
        assertEquals(List.of(), raised);

        exti.trigger(22);
        assertEquals(List.of(22), raised);
        assertEquals(1 << 22, exti.softwareTriggers());

        exti.clear(22);
        assertEquals(0, exti.softwareTriggers());
    }

    @Test
    void aLineFollowsThePinItIsConnectedTo() {
        var second = new Net();
        Terminal secondDriver = Terminal.on(second);
        exti.edges(0, true, false);
        exti.interrupt(0, true);
        exti.connect(0, net);
        exti.connect(0, second);

        driver.drive(Drive.HIGH, 0);
        assertEquals(List.of(), raised);

        secondDriver.drive(Drive.HIGH, 0);
        assertEquals(List.of(0), raised);
    }
}
