package org.softboard.interpreter.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.syntax.InputKind;

/// Compares compiling with what was measured of upstream. Argument: a file like heap-oracle.csv. For the rows with `exec`
/// and `compile` of a literal text what they take from memory, event by event; for all rows the size of their .mpy files
/// and of the code in them.
final class HeapOracle {

    /// The unix port, built for 32 bits.
    static final LanguageProfile PROFILE = LanguageProfile.at(RomLevel.EXTRA_FEATURES)
            .with(Option.EMIT_NATIVE).floats(FloatKind.SINGLE).build();

    private static final Pattern CALL = Pattern.compile(
            "(?:c=)?(compile|exec)\\(\"((?:[^\"\\\\]|\\\\.)*)\"(?:,\"f\",\"(exec|eval|single)\")?(?:,g)?\\)");
    private static final Pattern EVENT = Pattern.compile("([afrmRC])(\\d+)(?:>(\\d+))?(!?)");
    private static final int BLOCK = 16;

    private HeapOracle() {
    }

    public static void main(String[] args) throws IOException {
        List<List<String>> rows = rows(Files.readString(Path.of(args[0])));
        sizes(rows.subList(1, rows.size()));
        events(rows);
    }

    private static void events(List<List<String>> table) {
        int rows = 0;
        int same = 0;
        for (List<String> row : table) {
            Matcher call = CALL.matcher(row.get(4));
            if (!call.matches()) {
                continue;
            }
            rows++;
            String ours = events(unescape(call.group(2)), call.group(3) == null ? "<string>" : "f",
                    input(call.group(3)));
            String theirs = inBlocks(row.get(7));
            if (theirs.startsWith(ours)) {
                same++;
                System.out.println(row.get(0) + " then" + theirs.substring(ours.length()));
            } else {
                System.out.printf("%s %s%n  ours   %s%n  theirs %s%n", row.get(0), row.get(4), ours, theirs);
            }
        }
        System.out.printf("events: %d of %d rows the same%n", same, rows);
    }

    private static void sizes(List<List<String>> table) {
        int same = 0;
        for (List<String> row : table) {
            String text = row.get(3).isEmpty() ? row.get(4) : row.get(3) + "\n" + row.get(4);
            String theirs = row.get(15) + ": " + row.get(16);
            var cross = MpyCross.wide();
            CompiledModule module = cross.compile(text.getBytes(StandardCharsets.UTF_8), "s.py", InputKind.FILE,
                    CompileOptions.USUAL);
            List<Integer> lengths = new ArrayList<>();
            lengths(module.code(), lengths);
            String ours = cross.mpy(module).length + ": "
                    + lengths.stream().map(String::valueOf).collect(Collectors.joining(" "));
            if (ours.equals(theirs)) {
                same++;
            } else {
                System.out.printf("%s %s%n  ours %s, theirs %s%n", row.get(0), text, ours, theirs);
            }
        }
        System.out.printf("sizes: %d of %d rows the same%n", same, table.size());
    }

    private static void lengths(RawCode code, List<Integer> lengths) {
        lengths.add(code.bytes());
        for (int i = 0; i < code.childCount(); i++) {
            lengths(code.child(i), lengths);
        }
    }

    private static InputKind input(String mode) {
        return "eval".equals(mode) ? InputKind.EVAL : "single".equals(mode) ? InputKind.SINGLE : InputKind.FILE;
    }

    /// What compiling the text takes from memory and gives back.
    static String events(String text, String source, InputKind input) {
        var cross = new MpyCross(PROFILE, 4, 1 << 20);
        cross.names.intern(source);
        cross.memory.record();
        cross.compile(text.getBytes(StandardCharsets.UTF_8), source, input, CompileOptions.USUAL);
        return inBlocks(cross.memory.events());
    }

    /// Old sizes are only known in whole blocks.
    static String inBlocks(String events) {
        return EVENT.matcher(events).replaceAll(event -> {
            boolean isNew = event.group(1).equals("a");
            int size = Integer.parseInt(event.group(2));
            int shown = isNew ? size : (size + BLOCK - 1) / BLOCK * BLOCK;
            return event.group(1) + shown + (event.group(3) == null ? "" : ">" + event.group(3)) + event.group(4);
        });
    }

    private static String unescape(String literal) {
        return literal.replace("\\n", "\n").replace("\\\\", "\\");
    }

    /// Rows of comma-separated values, with quotes and line breaks in them.
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (isQuoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (!isQuoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
