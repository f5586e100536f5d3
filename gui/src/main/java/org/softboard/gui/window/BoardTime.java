package org.softboard.gui.window;

import java.util.Locale;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.State;

/// A board's own time as the status line shows it: as fine as somebody can follow.
final class BoardTime {

    private static final double SECOND = 1e9;

    private BoardTime() {}

    static String text(BoardSnapshot snapshot) {
        double seconds = snapshot.nanos() / SECOND;
        int digits = snapshot.state() == State.PROMPT ? 0 : snapshot.speed() <= 0.01 ? 4 : snapshot.speed() < 1 ? 2 : 1;
        double unit = Math.pow(10, -digits);
        double floor = Math.floor(seconds / unit) * unit;
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%." + digits + "f s", floor);
        }
        long minutes = (long) (seconds / 60);
        String rest = String.format(Locale.ROOT, "%0" + (digits == 0 ? 2 : digits + 3) + "." + digits + "f",
                floor - minutes * 60);
        return minutes < 60 ? minutes + ":" + rest : "%d:%02d:%s".formatted(minutes / 60, minutes % 60, rest);
    }
}
