package org.softboard.boards.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript();

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        transcript.add(bytes, bytes.length);
    }

    @Test
    void theLastLinesAreWrappedToTheWidth() {
        add("one\r\ntwo and three\r\nfour");

        assertEquals(List.of("hree", "four"), transcript.last(9, 2));
        assertEquals(List.of("one", "two and t", "hree", "four"), transcript.last(9, 10));
    }

    @Test
    void controlCharactersMoveAndOverwrite() {
        add("abc\rX\b\bYZ\ta\r\n");

        assertEquals(List.of("YZc     a", ""), transcript.last(80, 5));
    }

    @Test
    void escapeSequencesAreLeftOut() {
        add("a\u001b[31mred\u001b[K\u001b[0mb");

        assertEquals(List.of("aredb"), transcript.last(80, 1));
    }

    @Test
    void aCharacterMayComeInPieces() {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        for (byte piece : euro) {
            transcript.add(new byte[]{piece}, 1);
        }
        add("!");

        assertEquals(List.of("€!"), transcript.last(80, 1));
    }

    @Test
    void whatIsKeptIsBounded() {
        add("x".repeat(100_000) + "\r\n".repeat(1000) + "end");

        assertEquals(201, transcript.last(80, 10_000).size());
    }
}
