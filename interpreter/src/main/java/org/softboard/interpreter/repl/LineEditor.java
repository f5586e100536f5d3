package org.softboard.interpreter.repl;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Edits one line in a VT100 terminal: emacs keys, arrows, history, auto-indent and completion
/// (shared/readline/readline.c). Fed byte by byte, it answers with just the bytes that repair the screen.
public final class LineEditor {

    /// What [#take] gives while the line goes on; else 0 at the end of the line, or a control key.
    public static final int MORE = -1;

    /// Completes the word before the cursor.
    @FunctionalInterface
    public interface Completion {

        /// The characters to add; empty if there are none; null after a list of several has been printed.
        byte @Nullable [] complete(byte[] line);
    }

    private static final int INDENT = 4;

    private enum Escape {
        NONE,
        STARTED,
        BRACKET,
        DIGIT,
        LETTER_O
    }

    private final Console console;
    private final LineText line;
    private final History history;
    private final Completion completion;

    private String prompt = "";
    private int start;
    private int cursor;
    private int recalled;
    private Escape escape = Escape.NONE;
    private int digit;
    private int lastNewline;
    private boolean autoIndent;
    private boolean justIndented;

    private int stepBack;
    private int stepForward;
    private boolean redraw;

    public LineEditor(Console console, LineText line, History history, Completion completion) {
        this.console = console;
        this.line = line;
        this.history = history;
        this.completion = completion;
    }

    /// Reads a line that is added to the text, and gives 0, or the control key that ended it.
    public int read(String newPrompt) {
        begin(newPrompt);
        int result = MORE;
        while (result == MORE) {
            result = take(console.read());
        }
        return result;
    }

    private void begin(String newPrompt) {
        start = line.length();
        cursor = start;
        recalled = -1;
        escape = Escape.NONE;
        prompt = newPrompt;
        console.write(prompt);
        if (line.length() == 0) {
            autoIndent = true;
            justIndented = false;
        }
        if (autoIndent) {
            indent();
        }
    }

    /// Takes one byte that was typed.
    int take(int key) {
        int lengthBefore = line.length();
        stepBack = 0;
        stepForward = 0;
        redraw = false;
        int result = switch (escape) {
            case NONE -> plain(key);
            case STARTED -> started(key);
            case BRACKET -> bracket(key);
            case DIGIT -> digit(key);
            case LETTER_O -> letterO(key);
        };
        if (result == MORE) {
            repair(lengthBefore);
            justIndented = false;
        }
        return result;
    }

    private int plain(int key) {
        if (key >= Key.CTRL_A && key <= Key.CTRL_E && line.length() == start) {
            return key;
        }
        if (isEmacsKey(key) && !console.hasEmacsKeys()) {
            return MORE;
        }
        switch (key) {
            case Key.CTRL_A -> home();
            case Key.CTRL_B -> left();
            case Key.CTRL_C -> {
                return key;
            }
            case Key.CTRL_D -> delete();
            case Key.CTRL_E -> end();
            case Key.CTRL_F -> right();
            case Key.CTRL_K -> {
                line.truncate(cursor);
                redraw = true;
            }
            case Key.CTRL_N -> newer();
            case Key.CTRL_P -> older();
            case Key.CTRL_U -> {
                line.cut(start, cursor - start);
                home();
                redraw = true;
            }
            default -> {
                if (key == Key.CTRL_W && console.hasMoreWordKeys()) {
                    killWordBefore();
                    return MORE;
                }
                if (endsLine(key)) {
                    console.write("\r\n");
                    history.push(line, start);
                    return 0;
                }
                typed(key);
            }
        }
        return MORE;
    }

    /// The keys that only some builds know (MICROPY_REPL_EMACS_KEYS).
    private static boolean isEmacsKey(int key) {
        return switch (key) {
            case Key.CTRL_B, Key.CTRL_D, Key.CTRL_F, Key.CTRL_K, Key.CTRL_N, Key.CTRL_P, Key.CTRL_U -> true;
            default -> false;
        };
    }

    private void typed(int key) {
        if (key == Key.ESCAPE) {
            escape = Escape.STARTED;
        } else if (key == Key.BACKSPACE || key == Key.DELETE) {
            backspace();
        } else if (justIndented && (key == Key.TAB || key == ' ')) {
            autoIndent = false;
            if (key == ' ') {
                stepBack = INDENT - 1;
                line.truncate(line.length() - stepBack);
            }
        } else if (key == Key.TAB) {
            complete();
        } else if (key >= ' ' && key < Key.DELETE) {
            line.insert(cursor, key);
            stepForward = 1;
            redraw = true;
        }
    }

    /// Of CR LF and LF CR only the first ends a line.
    private boolean endsLine(int key) {
        if ((key == '\r' || key == '\n') && (lastNewline == 0 || lastNewline == key)) {
            lastNewline = key;
            return true;
        }
        lastNewline = 0;
        return false;
    }

    private int started(int key) {
        escape = switch (key) {
            case '[' -> Escape.BRACKET;
            case 'O' -> Escape.LETTER_O;
            default -> Escape.NONE;
        };
        if (escape == Escape.NONE && console.hasWordKeys()) {
            word(key);
        }
        return MORE;
    }

    /// Moves over a word or removes it.
    private void word(int key) {
        switch (key) {
            case 'b' -> stepBack = line.wordBefore(cursor);
            case 'f' -> stepForward = line.wordAfter(cursor);
            case 'd' -> {
                line.cut(cursor, line.wordAfter(cursor));
                redraw = true;
            }
            case Key.DELETE -> killWordBefore();
            default -> {}
        }
    }

