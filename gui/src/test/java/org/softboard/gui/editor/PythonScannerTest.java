package org.softboard.gui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Python's tokens, line by line.
class PythonScannerTest {

    /// The tokens of some lines, as `kind text` each.
    private static String tokens(String... lines) {
        StringBuilder found = new StringBuilder();
        int open = PythonScanner.CLOSED;
        for (String line : lines) {
            open = new PythonScanner((kind, start, end) -> {
                if (start < end && kind != PythonScanner.Kind.BRACKET) {
                    found.append(kind.name().toLowerCase(Locale.ROOT)).append(' ')
                            .append(line, start, end).append('|');
                }
            }).scan(line, open);
        }
        return found.toString();
    }

    @Test
    void wordsHaveTheirKinds() {
        assertEquals("keyword def|definition f|builtin int|keyword return|constant None|comment # why|",
                tokens("def f(x: int): return None  # why"));
    }

    @Test
    void attributesAreNoKeywords() {
        assertEquals("call print|", tokens("printer.print(machine.in)"));
    }

    @Test
    void numbersOfAllForms() {
        assertEquals("number 0x1F|number 1_000|number 1.5e-3|number .5|number 2j|",
                tokens("0x1F 1_000 1.5e-3 .5 2j x1"));
    }

    @Test
    void aStringInTripleQuotesGoesOnToTheNextLine() {
        assertEquals("string \"\"\"if|string else\"\"\"|keyword if|", tokens("\"\"\"if", "else\"\"\" if"));
    }

    @Test
    void quotesOfTheOtherKindDoNotEndAString() {
        assertEquals("string 'a\"b'|keyword or|string \"c'd\"|", tokens("'a\"b' or \"c'd\""));
    }

    @Test
    void aStringThatIsNeverClosedEndsWithItsLine() {
        assertEquals("string 'abc|keyword if|", tokens("x = 'abc", "if"));
    }

    @Test
    void aBackslashCarriesAStringOn() {
        assertEquals("string 'abc\\|string def'|keyword if|", tokens("'abc\\", "def' if"));
    }

    @Test
    void escapesShowButNotInRawStrings() {
        assertEquals("string 'a|escape \\n|string b'|string r'a\\nb'|", tokens("'a\\nb' r'a\\nb'"));
    }

    @Test
    void replacementFieldsOfFormatStringsAreCode() {
        assertEquals("string f'n = |escape {|builtin len|escape :>3}|string  {{x}}'|",
                tokens("f'n = {len(x):>3} {{x}}'"));
    }

    @Test
    void decoratorsStandFirst() {
        assertEquals("decorator @micropython.native|", tokens("@micropython.native"));
        assertEquals("", tokens("a @ b"));
    }

    @Test
    void anyTextIsScannedToItsEnd() {
        var random = new Random(7);
        String characters = "'\"{}\\f:#@ ab1(\n";
        for (int i = 0; i < 2000; i++) {
            int open = PythonScanner.CLOSED;
            for (int line = 0; line < 3; line++) {
                StringBuilder text = new StringBuilder();
                for (int c = random.nextInt(20); c > 0; c--) {
                    text.append(characters.charAt(random.nextInt(characters.length() - 1)));
                }
                int[] last = {0};
                open = new PythonScanner((_, start, end) -> {
                    assertTrue(last[0] <= start && start <= end && end <= text.length(), text.toString());
                    last[0] = end;
                }).scan(text.toString(), open);
            }
        }
    }
}
