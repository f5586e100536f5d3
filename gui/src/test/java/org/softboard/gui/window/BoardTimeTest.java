package org.softboard.gui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.MemoryUse;
import org.softboard.boards.door.BoardSnapshot.State;

/// A board's time in the status line.
class BoardTimeTest {

    private static String text(double seconds, State state, double speed) {
        return BoardTime.text(new BoardSnapshot((long) (seconds * 1e9), state, speed, List.of(), List.of(), Set.of(),
                new MemoryUse(0, 0, 0, 0, 0, 0, 0), "main.py", null));
    }

    @Test
    void aBoardAtItsPromptCountsSeconds() {
        assertEquals("12 s", text(12.987, State.PROMPT, 1));
    }

    @Test
    void aProgramCountsTenths() {
        assertEquals("12.9 s", text(12.987, State.RUNNING, 1));
    }

    @Test
    void slowMotionIsFiner() {
        assertEquals("1.23 s", text(1.23456, State.RUNNING, 0.1));
        assertEquals("1.2345 s", text(1.23456, State.RUNNING, 0.01));
    }

    @Test
    void longRunsHaveMinutesAndHours() {
        assertEquals("2:05.0", text(125.04, State.RUNNING, 1));
        assertEquals("1:02:05", text(3725, State.PROMPT, 1));
    }
}
