package org.softboard.boards.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;

class PacerTest {

    private final Inbox inbox = new Inbox();

    @Test
    void unlimitedNeverWaits() {
        assertEquals(Long.MAX_VALUE / 2, Pacer.unlimited(inbox).await(Long.MAX_VALUE / 2));
    }

    @Test
    void tenTimesFasterWaitsATenth() {
        Pacer pacer = Pacer.factor(10, inbox);
        pacer.start(0);
        long begin = System.nanoTime();

        assertEquals(200_000_000, pacer.await(200_000_000), 5_000_000);

        assertTrue(System.nanoTime() - begin >= 19_000_000);
    }

    @Test
    void aCommandEndsTheWaitEarly() {
        inbox.put(new Command.Press(Command.NOW, "USR"));
        Pacer pacer = Pacer.factor(1, inbox);
        pacer.start(0);

        assertTrue(pacer.await(60_000_000_000L) < 10_000_000_000L);
    }
}
