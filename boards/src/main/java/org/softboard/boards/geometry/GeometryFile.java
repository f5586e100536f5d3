package org.softboard.boards.geometry;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softboard.boards.geometry.Part.Component;

/// Reads the JSON form of a [BoardGeometry]. Every field is checked: what is missing, misspelt or of the wrong kind is a
/// [MalformedGeometry] that names it.
final class GeometryFile {

    private static final Set<String> INKS = Set.of("theme", "mask", "gold");

    private final String file;

    private GeometryFile(String file) {
        this.file = file;
    }

    static BoardGeometry bundled(String id) {
        String file = id + ".json";
        try (InputStream stream = GeometryFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MalformedGeometry(file + ": there is no such geometry");
            }
            return read(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MalformedGeometry(file + ": " + e.getMessage());
        }
    }

    static BoardGeometry read(String file, String json) {
        return new GeometryFile(file).board(json);
    }

    private BoardGeometry board(String json) {
        Fields board;
        try {
            board = new Fields(file, "", JsonParser.parseString(json));
        } catch (JsonParseException e) {
            throw new MalformedGeometry(file + ": not JSON: " + e.getMessage());
        }
        BoardGeometry geometry = new BoardGeometry(
                board.text("id"),
                board.text("name"),
                outline(board.object("outline")),
                colours(board.object("colors")),
                board.list("pins", GeometryFile::pad),
                board.list("leds", GeometryFile::led),
                board.list("buttons", GeometryFile::button),
                board.list("parts", GeometryFile::part),
                board.list("labels", GeometryFile::print),
                board.list("silk", GeometryFile::silk),
                board.map("sources", false));
        board.end();
        unique("pins", geometry.pads().stream().map(Pad::name).toList());
        unique("leds", geometry.leds().stream().map(Led::name).toList());
        unique("buttons", geometry.buttons().stream().map(PushButton::name).toList());
        return geometry;
    }

    private void unique(String list, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                throw new MalformedGeometry(file + ": " + list + '[' + i + "].name: there are two \"" + names.get(i)
                        + '"');
            }
        }
    }

    private static Outline outline(Fields outline) {
        Outline read = new Outline(outline.size("width"), outline.size("height"), outline.svg("path"),
                outline.list("holes", GeometryFile::hole),
                outline.list("ears", ear -> new Outline.Ear(ear.number("x"), ear.number("y"), ear.size("r"))),
                outline.list("perforations", GeometryFile::hole));
        outline.end();
        return read;
    }

    private static Outline.Hole hole(Fields hole) {
        return new Outline.Hole(hole.number("x"), hole.number("y"), hole.size("d"), hole.number("ring", 0));
    }

    private static BoardColours colours(Fields colours) {
        BoardColours read = new BoardColours(colours.colour("mask"), colours.colour("bare"), colours.colour("edge"),
                colours.colour("silk"), colours.colour("pad"), colours.colourOrNull("laminate"),
                colours.map("themes", true));
        colours.end();
        return read;
    }

    private static Pad pad(Fields pad) {
        return new Pad(pad.text("name"), pad.textOrNull("label"), pad.choice("kind", Pad.Kind.class),
                pad.textOrNull("cpu"), pad.textOrNull("alias"), pad.number("x"), pad.number("y"),
                padShape(pad.object("shape")));
    }

    private static PadShape padShape(Fields shape) {
        PadShape read = switch (shape.text("kind")) {
            case "round" -> new PadShape.Round(shape.size("d"), shape.size("drill"), shape.flag("soldered"));
            case "square" -> new PadShape.Square(shape.size("d"), shape.size("drill"), shape.flag("soldered"));
            case "socket" -> new PadShape.Socket(shape.size("d"));
            case "strip" -> new PadShape.Strip(shape.number("left"), shape.number("right"), shape.number("top"),
                    shape.number("bottom"));
            case "tongue" -> new PadShape.Tongue(shape.number("left"), shape.number("right"), shape.number("bottom"),
                    shape.size("drill"));
            default -> throw shape.wrong("kind", "does not know \"" + shape.text("kind") + '"');
        };
        shape.end();
        return read;
    }

    private static Led led(Fields led) {
        return new Led(led.text("name"), led.has("id") ? led.whole("id") : null, box(led), side(led),
                led.choice("lens", Led.Lens.class, Led.Lens.CHIP), led.colour("on"), led.colour("off"));
    }

    private static PushButton button(Fields button) {
        Fields cap = button.object("cap");
        PushButton read = new PushButton(button.text("name"), box(button), side(button), button.colour("body"),
                button.flag("leads"),
                new PushButton.Cap(cap.size("w"), cap.size("h"), cap.colour("color")));
        cap.end();
        return read;
    }

    private static Part part(Fields part) {
        return switch (part.text("kind")) {
            case "antenna" -> new Part.Antenna(part.text("name"), side(part), part.svg("path"), part.size("stroke"),
                    part.colour("color"));
            case "castellations" -> new Part.Castellations(part.text("name"), side(part),
                    part.list("rows", GeometryFile::row), part.colour("color"));
            default -> new Component(part.text("name"), part.choice("kind", Component.Kind.class), box(part),
                    side(part), part.colourOrNull("color"), part.texts("marking"),
                    part.has("leads") ? part.whole("leads") : 0, part.number("pitch", 0));
        };
    }

    private static Part.Castellations.Row row(Fields row) {
        return new Part.Castellations.Row(row.number("x"), row.number("y"), row.number("dx"), row.number("dy"),
                row.whole("count"), row.size("w"), row.size("h"));
    }

    private static Print print(Fields print) {
        return new Print(print.text("text"), print.number("x"), print.number("y"), print.size("size"),
                print.number("rot", 0), print.has("align") && print.text("align").equals("left"), side(print),
                print.has("color") ? print.ink("color", INKS) : null);
    }

    private static Silk silk(Fields silk) {
        Side side = side(silk);
        String kind = silk.text("kind");
        return switch (kind) {
            case "polygon" -> new Silk.Polygon(
                    silk.pairs("points").stream().map(p -> new Silk.Point(p[0], p[1])).toList(),
                    silk.ink("color", INKS), side);
            case "disc" -> new Silk.Disc(silk.number("x"), silk.number("y"), silk.size("d"), silk.ink("color", INKS),
                    side);
            case "line" -> new Silk.Line(silk.number("x1"), silk.number("y1"), silk.number("x2"), silk.number("y2"),
                    side);
            case "gear" -> new Silk.Gear(silk.number("x"), silk.number("y"), silk.size("d"), side);
            case "star" -> new Silk.Star(silk.number("x"), silk.number("y"), silk.size("d"), side);
            case "frame" -> new Silk.Frame(silk.number("x"), silk.number("y"), silk.size("w"), silk.size("h"),
                    silk.size("stroke"), silk.ink("color", INKS), side);
            case "ring" -> new Silk.Ring(silk.number("x"), silk.number("y"), silk.size("d"), silk.size("stroke"),
                    silk.ink("color", INKS), side);
            case "microphone" -> new Silk.Microphone(silk.number("x"), silk.number("y"), silk.size("w"),
                    silk.size("h"), silk.ink("color", INKS), side);
            default -> throw silk.wrong("kind", "does not know \"" + kind + '"');
        };
    }

    private static Box box(Fields item) {
        return new Box(item.number("x"), item.number("y"), item.size("w"), item.size("h"), item.number("rot", 0));
    }

    private static Side side(Fields item) {
        return item.choice("side", Side.class, Side.FRONT);
    }
}
