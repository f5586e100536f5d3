package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.softboard.boards.definition.Profiles;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.vm.MachineProfile;

class ErrorTextsTest {

    /// Of 741 messages, each at the levels that have it; the others are those of the emitters of machine code, of .mpy
    /// files, of tasks, and of sizes that a 64-bit host does not reach. Raised as more come out.
    private static final int SEEN = 628;

    /// What MicroPython compiles to code that goes wrong, and Softboard refuses (docs/differences.md).
    private static final String REFUSED = "exec(\"f(\" + \"1,\" * 256 + \")\")";

    @ParameterizedTest
    @EnumSource(ErrorLevel.class)
    void errorsSayWhatTheySayOnRealMicroPython(ErrorLevel level) {
        MachineProfile profile = ErrorTexts.host(level);
        var real = new StringBuilder();
        var here = new StringBuilder();
        List<ErrorTexts.Program> programs = ErrorTexts.programs();
        assertTrue(programs.removeIf(program -> program.source().equals(REFUSED)));
        for (ErrorTexts.Program program : programs) {
            real.append(program.source()).append("\n    ").append(program.texts().get(level)).append('\n');
            here.append(program.source()).append("\n    ").append(ErrorTexts.text(profile, program)).append('\n');
        }

        assertEquals(real.toString(), here.toString());
    }

    /// What is not the same is what a board's firmware leaves out, and what takes 64-bit words.
    @ParameterizedTest
    @CsvSource({"pyboard, NORMAL, 949", "esp8266, NORMAL, 913", "wipy, TERSE, 819"})
    void boardsSayTheSame(String board, ErrorLevel level, int least) {
        MachineProfile profile = Profiles.named(board).orElseThrow();
        int same = 0;
        for (ErrorTexts.Program program : ErrorTexts.programs()) {
            same += program.texts().get(level).equals(ErrorTexts.text(profile, program)) ? 1 : 0;
        }

        System.out.printf("error texts: %d of %d are the same on %s%n", same, ErrorTexts.programs().size(), board);
        assertTrue(same >= least, "only " + same + " are the same");
    }

    @Test
    void nearlyEveryMessageOfTheSourceComesOut() {
        int seen = 0;
        int all = 0;
        for (ErrorLevel level : ErrorLevel.values()) {
            MachineProfile profile = ErrorTexts.host(level);
            List<String> texts = ErrorTexts.programs().stream()
                    .map(program -> ErrorTexts.text(profile, program)).toList();
            for (ErrorTexts.Message message : ErrorTexts.messages()) {
                if (!message.formats().getOrDefault(level, "").isEmpty()) {
                    all++;
                    boolean comesOut = texts.stream().anyMatch(text -> message.isIn(text, level));
                    seen += comesOut ? 1 : 0;
                    if (!comesOut) {
                        System.out.printf("%s, %s: %s%n", level, message.function(), message.formats().get(level));
                    }
                }
            }
        }

        System.out.printf("error messages: %d of %d came out%n", seen, all);
        assertTrue(seen >= SEEN, "only " + seen + " came out");
    }
}
