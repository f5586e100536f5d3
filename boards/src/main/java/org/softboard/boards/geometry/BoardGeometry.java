package org.softboard.boards.geometry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a board looks: all of its places and colours, read from a file of this package. Lengths are millimetres from the
/// top left corner of the board as its front is seen, x to the right, y down; angles are degrees clockwise; x and y are
/// an item's centre.
///
/// @param sources what was measured
public record BoardGeometry(
        String id,
        String name,
        Outline outline,
        BoardColours colours,
        List<Pad> pads,
        List<Led> leds,
        List<PushButton> buttons,
        List<Part> parts,
        List<Print> prints,
        List<Silk> silk,
        Map<String, String> sources) {

    /// Reads the geometry that this program brings along.
    ///
    /// @throws MalformedGeometry if there is none of that name, or its file is not as it should be
    public static BoardGeometry named(String id) {
        return GeometryFile.bundled(id);
    }

    public Optional<Pad> pad(String name) {
        return pads.stream().filter(pad -> pad.name().equals(name)).findFirst();
    }

    /// The LED that the board's definition numbers so.
    public Optional<Led> led(int id) {
        return leds.stream().filter(led -> led.id() != null && led.id() == id).findFirst();
    }

    /// Whether there is anything to see on that side but pads.
    public boolean has(Side side) {
        Stream<Side> sides = Stream.of(parts.stream().map(Part::side), prints.stream().map(Print::side),
                leds.stream().map(Led::side), buttons.stream().map(PushButton::side)).flatMap(s -> s);
        return sides.anyMatch(side::equals);
    }
}
