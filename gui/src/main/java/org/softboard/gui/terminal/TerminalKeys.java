package org.softboard.gui.terminal;

import java.nio.charset.StandardCharsets;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What keys send to a board, as a VT100 or xterm would.
final class TerminalKeys {

    private TerminalKeys() {}

    /// The bytes of a key that is no character, null for one that sends nothing when it is pressed.
    static byte @Nullable [] pressed(KeyEvent event) {
        if (event.isMetaDown() || event.isAltDown()) {
            return null;
        }
        if (event.isControlDown()) {
            return event.isShiftDown() ? null : control(event);
        }
        return switch (event.getCode()) {
            case ENTER -> bytes("\r");
            case BACK_SPACE -> bytes("\177");
            case TAB -> event.isShiftDown() ? null : bytes("\t");
            case ESCAPE -> bytes("\33");
            case UP, KP_UP -> bytes("\33[A");
            case DOWN, KP_DOWN -> bytes("\33[B");
            case RIGHT, KP_RIGHT -> bytes("\33[C");
            case LEFT, KP_LEFT -> bytes("\33[D");
            case HOME -> bytes("\33[H");
            case END -> bytes("\33[F");
            case DELETE -> bytes("\33[3~");
            default -> null;
        };
    }

    private static byte @Nullable [] control(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE -> new byte[]{0};
            case OPEN_BRACKET -> new byte[]{27};
            case BACK_SLASH -> new byte[]{28};
            case CLOSE_BRACKET -> new byte[]{29};
            default -> {
                String name = event.getCode().getChar();
                boolean letter = event.getCode().isLetterKey() && name.length() == 1;
                yield letter ? new byte[]{(byte) (Character.toUpperCase(name.charAt(0)) - '@')} : null;
            }
        };
    }

    /// The bytes of typed characters; control characters come from [#pressed].
    static byte[] typed(String characters) {
        return bytes(characters.chars().anyMatch(c -> c < ' ' || c == 0x7F) ? "" : characters);
    }

    /// The bytes that enter a text as if it had been typed: several lines in paste mode if the board is at its prompt
    /// (MicroPython's Ctrl-E and Ctrl-D), where they are not indented further.
    static byte[] pasted(String clipboard, boolean atPrompt) {
        String text = clipboard.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        boolean several = text.strip().indexOf('\n') >= 0;
        String typed = text.replace('\n', '\r');
        return bytes(several && atPrompt ? "\5" + typed + "\4" : typed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
