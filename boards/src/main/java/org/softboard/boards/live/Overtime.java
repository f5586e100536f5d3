package org.softboard.boards.live;

import org.softboard.boards.time.BoardTime;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;

/// What still runs, and reads none of the input, after that has come to its end: it may compute for a minute, or sleep for
/// an hour of the board's time, then it is interrupted. If it still goes on, the run ends.
final class Overtime {

    private static final long LONGEST_COMPUTING = 60 * Clock.NANOS_PER_SECOND;
    private static final long LONGEST = 3600 * Clock.NANOS_PER_SECOND;
    private static final long BETWEEN_LOOKS = Clock.NANOS_PER_SECOND;

    private final BoardTime time;
    private final UsbSerial serial;
    private final Event look = new Event(_ -> look());
    private long began;
    private long computed;
    private boolean interrupted;

    Overtime(BoardTime time, UsbSerial serial) {
        this.time = time;
        this.serial = serial;
    }

    /// The input is at its end, or some of the rest has been read.
    void begin() {
        interrupted = false;
        began = time.clock().now();
        computed = time.computed();
        if (!look.isScheduled()) {
            time.clock().scheduleIn(look, BETWEEN_LOOKS);
        }
    }

    private void look() {
        if (interrupted) {
            time.stop();
        } else if (time.computed() - computed >= LONGEST_COMPUTING || time.clock().now() - began >= LONGEST) {
            interrupted = true;
            serial.interrupt();
        }
        time.clock().scheduleIn(look, BETWEEN_LOOKS);
    }
}
