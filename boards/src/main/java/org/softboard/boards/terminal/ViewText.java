package org.softboard.boards.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.ButtonRow;
import org.softboard.boards.definition.LedRow;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.Failure;
import org.softboard.boards.door.BoardSnapshot.MemoryUse;
import org.softboard.boards.door.Command;

/// Draws a snapshot of a board as lines of text, in the sixteen colours that every terminal has.
final class ViewText {

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle FAINT = PLAIN.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK);
    private static final AttributedStyle STRONG = PLAIN.bold();
    private static final AttributedStyle KEY = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle WRONG = PLAIN.foreground(AttributedStyle.BRIGHT + AttributedStyle.RED);
    private static final int LABEL = 7;
    private static final int FIGURES = "  103,168 of 103,168, at most 103,168".length();
    private static final String[][] KEYS = {{"u", "USR"}, {"r", "reset"}, {"Ctrl-C", "interrupt"}, {"q", "end"}};

    private final BoardDefinition definition;
    private final Glyphs glyphs;

    /// The characters to draw with.
    ///
    /// @param lights from dark to bright
    record Glyphs(String lights, char used, char free, char mark, char rule) {
        static final Glyphs UNICODE = new Glyphs("○◔◑◕●", '█', '░', '▏', '─');
        static final Glyphs ASCII = new Glyphs(".:oO@", '#', '.', '|', '-');
    }

    ViewText(BoardDefinition definition, Glyphs glyphs) {
        this.definition = definition;
        this.glyphs = glyphs;
    }

    /// All rows of a screen of this size.
    List<AttributedString> rows(BoardSnapshot board, Transcript output, int width, int height) {
        List<AttributedString> rows = new ArrayList<>();
        rows.add(title(board, width));
        rows.add(lights(board));
        MemoryUse memory = board.memory();
        rows.add(memory("heap", memory.heapUsed(), memory.heapPeak(), memory.heapTotal(), width));
        rows.add(memory("stack", memory.stackUsed(), memory.stackPeak(), memory.stackLimit(), width));
        rows.add(rule(width));
        int room = Math.max(1, height - rows.size() - 2);
        List<String> text = output.last(width, room);
        text.forEach(line -> rows.add(new AttributedString(line)));
        for (int i = text.size(); i < room; i++) {
            rows.add(AttributedString.EMPTY);
        }
        rows.add(rule(width));
        rows.add(keys(board.failure()));
        return rows.stream().limit(height).map(row -> row.columnSubSequence(0, width)).toList();
    }

    private AttributedString title(BoardSnapshot board, int width) {
        String right = state(board) + "  " + speed(board.speed()) + "  " + time(board.nanos());
        String left = definition.title();
        String program = board.program();
        int gap = width - left.length() - right.length() - 2;
        if (program.length() > gap - 2) {
            program = gap > 4 ? program.substring(0, gap - 3) + "~" : "";
        }
        return new AttributedStringBuilder().styled(STRONG, left).append("  ").append(program)
                .append(" ".repeat(Math.max(1, gap - program.length()))).styled(FAINT, right).toAttributedString();
    }

    private static String state(BoardSnapshot board) {
        return switch (board.state()) {
            case BOOTING -> "starting";
            case PROMPT -> "at the prompt";
            case RUNNING -> "running";
            case WAITING -> "waiting";
            case PAUSED -> "paused";
            case STOPPED -> "off";
        };
    }

    private static String speed(double factor) {
        return factor == Double.POSITIVE_INFINITY ? "max"
                : (factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor)) + "x";
    }

    /// Minutes, seconds and tenths.
    private static String time(long nanos) {
        long tenths = nanos / 100_000_000;
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    private AttributedString lights(BoardSnapshot board) {
        var row = new AttributedStringBuilder();
        for (int i = 0; i < definition.leds().size(); i++) {
            LedRow led = definition.leds().get(i);
            double brightness = board.leds().get(i).brightness();
            row.styled(brightness > 0 ? colour(led.colour()) : FAINT, light(brightness)).append(' ')
                    .append(led.colour().name().toLowerCase(Locale.ROOT)).append("   ");
        }
        row.append("   ");
        for (ButtonRow button : definition.buttons()) {
            button(row, board, button.name());
        }
        button(row, board, Command.RST);
        return row.toAttributedString();
    }

    private static void button(AttributedStringBuilder row, BoardSnapshot board, String name) {
        row.styled(board.pressed().contains(name) ? PLAIN.inverse() : PLAIN, "[" + name + "]").append(' ');
    }

    private String light(double brightness) {
        int steps = glyphs.lights().length() - 1;
        int step = brightness == 0 ? 0 : Math.clamp(Math.round(brightness * steps), 1, steps);
        return glyphs.lights().substring(step, step + 1);
    }

    private static AttributedStyle colour(LedRow.Colour colour) {
        return PLAIN.foreground(AttributedStyle.BRIGHT + switch (colour) {
            case RED -> AttributedStyle.RED;
            case GREEN -> AttributedStyle.GREEN;
            case YELLOW -> AttributedStyle.YELLOW;
            case BLUE -> AttributedStyle.BLUE;
        });
    }

    /// A bar of what is used, with a mark at the most that ever was.
    private AttributedString memory(String label, int used, int most, int total, int width) {
        String text = String.format(Locale.ROOT, "%,d of %,d, at most %,d", used, total, most);
        int length = Math.max(0, width - LABEL - FIGURES);
        int filled = share(used, total, length);
        int mark = share(most, total, length) - 1;
        var row = new AttributedStringBuilder().append(label).append(" ".repeat(LABEL - label.length()));
        for (int i = 0; i < length; i++) {
            if (i < filled) {
                row.styled(colour(LedRow.Colour.GREEN), String.valueOf(glyphs.used()));
            } else {
                row.styled(FAINT, String.valueOf(i == mark ? glyphs.mark() : glyphs.free()));
            }
        }
        return row.append(" ".repeat(Math.max(1, FIGURES - text.length()))).append(text).toAttributedString();
    }

    private static int share(int part, int whole, int length) {
        return (int) Math.ceilDiv((long) part * length, Math.max(1, whole));
    }

    private AttributedString rule(int width) {
        return new AttributedString(String.valueOf(glyphs.rule()).repeat(width), FAINT);
    }

    private static AttributedString keys(@Nullable Failure failure) {
        var row = new AttributedStringBuilder();
        for (String[] key : KEYS) {
            row.styled(KEY, key[0]).append(' ').append(key[1]).append("   ");
        }
        if (failure != null) {
            String place = failure.line() == 0 ? "" : "line " + failure.line() + ": ";
            row.styled(WRONG, place + failure.message().lines().findFirst().orElse(""));
        }
        return row.toAttributedString();
    }
}
