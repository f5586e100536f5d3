package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.time.Pacer;

/// Expressions with the board's classes and what the pyboard's firmware answered, each on a freshly started board.
class PyboardExpressionsTest {

    private record Row(String id, String setup, String expression, boolean raises, String text, boolean isExpression) {
    }

    /// Rows that give something else, with the reason in the line above.
    private static final Set<String> DIFFERENT = Set.of();

    @Test
    void answersAreTheFirmwares() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            String answer = answer(row);
            if (!answer.equals(row.text) && !DIFFERENT.contains(row.id)) {
                wrong.add("\n" + row.id + " " + row.expression + "\n  wanted " + row.text + "\n  gave   " + answer);
            }
        }

        assertEquals(List.of(), wrong, wrong.size() + " rows differ");
    }

    private static String answer(Row row) {
        var inbox = new Inbox();
        var printed = new StringBuilder();
        var board = new Board(Boards.named("pyboard").orElseThrow(), new MicroPython(), inbox, Pacer.unlimited(inbox),
                (bytes, offset, length) -> printed.append(new String(bytes, offset, length, StandardCharsets.UTF_8)),
                Board.LineEnds.AS_PRINTED, 0);
        board.powerOn();
        String code = row.isExpression ? "print(repr((" + row.expression + ")))" : row.expression;
        String text = row.setup + "\n" + code + "\n";
        int exception = new Scripts(board).run("main.py", text.getBytes(StandardCharsets.UTF_8), () -> {});
        if (exception != 0) {
            board.vm().errors.print(board.vm().out, exception);
        }
        String all = printed.toString().stripTrailing();
        int trace = all.indexOf("Traceback (most recent call last):");
        return trace < 0 || !row.raises ? all : all.substring(0, trace) + all.substring(all.lastIndexOf('\n') + 1);
    }

    private static List<Row> rows() {
        var stream = Objects.requireNonNull(
                PyboardExpressionsTest.class.getResourceAsStream("pyboard-expressions.csv"));
        try (stream) {
            List<Row> rows = new ArrayList<>();
            List<List<String>> table = csv(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            for (List<String> cells : table.subList(1, table.size())) {
                rows.add(new Row(cells.get(0), cells.get(2), cells.get(3), cells.get(4).equals("exception"),
                        cells.get(5).stripTrailing(), cells.get(6).equals("e")));
            }
            return rows;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Reads comma-separated values with quoted fields.
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
