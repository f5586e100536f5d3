package org.softboard.gui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.LiveBoard;
import org.softboard.gui.editor.Editor;
import org.softboard.gui.terminal.Terminal;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window as somebody uses it, with a board that runs.
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class MainWindowTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir Path folder;

    private final LiveBoard board = LiveBoard.start(Boards.named("pyboard").orElseThrow(), 0);
    private final Chosen chosen = new Chosen();
    private Stage stage;
    private MainWindow window;
    private volatile boolean closed;

    /// Answers the questions for files.
    private static final class Chosen implements FileChoice {

        private volatile @Nullable Path path;

        @Override
        public @Nullable Path toOpen(@Nullable Path folder) {
            return path;
        }

        @Override
        public @Nullable Path toSave(@Nullable Path folder, String name) {
            return path;
        }
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new MainWindow(shown, board, Settings.none(), chosen, () -> closed = true);
        window.open();
    }

    @AfterEach
    void switchOff() {
        board.close();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain: " + what, late);
        }
    }

    private static <T> T onWindow(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
    }

    private Editor editor() {
        return (Editor) stage.getScene().lookup(".editor");
    }

    private Terminal terminal() {
        return (Terminal) stage.getScene().lookup(".terminal");
    }

    private void program(String text) {
        onWindow(() -> {
            editor().load(text);
            return true;
        });
    }

    private void awaitPrompt() {
        await("the prompt", () -> terminal().text().endsWith(">>>"));
    }

    private void focusTerminal() {
        onWindow(() -> {
            terminal().requestFocus();
            return true;
        });
    }

    private boolean isAsking() {
        return stage.getScene().lookup(".questions").isVisible();
    }

    private void change(FxRobot robot) {
        onWindow(() -> {
            editor().area().requestFocus();
            return true;
        });
        robot.write("x");
        await("a change", () -> stage.getTitle().contains("•"));
    }

    private void askToClose() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void theBlinkExampleBlinks(FxRobot robot) {
        awaitPrompt();
        onWindow(() -> {
            window.open(Example.of("pyboard").getFirst());
            return true;
        });
        robot.push(KeyCode.F5);

        await("light", () -> board.snapshot().leds().getFirst().brightness() > 0.9);
        await("dark", () -> board.snapshot().leds().getFirst().brightness() < 0.1);
    }

    @Test
    void thePromptAnswers(FxRobot robot) {
        awaitPrompt();
        focusTerminal();
        robot.write("1+1").push(KeyCode.ENTER);

        await("the answer", () -> terminal().text().contains(">>> 1+1\n2\n>>>"));
    }

    @Test
    void anEndlessLoopIsStopped(FxRobot robot) {
        awaitPrompt();
        program("while True:\n    pass\n");
        robot.push(KeyCode.F5);
        await("running", () -> board.snapshot().state() == State.RUNNING);
        robot.push(KeyCode.SHIFT, KeyCode.F5);

        await("the interrupt", () -> terminal().text().contains("KeyboardInterrupt"));
        await("the prompt", () -> board.snapshot().state() == State.PROMPT);
        assertEquals(0, (int) onWindow(() -> editor().failedLine()), "who stops a program has not failed");
    }

    @Test
    void controlCInTheTerminalStopsToo(FxRobot robot) {
        awaitPrompt();
        program("while True:\n    pass\n");
        robot.push(KeyCode.F5);
        await("running", () -> board.snapshot().state() == State.RUNNING);
        focusTerminal();
        robot.push(KeyCode.CONTROL, KeyCode.C);

        await("the interrupt", () -> terminal().text().contains("KeyboardInterrupt"));
    }

    @Test
    void aTracebackMarksItsLineUntilTheNextEdit(FxRobot robot) {
        awaitPrompt();
        program("x = 1\ny = x / 0\n");
        robot.push(KeyCode.F5);

        await("the mark", () -> editor().failedLine() == 2);
        assertTrue(onWindow(() -> stage.getScene().lookup(".failure-strip").isVisible()));
        change(robot);
        assertEquals(0, (int) onWindow(() -> editor().failedLine()));
    }

    @Test
    void anEditAboveTheMarkedLineTakesTheMarkAway(FxRobot robot) {
        awaitPrompt();
        program("x = 1\ny = x / 0\n");
        robot.push(KeyCode.F5);
        await("the mark", () -> editor().failedLine() == 2);
        assertEquals(1, (int) onWindow(this::markedLines));
        onWindow(() -> {
            editor().area().insertText(0, "# one\n# two\n");
            return true;
        });

        assertEquals(0, (int) onWindow(this::markedLines));
    }

    private int markedLines() {
        return (int) editor().area().getParagraphs().stream()
                .filter(line -> line.getParagraphStyle().contains("failed")).count();
    }

    @Test
    void aFloodLeavesTheWindowResponsive(FxRobot robot) {
        awaitPrompt();
        program("while True:\n    print('flood ' * 20)\n");
        onWindow(() -> board.put(new Command.Speed(Command.NOW, Double.POSITIVE_INFINITY)));
        robot.push(KeyCode.F5);
        await("the flood", () -> terminal().text().length() > 200_000);

        for (int i = 0; i < 20; i++) {   // each of these waits its turn on the window's thread
            long before = System.nanoTime();
            onWindow(() -> true);
            assertTrue(System.nanoTime() - before < 10_000_000_000L);
        }
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        await("the end", () -> board.snapshot().state() == State.PROMPT);
        awaitPrompt();
    }

    @Test
    void severalLinesArePastedAsOneProgram() {
        awaitPrompt();
        onWindow(() -> {
            terminal().paste("for i in range(2):\n    print(i + 40)\n\nprint(42)\n");
            return true;
        });

        await("its output", () -> terminal().text().contains("\n40\n41\n42\n"));
    }

    @Test
    void unsavedChangesAreAskedAbout(FxRobot robot) {
        change(robot);
        askToClose();
        await("the question", this::isAsking);
        askToClose();
        robot.push(KeyCode.ESCAPE);
        await("no question", () -> !isAsking());

        assertFalse(closed);
    }

    @Test
    void savingAtTheEndKeepsTheText(FxRobot robot) throws IOException {
        Path file = folder.resolve("mine.py");
        chosen.path = file;
        change(robot);
        askToClose();
        await("the question", this::isAsking);
        robot.push(KeyCode.ENTER);

        await("the end", () -> closed);
        assertTrue(Files.readString(file).startsWith("x"));
    }

    @Test
    void aNameHasItsSuffixOnce(FxRobot robot) {
        for (String typed : new String[]{"one", "two.py.py", "three.txt"}) {
            chosen.path = folder.resolve(typed);
            change(robot);
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
            await("saved", () -> !stage.getTitle().contains("•"));
        }

        assertTrue(Files.exists(folder.resolve("one.py")) && Files.exists(folder.resolve("two.py"))
                && Files.exists(folder.resolve("three.txt")));
    }

    @Test
    void theKeyThatAnswersIsNotTypedIntoTheProgram(FxRobot robot) {
        change(robot);
        askToClose();
        await("the question", this::isAsking);
        robot.push(KeyCode.ENTER);
        await("no question", () -> !isAsking());
        robot.write("~");

        await("typing", () -> editor().text().startsWith("x~"));
    }

    @Test
    void aFileThatCannotBeSavedStaysHere(FxRobot robot) {
        chosen.path = folder.resolve("no such folder/mine.py");
        change(robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await("the trouble", this::isAsking);
        robot.push(KeyCode.ESCAPE);
        await("no question", () -> !isAsking());

        assertTrue(onWindow(() -> stage.getTitle().contains("•") && editor().text().startsWith("x")));
    }

    @Test
    void savingOverAndOverAccusesNobody(FxRobot robot) throws IOException {
        Path file = folder.resolve("mine.py");
        chosen.path = file;
        change(robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await("saved", () -> !stage.getTitle().contains("•"));
        for (int i = 0; i < 20; i++) {
            robot.write("y");
            robot.push(KeyCode.CONTROL, KeyCode.S);
            robot.push(KeyCode.CONTROL, KeyCode.S);
        }
        await("saved", () -> !stage.getTitle().contains("•"));

        assertFalse(onWindow(this::isAsking));
        assertEquals(onWindow(() -> editor().text()), Files.readString(file));
    }

    @Test
    void aProgramTooLargeForTheBoardIsNotSent(FxRobot robot) {
        awaitPrompt();
        program(("#" + "-".repeat(1022) + "\n").repeat(1025));
        robot.push(KeyCode.F5);

        await("a reason", () -> robot.lookup(".status-line .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("Too large for the board")));
    }

    @Test
    void aFileThatSomethingElseWroteIsReadAgain(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("shared.py"), "a = 1\n");
        chosen.path = file;
        robot.push(KeyCode.CONTROL, KeyCode.O);
        await("the file", () -> editor().text().equals("a = 1\n"));
        Files.writeString(file, "a = 22\n");
        onWindow(() -> {
            window.checkDisk();
            return true;
        });

        await("the new text", () -> editor().text().equals("a = 22\n"));
    }

    @Test
    void theStyleSheetIsUnderstood() throws IOException {
        var errors = CssParser.errorsProperty();   // from now on they are collected
        URL sheet = URI.create(stage.getScene().getStylesheets().getLast()).toURL();
        onWindow(() -> new CssParser().parse(sheet));

        assertEquals(List.of(), List.copyOf(errors));
    }

    @Test
    void theThemeIsSwitched(FxRobot robot) {
        onWindow(() -> {
            window.appearance().themeProperty().set(Appearance.Theme.DARK);
            return true;
        });
        await("darkness", () -> brightness() < 0.3);
        onWindow(() -> {
            window.appearance().themeProperty().set(Appearance.Theme.LIGHT);
            return true;
        });

        await("light", () -> brightness() > 0.8);
    }

    private double brightness() {
        Node bar = stage.getScene().lookup(".menu-bar");
        var fill = ((Region) bar).getBackground().getFills().getFirst().getFill();
        return ((Color) fill).getBrightness();
    }

    @Test
    void theWindowClosesWhateverTheBoardDoes(FxRobot robot) {
        awaitPrompt();
        program("while True:\n    print('busy')\n");
        robot.push(KeyCode.F5);
        await("running", () -> terminal().text().contains("busy"));
        robot.push(KeyCode.F9);
        robot.push(KeyCode.F1);
        await("the list of keys", this::isAsking);
        onWindow(() -> {
            editor().saved();
            return true;
        });
        askToClose();

        await("the end", () -> closed && !stage.isShowing());
    }

    @Test
    void everyControlHasANameAndATooltip() {
        onWindow(() -> {
            for (Node node : stage.getScene().getRoot().lookupAll(".button, .toggle-button")) {
                var control = (ButtonBase) node;
                boolean named = control.getAccessibleText() != null || !control.getText().isEmpty();
                if (control.isManaged() && control.getParent().isManaged()) {
                    assertTrue(named, control.toString());
                    assertTrue(control.getTooltip() != null || control.getParent().getStyleClass().contains("answers")
                            || control.getParent().getStyleClass().contains("failure-strip"), control.toString());
                }
            }
            return true;
        });
    }
}
