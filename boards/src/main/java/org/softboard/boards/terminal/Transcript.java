package org.softboard.boards.terminal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The last lines that a board has written to its console, as plain text: carriage return, backspace and line feed do
/// what they do, escape sequences are left out.
final class Transcript {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 1000;
    private static final char ESCAPE = 0x1b;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer undecoded = ByteBuffer.allocate(8192);
    private final CharBuffer decoded = CharBuffer.allocate(8192);
    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private int column;
    private boolean inEscape;

    void add(byte[] bytes, int count) {
        for (int done = 0; done < count;) {
            int part = Math.min(count - done, undecoded.remaining());
            undecoded.put(bytes, done, part).flip();
            done += part;
            decoder.decode(undecoded, decoded, false);
            undecoded.compact();
            decoded.flip();
            while (decoded.hasRemaining()) {
                add(decoded.get());
            }
            decoded.clear();
        }
    }

    private void add(char character) {
        if (inEscape) {
            inEscape = character == '[' || character >= ' ' && character < '@';
        } else if (character == ESCAPE) {
            inEscape = true;
        } else if (character == '\n') {
            endLine();
        } else if (character == '\r') {
            column = 0;
        } else if (character == '\b') {
            column = Math.max(0, column - 1);
        } else if (character == '\t') {
            column = (column / 8 + 1) * 8;
            line.append(" ".repeat(Math.max(0, column - line.length())));
        } else if (!Character.isISOControl(character)) {
            put(character);
        }
    }

    private void put(char character) {
        if (column >= LONGEST_LINE) {
            endLine();
        }
        if (column < line.length()) {
            line.setCharAt(column, character);
        } else {
            line.append(character);
        }
        column++;
    }

    private void endLine() {
        lines.add(line.toString());
        line.setLength(0);
        column = 0;
        if (lines.size() > MOST_LINES) {
            lines.remove();
        }
    }

    /// The last lines, wrapped to a width, at most `height`.
    List<String> last(int width, int height) {
        List<String> rows = new ArrayList<>();
        addWrapped(rows, line.toString(), width);
        var earlier = lines.descendingIterator();
        while (rows.size() < height && earlier.hasNext()) {
            addWrapped(rows, earlier.next(), width);
        }
        List<String> last = new ArrayList<>(rows.subList(0, Math.min(height, rows.size())));
        Collections.reverse(last);
        return last;
    }

    /// Adds the rows of a line, the last one first.
    private static void addWrapped(List<String> rows, String text, int width) {
        int rest = text.isEmpty() ? 0 : (text.length() - 1) / width * width;
        for (int from = rest; from >= 0; from -= width) {
            rows.add(text.substring(from, Math.min(text.length(), from + width)));
        }
    }
}
