package org.softboard.gui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What lines leave open, after edits.
class LineStatesTest {

    private static final List<String> PIECES = List.of("x = 1", "\"\"\"", "'''", "y\"\"\"z", "", "'a\\", "f'''{x}");

    @Test
    void afterAnyEditTheStatesAreThoseOfAFreshText() {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of(""));
        LineStates states = new LineStates();
        for (int i = 0; i < 600; i++) {
            int line = random.nextInt(lines.size());
            int removed = random.nextInt(Math.min(4, lines.size() - line));
            int added = random.nextInt(4);
            lines.subList(line, line + removed + 1).clear();
            for (int j = 0; j <= added; j++) {
                lines.add(line, PIECES.get(random.nextInt(PIECES.size())));
            }
            states.edited(line, removed, added, lines::get);

            int open = PythonScanner.CLOSED;
            for (int j = 0; j < lines.size(); j++) {
                assertEquals(open, states.at(j), "line " + j + " of " + lines);
                open = new PythonScanner((_, _, _) -> {}).scan(lines.get(j), open);
            }
        }
    }

    @Test
    void anEditWithinALineScansNoOtherLines() {
        List<String> lines = new ArrayList<>(List.of("a", "b", "c", "d"));
        LineStates states = new LineStates();
        states.edited(0, 0, 3, lines::get);
        lines.set(1, "bb");

        assertEquals(2, states.edited(1, 0, 0, lines::get));
    }
}
