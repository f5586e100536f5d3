package org.softboard.gui.terminal;

import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a terminal. What is not for the terminal itself goes to the board; what neither wants goes on to the
/// window's menus, as function keys do.
final class TerminalKeyboard {

    private final Terminal terminal;
    private final Runnable interrupt;

    TerminalKeyboard(Terminal terminal, Runnable interrupt) {
        this.terminal = terminal;
        this.interrupt = interrupt;
        terminal.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        terminal.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        terminal.setOnInputMethodTextChanged(this::composed);
    }

    private void pressed(KeyEvent event) {
        if (own(event)) {
            event.consume();
            return;
        }
        byte[] bytes = TerminalKeys.pressed(event);
        if (bytes != null) {
            terminal.send(bytes);
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown();   // both are AltGr
        if (!command) {
            terminal.send(TerminalKeys.typed(event.getCharacter()));
            event.consume();
        }
    }

    private void composed(InputMethodEvent event) {
        terminal.send(TerminalKeys.typed(event.getCommitted()));
    }

    /// Does the terminal itself what the key stands for?
    private boolean own(KeyEvent event) {
        boolean shift = event.isShiftDown();
        if (event.isShortcutDown() || event.isControlDown()) {
            return shortcut(event.getCode(), shift, event.isControlDown());
        }
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case PAGE_UP -> terminal.scroll(1 - terminal.shownRows());
            case PAGE_DOWN -> terminal.scroll(terminal.shownRows() - 1);
            case INSERT -> {
                if (!shift) {
                    return false;
                }
                terminal.paste();
            }
            case LEFT, RIGHT, UP, DOWN, HOME, END -> {
                return shift && extend(event.getCode());
            }
            case ESCAPE -> {
                if (!terminal.hasSelection()) {
                    return false;
                }
                terminal.select(null);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyCode code, boolean shift, boolean control) {
        switch (code) {
            case C -> {
                if (terminal.hasSelection() || shift || !control) {
                    terminal.copy();
                } else {
                    interrupt.run();
                }
            }
            case V -> terminal.paste();
            case INSERT -> terminal.copy();
            case A -> {
                if (control && !shift) {
                    return false;   // the board's: to the start of the line
                }
                terminal.selectAll();
            }
            case L -> {
                if (!shift) {
                    return false;
                }
                terminal.clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean extend(KeyCode code) {
        Selection selection = terminal.selection();
        Selection.Spot anchor = selection == null ? terminal.cursor() : selection.anchor();
        Selection.Spot head = moved(selection == null ? terminal.cursor() : selection.head(), code);
        terminal.select(head == null ? selection : new Selection(anchor, head));
        return true;
    }

    private Selection.@Nullable Spot moved(Selection.Spot spot, KeyCode code) {
        TerminalText text = terminal.content();
        long line = spot.line();
        int column = Math.min(spot.column(), text.length(line));
        switch (code) {
            case LEFT -> column--;
            case RIGHT -> column++;
            case UP -> line--;
            case DOWN -> line++;
            case HOME -> column = 0;
            default -> column = text.length(line);
        }
        if (column < 0) {
            line--;
            column = Integer.MAX_VALUE;
        } else if (column > text.length(spot.line())) {
            line++;
            column = 0;
        }
        if (line < text.first() || line >= text.end()) {
            return null;
        }
        return new Selection.Spot(line, Math.min(column, text.length(line)));
    }
}
