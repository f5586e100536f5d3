package org.softboard.gui.terminal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a board sends: UTF-8 with the control functions of ECMA-48 (VT100) that move the cursor and erase. Others,
/// colours among them, are skipped; bytes that are no UTF-8 become U+FFFD.
final class ControlSequences {

    private static final int MOST_PARAMETERS = 8;
    private static final int LARGEST_PARAMETER = 9999;
    private static final int LONGEST_STRING = 4096;

    private static final char BEL = 7;
    private static final char CAN = 0x18;
    private static final char SUB = 0x1A;
    private static final char ESC = 0x1B;

    private enum State {
        TEXT, ESCAPE, CONTROL, STRING, STRING_ESCAPE, SKIP_ONE
    }

    private final TerminalText text;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer undecoded = ByteBuffer.allocate(16 << 10);
    private final CharBuffer decoded = CharBuffer.allocate(16 << 10);
    private final int[] parameters = new int[MOST_PARAMETERS];
    private int parameter;
    private boolean isPrivate;
    private State state = State.TEXT;
    private char highSurrogate;
    private int skipped;

    ControlSequences(TerminalText text) {
        this.text = text;
    }

    /// Takes the first `count` bytes; a character may begin in them and end in the next ones.
    void accept(byte[] bytes, int count) {
        int offset = 0;
        while (offset < count) {
            int part = Math.min(count - offset, undecoded.remaining());
            undecoded.put(bytes, offset, part);
            offset += part;
            undecoded.flip();
            decoder.decode(undecoded, decoded, false);
            undecoded.compact();
            decoded.flip();
            while (decoded.hasRemaining()) {
                character(decoded.get());
            }
            decoded.clear();
        }
    }

    private void character(char c) {
        switch (state) {
            case TEXT -> text(c);
            case ESCAPE -> escape(c);
            case CONTROL -> control(c);
            case STRING -> string(c);
            case STRING_ESCAPE -> stringEscape(c);
            case SKIP_ONE -> state = State.TEXT;
        }
    }

    private void text(char c) {
        if (Character.isHighSurrogate(c)) {
            highSurrogate = c;
        } else if (Character.isLowSurrogate(c)) {
            text.put(Character.toCodePoint(highSurrogate, c));
        } else if (c >= ' ' && (c < 0x7F || c > 0x9F)) {
            text.put(c);
        } else {
            function(c);
        }
    }

    /// C0 control functions.
    private void function(char c) {
        switch (c) {
            case '\b' -> text.left(1);
            case '\t' -> text.tab();
            case '\n', 0x0B, '\f' -> text.lineFeed();
            case '\r' -> text.carriageReturn();
            case ESC -> state = State.ESCAPE;
            default -> {}   // the bell and others show nothing
        }
    }

    private void escape(char c) {
        switch (c) {
            case '[' -> {
                Arrays.fill(parameters, 0);
                parameter = 0;
                isPrivate = false;
                state = State.CONTROL;
            }
            case ']', 'P', 'X', '^', '_' -> {
                skipped = 0;
                state = State.STRING;
            }
            case '(', ')', '*', '+', '#', '%', ' ' -> state = State.SKIP_ONE;
            case 'D', 'E' -> {
                if (c == 'E') {
                    text.carriageReturn();
                }
                text.lineFeed();
                state = State.TEXT;
            }
            case 'M' -> {
                text.up(1);
                state = State.TEXT;
            }
            case ESC -> {}   // a new beginning
            default -> state = State.TEXT;
        }
    }

    /// A control string is skipped up to its end. A program that prints bytes of any kind may begin one and never end it:
    /// a new sequence, CAN, SUB, or too much text ends it as well.
    private void string(char c) {
        switch (c) {
            case BEL, CAN, SUB -> state = State.TEXT;
            case ESC -> state = State.STRING_ESCAPE;
            default -> state = ++skipped < LONGEST_STRING ? State.STRING : State.TEXT;
        }
    }

    private void stringEscape(char c) {
        if (c == '\\') {
            state = State.TEXT;
        } else {
            state = State.ESCAPE;
            escape(c);
        }
    }

    private void control(char c) {
        if (c >= '0' && c <= '9') {
            parameters[parameter] = Math.min(LARGEST_PARAMETER, parameters[parameter] * 10 + c - '0');
        } else if (c == ';' || c == ':') {
            parameter = Math.min(parameter + 1, MOST_PARAMETERS - 1);
        } else if (c >= '<' && c <= '?') {
            isPrivate = true;
        } else if (c == ESC) {
            state = State.ESCAPE;
        } else if (c < ' ') {
            function(c);   // carried out in the middle of a sequence, as a VT100 does
        } else if (c >= '@') {
            state = State.TEXT;
            if (!isPrivate && c <= '~') {
                carryOut(c);
            }
        }
    }

    private void carryOut(char function) {
        int count = Math.max(1, parameters[0]);
        switch (function) {
            case 'A' -> text.up(count);
            case 'B' -> text.down(count);
            case 'C' -> text.right(count);
            case 'D' -> text.left(count);
            case 'E', 'F' -> {
                text.carriageReturn();
                if (function == 'E') {
                    text.down(count);
                } else {
                    text.up(count);
                }
            }
            case 'G', '`' -> text.column(count - 1);
            case 'H', 'f' -> {
                text.row(count - 1);
                text.column(parameters[1] - 1);
            }
            case 'd' -> text.row(count - 1);
            case 'J' -> {
                switch (parameters[0]) {
                    case 0 -> text.eraseBelow();
                    case 2 -> text.eraseScreen();
                    case 3 -> text.clear();
                    default -> text.eraseToStartOfLine();
                }
            }
            case 'K' -> {
                switch (parameters[0]) {
                    case 0 -> text.eraseToEndOfLine();
                    case 1 -> text.eraseToStartOfLine();
                    default -> text.eraseLine();
                }
            }
            case 'P' -> text.deleteCharacters(count);
            case '@' -> text.insertCharacters(count);
            case 'X' -> text.eraseCharacters(count);
            default -> {}   // colours and modes
        }
    }
}
