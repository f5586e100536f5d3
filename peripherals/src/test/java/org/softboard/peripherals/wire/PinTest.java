package org.softboard.peripherals.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;

class PinTest {

    private final Clock clock = new Clock();
    private final Pin pin = new Pin("A0", clock);
    private final Pin other = new Pin("A1", clock);
    private final Wires wires = new Wires();

    @Test
    void anInputFollowsItsPullAndIsLowWithoutOne() {
        assertFalse(pin.level());

        pin.configure(PinMode.IN, false, Pull.UP);
        assertTrue(pin.level());

        pin.configure(PinMode.IN, false, Pull.DOWN);
        assertFalse(pin.level());
    }

    @Test
    void theLatchShowsOnlyOnAnOutput() {
        pin.write(true);
        assertFalse(pin.level());

        pin.configure(PinMode.OUT, false, Pull.NONE);
        assertTrue(pin.level());
    }

    @Test
    void anOpenDrainOutputPullsDownButNeverUp() {
        pin.write(true);
        pin.configure(PinMode.OUT, true, Pull.NONE);
        assertTrue(pin.net().isFloating());

        pin.configure(PinMode.OUT, true, Pull.UP);
        assertTrue(pin.level());

        pin.write(false);
        assertFalse(pin.level());
    }

    @Test
    void anOutsideDriverBeatsAPull() {
        pin.configure(PinMode.IN, false, Pull.UP);
        Terminal outside = Terminal.on(pin.net());

        outside.drive(Drive.LOW, 0);
        assertFalse(pin.level());

        outside.drive(Drive.NONE, 0);
        assertTrue(pin.level());
    }

    @Test
    void twoDriversThatFightGiveLowAndAreSeen() {
        pin.write(true);
        pin.configure(PinMode.OUT, false, Pull.NONE);
        Terminal outside = Terminal.on(pin.net());

        outside.drive(Drive.LOW, 0);

        assertTrue(pin.net().isFought());
        assertFalse(pin.level());
    }

    @Test
    void aWireCarriesLevelsBothWaysUntilItIsCut() {
        wires.join(pin.net(), other.net(), 0);

        pin.write(true);
        pin.configure(PinMode.OUT, false, Pull.NONE);
        assertTrue(other.level());

        wires.cut(pin.net(), other.net(), 0);
        assertFalse(other.level());
        assertTrue(pin.level());
    }

    @Test
    void listenersOnBothEndsOfAWireHearAnEdgeOnce() {
        List<String> heard = new ArrayList<>();
        pin.net().listen((_, now) -> heard.add("pin " + now));
        other.net().listen((_, now) -> heard.add("other " + now));
        pin.configure(PinMode.OUT, false, Pull.NONE);
        wires.join(pin.net(), other.net(), 0);

        clock.advance(7);
        pin.write(true);
        pin.write(true);

        assertEquals(List.of("pin 7", "other 7"), heard);
    }

    @Test
    void anAnalogPinReadsLowAndDrivesNothing() {
        pin.configure(PinMode.ANALOG, false, Pull.UP);

        assertFalse(pin.level());
        assertTrue(pin.net().isFloating());
    }

    @Test
    void anAlternateFunctionShowsItsSignalOnlyInThatMode() {
        var signal = new Signal("TIM2_CH1", () -> {});
        pin.offer(1, signal);
        signal.level(true, 0);
        pin.alternate(1);
        assertFalse(pin.level());

        pin.configure(PinMode.ALT, false, Pull.NONE);
        assertTrue(pin.level());

        signal.level(false, 0);
        assertFalse(pin.level());
    }
}
