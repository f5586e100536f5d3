package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.softboard.boards.live.Trial.at;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.door.Command;

/// The accelerometer, while somebody tilts the board.
class TiltTest {

    private static final String SHOW = """
            import pyb
            accel = pyb.Accel()
            for i in range(%d):
                print(accel.x(), accel.y(), accel.z(), accel.tilt())
                pyb.delay(100)
            """;

    @Test
    void theProgramSeesHowTheBoardIsHeld() {
        assertEquals("""
                0 0 21 2
                -21 0 0 4
                21 0 0 8
                0 -21 0 24
                0 21 0 20
                0 0 -21 1
                31 -32 0 24
                """, Trial.run(SHOW.formatted(7),
                at(150, time -> new Command.Tilt(time, -1, 0, 0)),
                at(250, time -> new Command.Tilt(time, 1, 0, 0)),
                at(350, time -> new Command.Tilt(time, 0, -1, 0)),
                at(450, time -> new Command.Tilt(time, 0, 1, 0)),
                at(550, time -> new Command.Tilt(time, 0, 0, -1)),
                at(650, time -> new Command.Tilt(time, Double.POSITIVE_INFINITY, -9, 0))));
    }

    @Test
    void aMoveBetweenTwoSamplesIsMissed() {
        assertEquals("0 0 21 2\n0 0 21 2\n", Trial.run("""
                import pyb
                accel = pyb.Accel()
                accel.write(7, 0)
                accel.write(8, 7)
                accel.write(7, 1)
                pyb.delay(1050)
                """ + SHOW.substring(SHOW.indexOf("for")).formatted(2).replace("100", "900"),
                at(1200, time -> new Command.Tilt(time, 1, 0, 0)),
                at(1500, time -> new Command.Tilt(time, 0, 0, 1))));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoAccelerationIsRefused() {
        try (var desk = new Desk()) {
            var wrong = new Command.Tilt(Command.NOW, 0, Double.NaN, 0);
            assertThrows(IllegalArgumentException.class, () -> desk.board.put(wrong));
        }
    }
}
