package org.softboard.boards.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.LedRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;

/// Writes a JSON line for each change of an output, in virtual seconds from a start:
/// `{"t":0.500012,"what":"led","id":1,"value":1}`. PWM is one change of value, the duty.
public final class OutputEvents {

    private final Appendable out;
    private long start = Clock.NEVER;

    private OutputEvents(Appendable out) {
        this.out = out;
    }

    /// Watches the LEDs of a board.
    public static OutputEvents of(BoardDefinition definition, Hardware hardware, Appendable out) {
        var events = new OutputEvents(out);
        for (LedRow led : definition.leds()) {
            hardware.pin(led.pin()).net().listen(events.new Watch("led", led.id()));
        }
        return events;
    }

    /// Virtual time from which the events count; what comes before is not written.
    public void start(long nanos) {
        start = nanos;
    }

    private void write(String what, int id, double value, long now) {
        long micros = (now - start) / Clock.NANOS_PER_MICRO;
        String number = value == Math.rint(value) ? Integer.toString((int) value) : shortened(value);
        try {
            out.append("{\"t\":" + seconds(micros) + ",\"what\":\"" + what + "\",\"id\":" + id
                    + ",\"value\":" + number + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seconds(long micros) {
        String fraction = Long.toString(1_000_000 + micros % 1_000_000).substring(1);
        return micros / 1_000_000 + "." + fraction;
    }

    private static String shortened(double value) {
        return Double.toString(Math.round(value * 1e6) / 1e6);
    }

    private final class Watch implements NetListener {
        private final String what;
        private final int id;
        private double last;

        Watch(String what, int id) {
            this.what = what;
            this.id = id;
        }

        @Override
        public void changed(Net net, long now) {
            double value = net.duty();
            if (value != last) {
                last = value;
                if (now >= start) {
                    write(what, id, value, now);
                }
            }
        }
    }
}