    private void killWordBefore() {
        stepBack = line.wordBefore(cursor);
        line.cut(cursor - stepBack, stepBack);
        redraw = true;
    }

    private int bracket(int key) {
        escape = Escape.NONE;
        switch (key) {
            case 'A' -> older();
            case 'B' -> newer();
            case 'C' -> right();
            case 'D' -> left();
            case 'H' -> home();
            case 'F' -> end();
            default -> {
                if (key >= '0' && key <= '9') {
                    escape = Escape.DIGIT;
                    digit = key;
                }
            }
        }
        return MORE;
    }

    private int digit(int key) {
        escape = Escape.NONE;
        if (key == '~') {
            switch (digit) {
                case '1', '7' -> home();
                case '4', '8' -> end();
                case '3' -> delete();
                default -> {}
            }
        } else if (console.hasMoreWordKeys()) {
            withControl(key);
        }
        return MORE;
    }

    /// Ctrl with an arrow is Esc [ 1 ; 5 and the arrow's letter.
    private void withControl(int key) {
        if (key == ';' && digit == '1') {
            escape = Escape.BRACKET;
        } else if (digit == '5' && key == 'C') {
            stepForward = line.wordAfter(cursor);
        } else if (digit == '5' && key == 'D') {
            stepBack = line.wordBefore(cursor);
        }
    }

    private int letterO(int key) {
        escape = Escape.NONE;
        switch (key) {
            case 'H' -> home();
            case 'F' -> end();
            default -> {}
        }
        return MORE;
    }

    private void home() {
        stepBack = cursor - start;
    }

    private void end() {
        stepForward = line.length() - cursor;
    }

    private void left() {
        stepBack = cursor > start ? 1 : 0;
    }

    private void right() {
        stepForward = cursor < line.length() ? 1 : 0;
    }

    private void delete() {
        if (cursor < line.length()) {
            line.cut(cursor, 1);
            redraw = true;
        }
    }

    /// In leading spaces a whole indent goes at once.
    private void backspace() {
        if (cursor > start) {
            boolean spaces = cursor - start >= INDENT;
            for (int i = start; i < cursor; i++) {
                spaces &= line.at(i) == ' ';
            }
            stepBack = spaces ? INDENT : 1;
            line.cut(cursor - stepBack, stepBack);
            redraw = true;
        }
    }

    private void older() {
        if (history.has(recalled + 1)) {
            recalled++;
            recall();
        }
    }

    private void newer() {
        if (recalled >= 0) {
            recalled--;
            recall();
        }
    }

    private void recall() {
        line.truncate(start);
        if (recalled >= 0) {
            line.append(history.text(recalled));
        }
        home();
        stepForward = line.length() - start;
        redraw = true;
    }

    /// A tab after white space is four spaces; elsewhere it completes a word.
    private void complete() {
        boolean afterSpace = line.length() > 0 && cursor > 0 && isSpace(line.at(cursor - 1));
        byte[] added = afterSpace
                ? "    ".getBytes(StandardCharsets.ISO_8859_1)
                : completion.complete(beforeCursor());
        if (added == null) {
            console.write(prompt);
            console.write(beforeCursor(), 0, cursor - start);
            redraw = true;
        } else if (added.length > 0) {
            for (int i = 0; i < added.length; i++) {
                line.insert(cursor + i, added[i]);
            }
            stepForward = added.length;
            redraw = true;
        }
    }

    private byte[] beforeCursor() {
        byte[] text = new byte[cursor - start];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) line.at(start + i);
        }
        return text;
    }

    private void repair(int lengthBefore) {
        if (stepBack > 0) {
            moveBack(stepBack);
            cursor -= stepBack;
        }
        if (redraw) {
            if (line.length() < lengthBefore) {
                console.write("\u001b[K");
            }
            console.write(line.copy(cursor), 0, line.length() - cursor);
            moveBack(line.length() - (cursor + stepForward));
            cursor += stepForward;
        } else if (stepForward > 0) {
            console.write(line.copy(cursor), 0, stepForward);
            cursor += stepForward;
        }
    }

    private void moveBack(int columns) {
        if (columns > 4) {
            console.write("\u001b[" + columns + "D");
        } else if (columns > 0) {
            console.write("\b".repeat(columns));
        }
    }

    /// Indents like the line before, one level deeper after a colon; not at all after two blank lines.
    private void indent() {
        int length = line.length();
        if (length < 2 || line.at(length - 1) != '\n') {
            return;
        }
        int begin = lineStart(length - 1);
        int text = begin;
        while (text < length && line.at(text) == ' ') {
            text++;
        }
        if (begin > 0 && text + 1 == length && isBlankFrom(lineStart(begin - 1), begin - 1)) {
            return;
        }
        int levels = (text - begin) / INDENT + (line.at(length - 2) == ':' ? 1 : 0);
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < INDENT; j++) {
                line.append(' ');
            }
            console.write("    ");
            cursor += INDENT;
            justIndented = true;
        }
    }

    /// The beginning of the line that ends before `end`.
    private int lineStart(int end) {
        int begin = end;
        while (begin > 0 && line.at(begin - 1) != '\n') {
            begin--;
        }
        return begin;
    }

    private boolean isBlankFrom(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (line.at(i) != ' ') {
                return false;
            }
        }
        return begin > 0;
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}
