package org.softboard.boards.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.definition.ButtonRow;
import org.softboard.boards.definition.LedRow;
import org.softboard.boards.definition.PinRow;

class BoardGeometryTest {

    private static final String SMALLEST = """
            {"id": "x", "name": "X", "outline": {"width": 10, "height": 20, "path": "M 0 0 H 10 V 20 H 0 Z"},
             "colors": {"mask": "#000000", "bare": "#000000", "edge": "#000000", "silk": "#FFFFFF", "pad": "#ECCF73"},
             "pins": [{"name": "P", "kind": "gpio", "x": 1, "y": 2, "shape": {"kind": "round", "d": 1.9, "drill": 1}}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"pyboard-v1.1", "wipy-1.0", "wipy-expansion-1.2", "nodemcu-v2", "nodemcu-v3",
        "feather-huzzah-esp8266", "microbit-v1", "microbit-v2"})
    void everyPadLiesOnItsBoard(String id) {
        BoardGeometry board = BoardGeometry.named(id);

        assertEquals(id, board.id());
        assertFalse(board.pads().isEmpty());
        for (Pad pad : board.pads()) {
            assertTrue(pad.x() > 0 && pad.x() < board.outline().width()
                    && pad.y() > 0 && pad.y() < board.outline().height(), pad.name());
        }
    }

    static Stream<BoardDefinition> definitions() {
        return Boards.all().stream();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void padsLedsAndButtonsAreThoseOfTheDefinition(BoardDefinition definition) {
        BoardGeometry board = BoardGeometry.named(definition.geometry());

        for (LedRow led : definition.leds()) {
            assertTrue(board.led(led.id()).isPresent(), () -> "LED " + led.id());
        }
        List<String> buttons = board.buttons().stream().map(PushButton::name).toList();
        for (ButtonRow button : definition.buttons()) {
            assertTrue(buttons.contains(button.name()), button.name());
        }
        for (Pad pad : board.pads()) {
            if (pad.cpu() != null) {
                PinRow pin = definition.pin(pad.cpu());
                assertTrue(pin.names().contains(pad.name()) || pin.names().contains("LED_" + pad.alias()), pad.name());
            }
        }
    }

    @Test
    void theSmallestBoardIsAnOutlineAndAPad() {
        assertEquals(20, GeometryFile.read("x.json", SMALLEST).outline().height());
    }

    @Test
    void aMissingFieldIsNamed() {
        assertComplaint("x.json: pins[0].x is missing: it must be a number", SMALLEST.replace("\"x\": 1, ", ""));
    }

    @Test
    void aMisspeltFieldIsNamed() {
        assertComplaint("x.json: outline.hieght is not a field that belongs here",
                SMALLEST.replace("\"height\": 20", "\"height\": 20, \"hieght\": 20"));
    }

    @Test
    void aFieldOfTheWrongKindIsNamed() {
        assertComplaint("x.json: outline.width must be a number",
                SMALLEST.replace("\"width\": 10", "\"width\": \"10\""));
        assertComplaint("x.json: colors.silk must be a colour like #1F2E2A, not \"white\"",
                SMALLEST.replace("#FFFFFF", "white"));
        assertComplaint("x.json: pins[0].shape.kind does not know \"oval\"", SMALLEST.replace("round", "oval"));
        assertComplaint("x.json: pins must be a list", SMALLEST.replace("[{", "{").replace("}]", "}"));
    }

    @Test
    void aBrokenFileIsNamed() {
        assertTrue(complaint(SMALLEST.substring(0, 40)).startsWith("x.json: not JSON: "));
    }

    @Test
    void twoPadsOfOneNameAreRefused() {
        String pin = SMALLEST.substring(SMALLEST.indexOf("[{") + 1, SMALLEST.indexOf(']'));

        assertComplaint("x.json: pins[1].name: there are two \"P\"", SMALLEST.replace(pin, pin + ", " + pin));
    }

    private static void assertComplaint(String message, String json) {
        assertEquals(message, complaint(json));
    }

    private static String complaint(String json) {
        return assertThrows(MalformedGeometry.class, () -> GeometryFile.read("x.json", json)).getMessage();
    }
}
