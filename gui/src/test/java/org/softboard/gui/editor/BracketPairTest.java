package org.softboard.gui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.softboard.gui.editor.BracketPair.Place;

/// Which brackets belong together.
class BracketPairTest {

    private static @Nullable BracketPair at(int line, int column, String... lines) {
        LineStates states = new LineStates();
        states.edited(0, 0, lines.length - 1, List.of(lines)::get);
        return BracketPair.at(new Place(line, column), lines.length, List.of(lines)::get, states);
    }

    @Test
    void nestedOnesAreSkipped() {
        assertEquals(new BracketPair(new Place(0, 1), new Place(0, 6)), at(0, 1, "f(a(b))"));
    }

    @Test
    void theOneBehindTheCaretCounts() {
        assertEquals(new BracketPair(new Place(1, 0), new Place(0, 4)), at(1, 1, "x = [", "]"));
    }

    @Test
    void thoseInStringsAndCommentsAreNone() {
        assertEquals(new BracketPair(new Place(0, 1), new Place(1, 0)), at(0, 1, "f(')'  # )", ")"));
    }

    @Test
    void oneAloneHasNoPartner() {
        assertNull(at(0, 1, "f(a"));
    }
}
