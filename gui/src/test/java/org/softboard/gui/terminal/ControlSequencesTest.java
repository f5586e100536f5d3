package org.softboard.gui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a terminal shows of what a board sends.
class ControlSequencesTest {

    private final TerminalText text = new TerminalText();
    private final ControlSequences sequences = new ControlSequences(text);

    private void send(String sent) {
        bytes(sent.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] sent) {
        sequences.accept(sent, sent.length);
    }

    private String shown() {
        StringBuilder lines = new StringBuilder();
        for (long line = text.first(); line < text.end(); line++) {
            lines.append(text.text(line, 0, Integer.MAX_VALUE)).append('|');
        }
        return lines.toString();
    }

    @Test
    void linesFollowOneAnother() {
        send(">>> 1+1\r\n2\r\n>>> ");

        assertEquals(">>> 1+1|2|>>> |", shown());
        assertEquals(4, text.cursorColumn());
    }

    @Test
    void lettersAreInsertedAsMicroPythonsLineEditorDoesIt() {
        send(">>> ac\33[K\b");   // the cursor is before the c
        send("bc\b");

        assertEquals(">>> abc|", shown());
        assertEquals(6, text.cursorColumn());
    }

    @Test
    void historyReplacesALine() {
        send(">>> first\33[5D\33[Ksecond");

        assertEquals(">>> second|", shown());
    }

    @Test
    void coloursAndTitlesAreSkipped() {
        send("\33[1;31mred\33[0m\33]0;title\7!\33[?25l\33(B.");

        assertEquals("red!.|", shown());
    }

    @Test
    void aControlStringThatNobodyEndsDoesNotSilenceTheTerminal() {
        for (String begun : new String[]{"\33]", "\33P", "\33X", "\33^", "\33_"}) {
            send(begun + "lost\33[1Ga" + begun + "lost\30b" + begun + "lost\32c" + begun + "lost".repeat(1024) + "d");
        }

        assertEquals("abcd|", shown());
    }

    @Test
    void aSequenceMayBeCutAnywhere() {
        for (byte b : "a\33[3Cb\33[1Dé€😀".getBytes(StandardCharsets.UTF_8)) {
            bytes(new byte[]{b});
        }

        assertEquals("a   é€😀|", shown());
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        bytes(new byte[]{'a', (byte) 0xFF, 'b', (byte) 0xC3, 'c'});

        assertEquals("a\uFFFDb\uFFFDc|", shown());
    }

    @Test
    void aScreenIsErasedAndAddressed() {
        send("one\r\ntwo\33[2J\33[Hx\33[3;2Hy");

        assertEquals("x||  y|".replace("  y", " y"), shown());
    }

    @Test
    void theOldestLinesAreForgotten() {
        for (int i = 0; i < TerminalText.LINES + 10; i++) {
            send(i + "\r\n");
        }

        assertEquals(TerminalText.LINES, text.end() - text.first());
        assertEquals("11", text.text(text.first(), 0, 10));
    }

    @Test
    void aLineWithoutEndIsBroken() {
        send("x".repeat(TerminalText.LONGEST + 5));

        assertEquals("xxxxx", text.text(text.cursorLine(), 0, 100));
    }

    @Test
    void whatIsRememberedIsBounded() {
        String line = "y".repeat(1500) + "\r\n";
        for (int i = 0; i < 3000; i++) {
            send(line);
        }

        assertTrue(text.end() - text.first() <= TerminalText.CHARACTERS / 1500 + 2);
    }

    @Test
    void noBytesAreTooStrange() {
        Random random = new Random(11);
        String pieces = "\33[]()?;:0123456789ABCDGHJKPX@mdfnr\r\n\b\t x\7\30M";
        for (int i = 0; i < 200_000; i++) {
            bytes(new byte[]{(byte) (random.nextInt(50) == 0
                    ? random.nextInt()
                    : pieces.charAt(random.nextInt(pieces.length())))});
        }

        assertTrue(text.cursorLine() >= text.first() && text.cursorLine() < text.end());
    }
}
