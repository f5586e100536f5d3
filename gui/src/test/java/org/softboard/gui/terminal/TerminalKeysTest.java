package org.softboard.gui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What keys send.
class TerminalKeysTest {

    private static @Nullable String sent(KeyCode code, boolean shift, boolean control) {
        byte[] bytes = TerminalKeys.pressed(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false,
                false));
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String pasted(String text, boolean atPrompt) {
        return new String(TerminalKeys.pasted(text, atPrompt), StandardCharsets.UTF_8);
    }

    @Test
    void controlLettersAreControlCharacters() {
        assertEquals("\1", sent(KeyCode.A, false, true));
        assertEquals("\4", sent(KeyCode.D, false, true));
        assertEquals("\5", sent(KeyCode.E, false, true));
    }

    @Test
    void arrowsAreSequences() {
        assertEquals("\33[A", sent(KeyCode.UP, false, false));
        assertEquals("\33[3~", sent(KeyCode.DELETE, false, false));
        assertEquals("\r", sent(KeyCode.ENTER, false, false));
    }

    @Test
    void keysOfTheWindowAreNotSent() {
        assertNull(sent(KeyCode.F5, false, false));
        assertNull(sent(KeyCode.S, true, true));
    }

    @Test
    void severalLinesArePastedInPasteMode() {
        assertEquals("\5if x:\r    y\r\4", pasted("if x:\r\n    y\n", true));
    }

    @Test
    void oneLineIsTyped() {
        assertEquals("x = 1\r", pasted("x = 1\n", true));
    }

    @Test
    void aRunningProgramGetsPlainLines() {
        assertEquals("a\rb", pasted("a\nb", false));
    }

    @Test
    void controlCharactersAreNotPasted() {
        assertEquals("rm", pasted("\3r\33m", true));
    }
}
