package org.softboard.boards.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptsTest {

    private final List<String> served = new ArrayList<>();
    private final Interrupts interrupts = new Interrupts(() -> served.add("wake"));

    @Test
    void theMostUrgentIsServedFirst() {
        Interrupts.Line pin = interrupts.line(14, () -> served.add("pin"));
        Interrupts.Line timer = interrupts.line(13, () -> served.add("timer"));

        pin.raise();
        timer.raise();
        interrupts.service();

        assertEquals(List.of("wake", "wake", "timer", "pin"), served);
        assertFalse(interrupts.isPending());
    }

    @Test
    void onlyAMoreUrgentOneInterruptsAHandler() {
        Interrupts.Line timer = interrupts.line(13, () -> served.add("timer"));
        Interrupts.Line[] pins = new Interrupts.Line[2];
        pins[1] = interrupts.line(14, () -> served.add("second pin"));
        pins[0] = interrupts.line(14, () -> {
            pins[1].raise();
            timer.raise();
            interrupts.service();
            served.add("first pin");
        });

        pins[0].raise();
        interrupts.service();

        served.removeIf("wake"::equals);
        assertEquals(List.of("timer", "first pin", "second pin"), served);
    }

    @Test
    void whatComesWhileMaskedIsServedAfterwards() {
        Interrupts.Line pin = interrupts.line(14, () -> served.add("pin"));
        interrupts.enable(false);
        pin.raise();

        interrupts.service();
        assertFalse(served.contains("pin"));

        interrupts.enable(true);
        assertTrue(interrupts.isPending());
        interrupts.service();
        assertTrue(served.contains("pin"));
    }
}
