package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.softboard.boards.live.Trial.at;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.Command;

class LookTest {

    private final List<BoardSnapshot> seen = new ArrayList<>();

    @Test
    void brightnessIsTheMeanSinceTheLookBefore() {
        Trial.run("""
                import pyb
                pyb.delay(150)
                pyb.LED(1).on()
                pyb.LED(4).intensity(51)
                pyb.delay(500)
                """, at(100, this::look), at(200, this::look), at(400, this::look));

        assertEquals(0, brightness(0, 1), 1e-3);
        assertEquals(0.5, brightness(1, 1), 1e-2);
        assertEquals(1, brightness(2, 1), 1e-3);
        assertEquals(0.2, brightness(2, 4), 1e-2);
    }

    @Test
    void aPinShowsItsLevel() {
        Trial.run("import pyb\npyb.Pin('X1', pyb.Pin.OUT, value=1)\npyb.delay(20)\n", at(10, this::look));

        assertTrue(level("A0"));
        assertFalse(level("A1"));
        assertTrue(level("B3"), "the switch has a pull-up");
    }

    private Command look(long time) {
        return new Command.Look(time, seen::add);
    }

    private double brightness(int look, int led) {
        return seen.get(look).leds().get(led - 1).brightness();
    }

    private boolean level(String cpu) {
        return seen.getFirst().pins().stream().filter(pin -> pin.cpu().equals(cpu)).findFirst().orElseThrow().high();
    }
}
