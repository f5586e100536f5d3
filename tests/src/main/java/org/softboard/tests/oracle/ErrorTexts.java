package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.vm.MachineProfile;

/// Programs that fail and the texts of their errors at the three levels of MICROPY_ERROR_REPORTING, measured on the unix
/// port built at each; and the messages that the source of MicroPython has at each level.
public final class ErrorTexts {

    private static final int HEAP_BYTES = 1 << 20;
    private static final String FILE_LINE = "\n  File ";
    private static final Pattern PLACEHOLDER = Pattern.compile("0x%x|%[a-z]");

    /// A program and what it prints after the traceback's last line.
    public record Program(String source, Map<ErrorLevel, String> texts) {
    }

    /// A message: the exception and the format, "" at a level that does not have it.
    public record Message(String function, String exception, Map<ErrorLevel, String> formats) {

        /// Is a text made from the message's format?
        public boolean isIn(String text, ErrorLevel level) {
            String format = formats.getOrDefault(level, "");
            var pattern = new StringBuilder(Pattern.quote(exception + ": "));
            for (String literal : PLACEHOLDER.split(format, -1)) {
                pattern.append(Pattern.quote(literal)).append("(?s:.*)");
            }
            pattern.setLength(pattern.length() - "(?s:.*)".length());
            return text.matches(pattern.toString());
        }
    }

    private ErrorTexts() {
    }

    public static List<Program> programs() {
        Table table = Table.named("error-texts.csv");
        var programs = new ArrayList<Program>();
        for (int i = 0; i < table.size(); i++) {
            programs.add(new Program(table.value(i, "program"), byLevel(table, i)));
        }
        return programs;
    }

    public static List<Message> messages() {
        Table table = Table.named("error-messages.csv");
        var messages = new ArrayList<Message>();
        for (int i = 0; i < table.size(); i++) {
            messages.add(new Message(table.value(i, "function"), table.value(i, "exception"), byLevel(table, i)));
        }
        return messages;
    }

    private static Map<ErrorLevel, String> byLevel(Table table, int row) {
        var texts = new EnumMap<ErrorLevel, String>(ErrorLevel.class);
        texts.put(ErrorLevel.TERSE, table.value(row, "terse"));
        texts.put(ErrorLevel.NORMAL, table.value(row, "normal"));
        texts.put(ErrorLevel.DETAILED, table.value(row, "detailed"));
        return texts;
    }

    /// The host's MicroPython at another level.
    public static MachineProfile host(ErrorLevel level) {
        MachineProfile host = HostProfile.of(HEAP_BYTES);
        LanguageProfile language = LanguageProfile.like(host.language()).errors(level).build();
        return new MachineProfile(host.name(), host.memory(), host.representation(), language, host.stack(),
                Meter.Prices.FREE, host.qstrHashBytes(), host.absent(), host.identity());
    }

    /// Runs a program; gives what it prints after the traceback's last line.
    public static String text(MachineProfile profile, Program program) {
        String printed = new FreshMachine(profile).run(program.source() + "\n").replaceFirst("\n+$", "");
        int file = printed.lastIndexOf(FILE_LINE);
        if (file < 0) {
            return printed;
        }
        int end = printed.indexOf('\n', file + 1);
        return end < 0 ? "" : printed.substring(end + 1);
    }
}
