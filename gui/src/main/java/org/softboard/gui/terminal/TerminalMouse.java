package org.softboard.gui.terminal;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Selects text of a terminal with the mouse: by characters, with two clicks by words, with three by lines.
final class TerminalMouse {

    private final Terminal terminal;
    private Selection.@Nullable Spot pressed;

    TerminalMouse(Terminal terminal) {
        this.terminal = terminal;
        terminal.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        terminal.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    private void press(MouseEvent event) {
        terminal.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Selection.Spot spot = terminal.spot(event.getX(), event.getY());
        Selection before = terminal.selection();
        if (event.isShiftDown() && before != null) {
            terminal.select(new Selection(before.anchor(), spot));
        } else {
            pressed = spot;
            terminal.select(switch (event.getClickCount()) {
                case 1 -> null;
                case 2 -> word(spot);
                default -> new Selection(new Selection.Spot(spot.line(), 0),
                        new Selection.Spot(spot.line(), terminal.content().length(spot.line())));
            });
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || pressed == null || event.getClickCount() > 1) {
            return;
        }
        if (event.getY() < 0) {
            terminal.scroll(-1);
        } else if (event.getY() > terminal.getHeight()) {
            terminal.scroll(1);
        }
        terminal.select(new Selection(pressed, terminal.spot(event.getX(), event.getY())));
        event.consume();
    }

    private Selection word(Selection.Spot spot) {
        TerminalText text = terminal.content();
        int length = text.length(spot.line());
        int start = Math.min(spot.column(), length);
        int end = start;
        while (start > 0 && isWord(text.codePoint(spot.line(), start - 1))) {
            start--;
        }
        while (end < length && isWord(text.codePoint(spot.line(), end))) {
            end++;
        }
        return new Selection(new Selection.Spot(spot.line(), start), new Selection.Spot(spot.line(), end));
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_' || codePoint == '.';
    }
}
