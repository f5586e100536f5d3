package org.softboard.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.interpreter.source.Storage;

/// Keys and what a real board's firmware answered, byte for byte; what is typed is only collected here.
class ReplTest {

    private static final String ESC = "\u001b";

    private final TypedBytes console = new TypedBytes();
    private final Storage memory = TypedBytes.memory();
    private final List<String> run = new ArrayList<>();
    private final LineText line = new LineText(memory, 0);
    private final History history = new History(memory, 4);
    private final Repl repl = new Repl(console, new Collecting(),
            text -> new String(text, StandardCharsets.ISO_8859_1).endsWith("LE") ? new byte[]{'D'} : new byte[0],
            false);

    @Test
    void aStatementIsEchoedAndRun() {
        assertEquals("banner\r\nType \"help()\" for more information.\r\n>>> 1+1\r\n>>> ", answer("1+1\r"));
        assertEquals(List.of("statement 1+1"), run);
    }

    @Test
    void aBlockIsIndentedAndBackspaceTakesOneLevel() {
        assertEquals("for i in x:\r\n...     print(i)\r\n...     \b\b\b\b" + ESC + "[K\r\n>>> ",
                answerAfterBanner("for i in x:\rprint(i)\r\u007f\r"));
        assertEquals(List.of("statement for i in x:\n    print(i)\n"), run);
    }

    @Test
    void emptyLinesEndABlockToo() {
        assertEquals("for i in x:\r\n...     print(i)\r\n...     \r\n...     \r\n... \r\n>>> ",
                answerAfterBanner("for i in x:\rprint(i)\r\r\r\r"));
    }

    @Test
    void anOpenBracketOrTripleQuoteContinues() {
        answerAfterBanner("(1 +\r2)\rs = '''a\rb'''\r");
        assertEquals(List.of("statement (1 +\n2)", "statement s = '''a\nb'''"), run);
    }

    @Test
    void arrowsRecallTheHistory() {
        assertEquals("'one'\r\n>>> 'two'\r\n>>> 'two'" + ESC + "[5D'one'" + ESC + "[5D'two'\r\n>>> ",
                answerAfterBanner("'one'\r'two'\r" + ESC + "[A" + ESC + "[A" + ESC + "[B\r"));
        assertEquals("statement 'two'", run.getLast());
    }

    @Test
    void insertingInTheMiddleRedrawsTheRest() {
        assertEquals("abd\bcd\b\b\b\b\"abcd\b\b\b\babcd\"\r\n>>> ",
                answerAfterBanner("abd" + ESC + "[Dc" + ESC + "[H\"" + ESC + "[F\"\r"));
        assertEquals(List.of("statement \"abcd\""), run);
    }

    @Test
    void emacsKeysMoveAndKill() {
        assertEquals("\"abc\"" + ESC + "[5D#\"abc\"" + ESC + "[5D\"abc\"" + ESC + "[6D" + ESC + "[K\r\n>>> ",
                answerAfterBanner("\"abc\"\u0001#\u0005\u000b\u0015\r"));
    }

    @Test
    void wordsAreMovedOverAndKilled() {
        console.hasWordKeys = true;
        answerAfterBanner("ab + cd" + ESC + "bx" + ESC + "[1;5Dy" + ESC + "[1;5Cz\r");
        assertEquals("statement ab + yxcdz", run.getLast());
        answerAfterBanner("ab + cd" + ESC + "\u007fx\u0001" + ESC + "dy" + ESC + "f\u0017" + "z\r");
        assertEquals("statement y + z", run.getLast());
    }

    @Test
    void tabCompletesAWord() {
        assertEquals("pyb.LED", answerAfterBanner("pyb.LE\t"));
    }

    @Test
    void controlCThrowsTheLineAway() {
        assertEquals("\r\n>>> abc\r\n>>> while True:\r\n...     \r\n>>> ",
                answerAfterBanner("\u0003abc\u0003while True:\r\u0003"));
        assertEquals(List.of(), run);
    }

    @Test
    void pasteModeCollectsUntilControlD() {
        assertEquals("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== a = 1\r\n=== b\r\n>>> ",
                answerAfterBanner("\u0005a = 1\rb\u0004"));
        assertEquals(List.of("pasted a = 1\rb"), run);
    }

    @Test
    void rawModeAnswersOkAndDiscardsOnControlC() {
        assertEquals("\r\nraw REPL; CTRL-B to exit\r\n>OK>raw REPL; CTRL-B to exit\r\n>",
                answerAfterBanner("\u0001print(1)\u0003print(2)\u0004\u0001"));
        assertEquals(List.of("raw print(2)"), run);
    }

    @Test
    void rawPasteHandsOutWindows() {
        assertEquals("\r\nraw REPL; CTRL-B to exit\r\n>R\u0001\u0080\u0000\u0001\u0001\u0004>",
                answerAfterBanner("\u0001\u0005A\u0001" + "#".repeat(128) + "\u0004"));
        assertEquals(List.of("stream " + "#".repeat(128)), run);
    }

    @Test
    void anUnknownRawCommandIsRefused() {
        assertEquals("\r\nraw REPL; CTRL-B to exit\r\n>R\u0000>", answerAfterBanner("\u0001\u0005B\u0001"));
    }

    @Test
    void controlDEndsTheReplForASoftReset() {
        console.type("\u0004");

        repl.run(line, history);

        assertEquals("banner\r\nType \"help()\" for more information.\r\n>>> \r\n", console.shown());
    }

    @Test
    void bytesThatAreNotAsciiAreDropped() {
        assertEquals("''\r\n>>> ", answerAfterBanner("'\u00c3\u00a9'\r"));
    }

    private String answerAfterBanner(String keys) {
        return answer(keys).substring("banner\r\nType \"help()\" for more information.\r\n>>> ".length());
    }

    private String answer(String keys) {
        console.type(keys);
        assertThrows(TypedBytes.AllTyped.class, () -> repl.run(line, history));
        return console.shown();
    }

    private final class Collecting implements Execution {
        @Override
        public boolean statement(LineText text) {
            return collect("statement", text);
        }

        @Override
        public boolean pasted(LineText text) {
            return collect("pasted", text);
        }

        @Override
        public boolean raw(LineText text) {
            return collect("raw", text);
        }

        private boolean collect(String how, LineText text) {
            run.add(how + " " + new String(text.copy(0), StandardCharsets.ISO_8859_1));
            return false;
        }

        @Override
        public boolean stream(RawPaste stream) {
            var text = new StringBuilder("stream ");
            for (int c = stream.read(); c != RawPaste.END; c = stream.read()) {
                text.append((char) c);
            }
            run.add(text.toString());
            return false;
        }

        @Override
        public RuntimeException interrupted() {
            return new IllegalStateException("interrupted");
        }

        @Override
        public void prompted() {}

        @Override
        public String banner() {
            return "banner";
        }

        @Override
        public String firstPrompt() {
            return ">>> ";
        }

        @Override
        public String nextPrompt() {
            return "... ";
        }
    }
}
