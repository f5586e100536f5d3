package org.softboard.gui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What keys do to lines.
class PythonEditsTest {

    @Test
    void aBlockIsIndentedAfterItsColon() {
        assertEquals("    ", PythonEdits.indentAfter("while True:  # forever"));
        assertEquals("        ", PythonEdits.indentAfter("    if x[':']:"));
    }

    @Test
    void aColonInACommentOrAStringBeginsNoBlock() {
        assertEquals("", PythonEdits.indentAfter("x = 1  # then:"));
        assertEquals("", PythonEdits.indentAfter("x = ':'"));
    }

    @Test
    void aBlockEndsAfterWhatLeavesIt() {
        assertEquals("    ", PythonEdits.indentAfter("        return x"));
        assertEquals("", PythonEdits.indentAfter("    pass"));
        assertEquals("    ", PythonEdits.indentAfter("    passed = 1"));
    }

    @Test
    void backspaceTakesAStepOfIndentation() {
        assertEquals(4, PythonEdits.backspace("        "));
        assertEquals(2, PythonEdits.backspace("      "));
        assertEquals(1, PythonEdits.backspace("    x "));
        assertEquals(1, PythonEdits.backspace(""));
    }

    @Test
    void tabFillsUpToTheNextStep() {
        assertEquals("   ", PythonEdits.tab(5));
    }

    @Test
    void commentsComeAndGo() {
        List<String> code = List.of("    if x:", "", "        y()");
        List<String> comments = List.of("    # if x:", "", "    #     y()");

        assertEquals(comments, PythonEdits.toggleComment(code));
        assertEquals(code, PythonEdits.toggleComment(comments));
    }

    @Test
    void anEmptyLineCanBecomeAComment() {
        assertEquals(List.of("# "), PythonEdits.toggleComment(List.of("")));
    }

    @Test
    void dedentTakesNoMoreThanThereIs() {
        assertEquals(List.of("a", "b", "  c", "d"), PythonEdits.dedent(List.of("  a", "    b", "      c", "\td")));
    }
}
