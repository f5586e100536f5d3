package org.softboard.interpreter.python;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.MachineProfile;

/// What a Python test needs of a build, read off its first line: `# needs: PY_SYS_ATEXIT, doubles`. A need is an
/// [Option], or one of `doubles`, `wide words` and `detailed errors`.
record Needs(List<String> all) {

    private static final String MARK = "# needs:";

    static Needs of(String source) {
        String first = source.lines().findFirst().orElse("");
        return new Needs(first.startsWith(MARK)
                ? Arrays.stream(first.substring(MARK.length()).split(",")).map(String::strip).toList() : List.of());
    }

    /// Those that a build does not meet.
    List<String> lacking(MachineProfile profile) {
        return all.stream().filter(need -> !isMet(need, profile)).toList();
    }

    private static boolean isMet(String need, MachineProfile profile) {
        return switch (need) {
            case "doubles" -> profile.language().floats() == FloatKind.DOUBLE;
            case "wide words" -> profile.language().smallIntBits() > Integer.SIZE;
            case "detailed errors" -> profile.language().errorLevel() == ErrorLevel.DETAILED;
            default -> profile.language().has(Option.valueOf(need.toUpperCase(Locale.ROOT)));
        };
    }
}
