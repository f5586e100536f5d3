package org.softboard.gui.window;

import java.util.HashMap;
import java.util.Map;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Led;
import org.softboard.boards.geometry.Pad;
import org.softboard.gui.board.BoardLook;

/// Tells how the picture of a board has to look from a snapshot: the board's numbers and pins under the names that the
/// picture has for them.
final class BoardLooks {

    private final Map<Integer, String> leds = new HashMap<>();
    private final Map<String, String> pads = new HashMap<>();

    BoardLooks(BoardDefinition definition, BoardGeometry geometry) {
        for (Led led : geometry.leds()) {
            if (led.id() != null) {
                leds.put(led.id(), led.name());
            }
        }
        for (Pad pad : geometry.pads()) {
            if (pad.cpu() != null) {
                definition.pins().stream().map(PinRow::cpu).filter(cpu -> cpu.equals(pad.cpu()))
                        .forEach(cpu -> pads.put(cpu, pad.name()));
            }
        }
    }

    BoardLook look(BoardSnapshot snapshot) {
        Map<String, Double> brightness = new HashMap<>();
        for (BoardSnapshot.LedLight light : snapshot.leds()) {
            String led = leds.get(light.id());
            if (led != null) {
                brightness.put(led, light.brightness());
            }
        }
        Map<String, BoardLook.Pin> pins = new HashMap<>();
        for (BoardSnapshot.PinLevel level : snapshot.pins()) {
            String pad = pads.get(level.cpu());
            if (pad != null) {
                pins.put(pad, new BoardLook.Pin(level.duty(), level.use()));
            }
        }
        return new BoardLook(brightness, snapshot.pressed(), pins);
    }
}
