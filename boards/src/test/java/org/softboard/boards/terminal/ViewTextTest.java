package org.softboard.boards.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.Failure;
import org.softboard.boards.door.BoardSnapshot.LedLight;
import org.softboard.boards.door.BoardSnapshot.MemoryUse;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.terminal.ViewText.Glyphs;

class ViewTextTest {

    private static final BoardSnapshot SNAPSHOT = new BoardSnapshot(83_450_000_000L, State.RUNNING, 0.1,
            List.of(new LedLight(1, 1), new LedLight(2, 0), new LedLight(3, 0.5), new LedLight(4, 0.01)), List.of(),
            Set.of("USR"), new MemoryUse(100_000, 25_000, 50_000, 40_000, 15_000, 1500, 3000), "main.py",
            new Failure("main.py", 7, "ValueError: no\nreally", 1));

    private final Transcript output = new Transcript();

    private List<String> rows(Glyphs glyphs, int width, int height) {
        return new ViewText(Boards.named("pyboard").orElseThrow(), glyphs).rows(SNAPSHOT, output, width, height)
                .stream().map(AttributedString::toString).map(String::stripTrailing).toList();
    }

    @Test
    void aScreenShowsTheBoardAndTheEndOfItsOutput() {
        byte[] text = "hello\r\nworld\r\n".getBytes(StandardCharsets.US_ASCII);
        output.add(text, text.length);

        assertEquals("""
                pyboard v1.1  main.py                                      running  0.1x  1:23.4
                @ red   . green   o yellow   : blue      [USR] [RST]
                heap   #########........|..................    25,000 of 100,000, at most 50,000
                stack  ####...|............................       1,500 of 15,000, at most 3,000
                """.lines().toList(),
                rows(Glyphs.ASCII, 80, 24).subList(0, 4));
        assertEquals(List.of("hello", "world", ""), rows(Glyphs.ASCII, 80, 24).subList(5, 8));
        assertEquals("u USR   r reset   Ctrl-C interrupt   q end   line 7: ValueError: no",
                rows(Glyphs.ASCII, 80, 24).getLast());
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "132, 50", "40, 10", "20, 5", "1, 1"})
    void noScreenIsTooSmall(int width, int height) {
        List<String> rows = rows(Glyphs.UNICODE, width, height);

        assertEquals(height, Math.max(rows.size(), height));
        assertTrue(rows.stream().allMatch(row -> row.length() <= width), rows::toString);
    }
}
