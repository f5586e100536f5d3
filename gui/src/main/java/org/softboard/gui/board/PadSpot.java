package org.softboard.gui.board;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.geometry.Pad;

/// The place of one pad, for the keyboard and for screen readers.
final class PadSpot extends Region {

    private final Pad pad;

    PadSpot(Pad pad) {
        this.pad = pad;
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    Pad pad() {
        return pad;
    }

    boolean isDescribed() {
        return getAccessibleText() != null;
    }

    void describe(BoardLook.@Nullable Pin pin) {
        setAccessibleText("Pin " + note(pad, pin).replace("\n", ", "));
    }

    /// Name, level and function, a line each.
    static String note(Pad pad, BoardLook.@Nullable Pin pin) {
        StringBuilder note = new StringBuilder(title(pad));
        if (pin != null) {
            note.append('\n').append(level(pin.duty()));
            if (!pin.function().isEmpty()) {
                note.append('\n').append(pin.function());
            }
        } else if (pad.kind() != Pad.Kind.GPIO) {
            note.append('\n').append(purpose(pad));
        }
        return note.toString();
    }

    private static String title(Pad pad) {
        String name = pad.label() == null ? pad.name() : pad.label();
        String other = pad.cpu() != null ? pad.cpu() : pad.alias();
        return other == null || other.equals(name) ? name : name + "  \u00b7  " + other;
    }

    private static String level(double duty) {
        if (duty <= 0) {
            return "low";
        }
        return duty >= 1 ? "high" : String.format(Locale.ROOT, "high %.0f %% of the time", duty * 100);
    }

    private static String purpose(Pad pad) {
        return switch (pad.kind()) {
            case POWER -> "power";
            case CTRL -> "control";
            case FREE -> "not connected";
            case GPIO -> "pin";
        };
    }
}
