package org.softboard.gui.board;

import java.util.Map;
import java.util.Set;

/// What a board looks like at one moment: how bright each LED is, which buttons are down, what its pins do. Immutable, and
/// free of anything but names and numbers, so that whoever has a snapshot of a running board can make one.
///
/// @param leds    brightness 0 to 1 by the LED's name in the board's geometry; what is not named is dark
/// @param pressed names of the buttons that are down
/// @param pins    by pad name; a pad that is not named has nothing to tell
public record BoardLook(Map<String, Double> leds, Set<String> pressed, Map<String, Pin> pins) {

    /// A board without power: dark, nothing pressed.
    public static final BoardLook DARK = new BoardLook(Map.of(), Set.of(), Map.of());

    public BoardLook {
        leds = Map.copyOf(leds);
        pressed = Set.copyOf(pressed);
        pins = Map.copyOf(pins);
    }

    /// One pad: the share of time that it was high since the last look, and what it does, for the reader.
    public record Pin(double duty, String function) {

        public boolean isHigh() {
            return duty >= 0.5;
        }
    }

    /// 0 for an LED that is not named.
    public double brightness(String led) {
        return leds.getOrDefault(led, 0.0);
    }
}
