package org.softboard.peripherals.part;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

class PushButtonTest {

    @Test
    void pressingPullsAPulledUpPinLow() {
        var clock = new Clock();
        var pin = new Pin("B3", clock);
        var button = new PushButton(clock, pin.net());
        pin.configure(PinMode.IN, false, Pull.UP);
        assertTrue(pin.level());

        button.press();
        assertFalse(pin.level());
        assertTrue(button.isPressed());

        button.release();
        assertTrue(pin.level());
    }
}
