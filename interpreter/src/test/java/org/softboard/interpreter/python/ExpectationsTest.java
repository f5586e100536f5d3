package org.softboard.interpreter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final Expectations LIST =
            Expectations.of("a = []\nprint(a)  # expect: []\na.pop()  # expect IndexError: pop from empty list\n");

    @Test
    void commentsGiveOutputAndError() {
        assertEquals(List.of("[]"), LIST.output());
        assertEquals("IndexError: pop from empty list", LIST.error());
        assertEquals(3, LIST.errorLine());
    }

    @Test
    void theRightRunHasNoDifference() {
        assertEquals("", LIST.difference(
                "[]\nTraceback (most recent call last):\n  File \"t.py\", line 3, in <module>\nIndexError: pop from empty list\n"));
    }

    @Test
    void everythingElseIsADifference() {
        assertTrue(LIST.difference("[]\n").contains("ended without"));
        assertTrue(LIST.difference("[1]\n").contains("printed"));
        assertTrue(LIST.difference(
                "[]\nTraceback (most recent call last):\n  File \"t.py\", line 2, in <module>\nIndexError: pop from empty list\n")
                .contains("line 3"));
    }
}
