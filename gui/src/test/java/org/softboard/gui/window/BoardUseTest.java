package org.softboard.gui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.live.LiveBoard;
import org.softboard.gui.editor.Editor;
import org.softboard.gui.terminal.Terminal;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Mouse and keys on the board and its controls. Nodes are found by the names that screen readers say.
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class BoardUseTest {

    private static final long PATIENCE_SECONDS = 60;

    private static final String SWITCH_WATCHER = """
            import pyb
            switch = pyb.Switch()
            count = 0
            while True:
                if switch():
                    count += 1
                    print('down', count)
                    while switch():
                        pyb.delay(1)
                    print('up', count)
                pyb.delay(1)
            """;

    private final LiveBoard board = LiveBoard.start(Boards.named("pyboard").orElseThrow(), 0);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        new MainWindow(shown, board, Settings.none(), FileChoice.dialogs(shown), () -> {}).open();
    }

    @AfterEach
    void switchOff() {
        board.close();
    }

    private static <T> T onWindow(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain: " + what, late);
        }
    }

    private static void collect(Node node, List<Node> into) {
        if (node.isVisible()) {
            into.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            }
        }
    }

    /// Everything that can be seen.
    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        collect(stage.getScene().getRoot(), nodes);
        return nodes;
    }

    private Node named(String start) {
        return onWindow(() -> nodes().stream()
                .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith(start))
                .findFirst().orElseThrow(() -> new AssertionError("nothing is named " + start)));
    }

    private Terminal terminal() {
        return (Terminal) stage.getScene().lookup(".terminal");
    }

    private String printed() {
        return onWindow(() -> terminal().text());
    }

    private void awaitPrompt() {
        await("the prompt", () -> terminal().text().endsWith(">>>"));
    }

    private void run(FxRobot robot, String program) {
        awaitPrompt();
        onWindow(() -> {
            ((Editor) stage.getScene().lookup(".editor")).load(program);
            return true;
        });
        robot.push(KeyCode.F5);
        await("running",
                () -> !stage.getScene().lookup(".button.stop").isDisabled() || terminal().text().contains("Traceback"));
    }

    private void focus(Node node) {
        onWindow(() -> {
            node.requestFocus();
            return true;
        });
    }

    private void type(FxRobot robot, String line) {
        focus(terminal());
        robot.write(line).push(KeyCode.ENTER);
        await("it was done", () -> terminal().text().endsWith(line + "\n>>>"));
    }

    @Test
    void theExampleMenuHasBlink(FxRobot robot) {
        awaitPrompt();
        onWindow(() -> {
            MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
            bar.getMenus().stream().filter(menu -> menu.getText().contains("amples"))
                    .flatMap(menu -> menu.getItems().stream()).filter(item -> "blink.py".equals(item.getText()))
                    .findFirst().orElseThrow().fire();
            return true;
        });
        robot.push(KeyCode.F5);

        await("light", () -> "LED_RED, lit".equals(named("LED_RED").getAccessibleText()));
        await("dark", () -> "LED_RED, dark".equals(named("LED_RED").getAccessibleText()));
    }

    @Test
    void theUsrButtonFollowsTheMouse(FxRobot robot) {
        run(robot, SWITCH_WATCHER);
        robot.moveTo(named("USR button")).press(MouseButton.PRIMARY);
        await("down", () -> terminal().text().contains("down 1"));
        assertTrue(!printed().contains("up 1"), "held down as long as the mouse is");
        robot.release(MouseButton.PRIMARY);

        await("up", () -> terminal().text().contains("up 1"));
    }

    @Test
    void theUsrButtonFollowsTheSpaceBar(FxRobot robot) {
        run(robot, SWITCH_WATCHER);
        focus(named("USR button"));
        robot.press(KeyCode.SPACE);
        await("down", () -> terminal().text().contains("down 1"));
        robot.release(KeyCode.SPACE);

        await("up", () -> terminal().text().contains("up 1"));
    }

    @Test
    void theRstButtonResetsByMouseAndByKey(FxRobot robot) {
        run(robot, "while True:\n    pass\n");
        robot.clickOn(named("RST button"));
        await("the board starts again", () -> starts() == 2);
        awaitPrompt();
        focus(named("RST button"));
        robot.push(KeyCode.ENTER);

        await("and once more", () -> starts() == 3);
        awaitPrompt();
    }

    private long starts() {
        return terminal().text().split("MicroPython v", -1).length - 1;
    }

    @Test
    void aPinShowsItsLevelUnderThePointer(FxRobot robot) {
        awaitPrompt();
        type(robot, "import pyb");
        type(robot, "pin = pyb.Pin('X1', pyb.Pin.OUT_PP)");
        type(robot, "pin.high()");
        robot.moveTo(named("Pin X1 "));
        await("high", () -> note().startsWith("X1") && note().contains("high") && note().contains("OUT"));
        type(robot, "pin.low()");

        await("low, without moving", () -> note().contains("low"));
    }

    private String note() {
        Label note = (Label) stage.getScene().lookup(".pad-note");
        return note.isVisible() ? note.getText() : "";
    }

    @Test
    void theSpeedIsChosen(FxRobot robot) {
        awaitPrompt();
        robot.clickOn(named("Speed As fast as"));
        await("fast", () -> Double.isInfinite(board.snapshot().speed()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.COMMA);

        await("real time", () -> board.snapshot().speed() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.COMMA);
        await("slow", () -> board.snapshot().speed() == 0.1);
    }

    @Test
    void aPauseHoldsTheBoardsTime(FxRobot robot) throws InterruptedException {
        run(robot, "import time\nwhile True:\n    time.sleep_ms(10)\n");
        robot.push(KeyCode.F9);
        await("paused", () -> board.snapshot().state() == State.PAUSED);
        long then = board.snapshot().nanos();
        Thread.sleep(200);
        board.snapshot();
        Thread.sleep(50);
        assertEquals(then, board.snapshot().nanos());
        robot.clickOn(named("Pause"));

        await("going on", () -> board.snapshot().nanos() > then);
    }

    @Test
    void anExceptionStormLeavesBothResponsive(FxRobot robot) {
        run(robot, """
                import sys
                while True:
                    try:
                        [][1]
                    except IndexError as e:
                        sys.print_exception(e)
                """);
        robot.clickOn(named("Speed As fast as"));
        await("the storm", () -> terminal().text().length() > 100_000);
        for (int i = 0; i < 20; i++) {
            long before = System.nanoTime();
            onWindow(() -> true);
            assertTrue(System.nanoTime() - before < 5_000_000_000L, "the window's thread is free");
        }
        robot.clickOn(named("Stop"));

        await("the end", () -> board.snapshot().state() == State.PROMPT);
        awaitPrompt();
        type(robot, "x = 1");
    }

    @Test
    void thereIsNothingToStopAtThePrompt(FxRobot robot) {
        awaitPrompt();
        await("no Stop", () -> stage.getScene().lookup(".button.stop").isDisabled());
        focus(terminal());
        robot.write("1 +").push(KeyCode.CONTROL, KeyCode.C);

        await("but Ctrl+C leaves the line", () -> terminal().text().endsWith(">>> 1 +\n>>>"));
    }

    @Test
    void whateverTakesTheFocusHasAName() {
        awaitPrompt();
        onWindow(() -> {
            for (Node node : nodes()) {
                if (node.isFocusTraversable()) {
                    assertTrue(isNamed(node), node.toString());
                }
            }
            return true;
        });
    }

    private static boolean isNamed(Node node) {
        String text = node.getAccessibleText();
        return text != null && !text.isBlank() || node instanceof Labeled labeled && !labeled.getText().isBlank()
                || node instanceof MenuBar || node instanceof ScrollBar;
    }

    @Test
    void noTextIsCutOffInTheSmallestWindow(FxRobot robot) {
        run(robot, "x = 0\n" + "\n".repeat(20) + "x / x\n");
        await("a failure", () -> stage.getScene().lookup(".line-number.failed") != null);
        onWindow(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
            return true;
        });

        await("all of every text", () -> stage.getScene().getWidth() <= stage.getMinWidth() && cutOff().isEmpty());
    }

    /// The texts of which less can be seen than there is. A program's last words can be of any length: a tooltip has
    /// all of them.
    private List<String> cutOff() {
        List<String> cut = new ArrayList<>();
        for (Node node : nodes()) {
            if (node instanceof Labeled labeled && labeled.lookup(".text") instanceof Text shown) {
                String whole = labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
                boolean isMessage = labeled.getParent().getStyleClass().contains("failure-strip");
                if (!isMessage && !whole.equals(shown.getText())) {
                    cut.add(whole);
                }
            }
        }
        return cut;
    }
}
