package org.softboard.tests.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.Media;
import org.softboard.boards.live.ProgramRun;
import org.softboard.interpreter.python.Expectations;
import org.softboard.peripherals.time.Clock;

/// Runs every file under src/test/boards as the program of a new board, the folder's, as fast as possible. What is
/// printed and raised is held against the file's own comments.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoardPythonTests {

    private static final Path FOLDER = Path.of("src/test/boards");
    private static final long LONGEST = 100 * Clock.NANOS_PER_SECOND;
    private static final String CHOSEN = System.getProperty("python", "");

    @TestFactory
    Stream<DynamicNode> onABoard() {
        return sorted(FOLDER).map(board -> DynamicContainer.dynamicContainer(board.getFileName().toString(),
                sorted(board).flatMap(BoardPythonTests::sorted)
                        .filter(file -> name(board, file).startsWith(CHOSEN))
                        .map(file -> DynamicTest.dynamicTest(name(board, file), file.toUri(),
                                () -> check(board.getFileName().toString(), file)))));
    }

    private static String name(Path board, Path file) {
        return board.relativize(file).toString().replace('\\', '/').replaceFirst("\\.py$", "");
    }

    private static void check(String boardName, Path file) throws IOException {
        BoardDefinition board = Boards.named(boardName).orElseThrow();
        byte[] source = Files.readAllBytes(file);
        Expectations expected = Expectations.of(new String(source, StandardCharsets.UTF_8));
        assertFalse(expected.isEmpty(), "nothing is expected: add '# expect: text' to a line that prints");
        var output = new ByteArrayOutputStream();
        var stream = new PrintStream(output);
        new ProgramRun(board, Media.fresh(board), "test.py", source, Double.POSITIVE_INFINITY, LONGEST, 0)
                .go(stream, stream, null);
        assertEquals("", expected.difference(output.toString(StandardCharsets.UTF_8)));
    }

    private static Stream<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
