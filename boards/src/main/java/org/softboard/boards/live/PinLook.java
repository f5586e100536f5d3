package org.softboard.boards.live;

import java.util.stream.Collectors;
import org.softboard.boards.definition.PinFunction;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.door.BoardSnapshot.PinLevel;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// What a snapshot says about one pin. It is made anew only when it has changed, which most pins seldom do.
final class PinLook {

    private final PinRow row;
    private final Pin pin;
    private PinMode mode;
    private boolean openDrain;
    private Pull pull;
    private int alternate;
    private PinLevel last;

    PinLook(PinRow row, Pin pin) {
        this.row = row;
        this.pin = pin;
        mode = pin.mode();
        openDrain = pin.isOpenDrain();
        pull = pin.pull();
        alternate = pin.alternate();
        last = new PinLevel(row.cpu(), false, 0, use());
    }

    PinLevel level(long now) {
        boolean high = pin.net().level(now);
        double duty = pin.net().duty();
        boolean reused = pin.mode() == mode && pin.isOpenDrain() == openDrain && pin.pull() == pull
                && pin.alternate() == alternate;
        if (!reused) {
            mode = pin.mode();
            openDrain = pin.isOpenDrain();
            pull = pin.pull();
            alternate = pin.alternate();
        }
        if (!reused || high != last.high() || duty != last.duty()) {
            last = new PinLevel(row.cpu(), high, duty, reused ? last.use() : use());
        }
        return last;
    }

    private String use() {
        String drain = openDrain ? " OPEN_DRAIN" : "";
        String resistor = pull == Pull.NONE ? "" : " PULL_" + pull;
        return switch (mode) {
            case IN -> "IN" + resistor;
            case OUT -> "OUT" + drain + resistor;
            case ANALOG -> "ANALOG";
            case ALT -> ("AF" + alternate + " " + signals()).stripTrailing() + drain + resistor;
        };
    }

    private String signals() {
        return row.functions().stream().filter(function -> function.number() == alternate).map(PinFunction::signal)
                .collect(Collectors.joining("/"));
    }
}
