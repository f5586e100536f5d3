package org.softboard.gui.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;

/// The tool bar, and the actions of the Board menu: what somebody does to a running board.
final class BoardControls {

    private final Consumer<Command> board;
    private final SpeedChoice speeds;
    private final ToggleButton pauseButton = new ToggleButton("Pause", Icon.PAUSE.node());
    private boolean isPaused;

    final Action run;
    final Action stop;
    final Action pause;
    final Action softReset;
    final Action reset;
    final Action slower;
    final Action faster;

    BoardControls(Consumer<Command> board, Runnable runProgram) {
        this.board = board;
        speeds = new SpeedChoice(speed -> board.accept(new Command.Speed(Command.NOW, speed.factor())));
        run = Action.of("_Run", "F5", "Run the program", () -> going(runProgram));
        stop = Action.of("_Stop", "Shift+F5", "Interrupt the program, as Ctrl+C does in the terminal", this::interrupt);
        pause = Action.of("_Pause", "F9", "Hold the board's time, and let it go on", this::togglePause);
        softReset = Action.of("S_oft reset", "Shortcut+F2", "End the program and begin with an empty heap",
                () -> going(() -> board.accept(new Command.SoftReset(Command.NOW))));
        reset = Action.of("R_eset", "Shortcut+Shift+F2", "Press the board's RST button",
                () -> going(() -> board.accept(new Command.Reset(Command.NOW))));
        slower = Action.of("S_lower", "Shortcut+Shift+Comma", "Let the board's time go more slowly",
                () -> speeds.step(-1));
        faster = Action.of("_Faster", "Shortcut+Shift+Period", "Let the board's time go faster",
                () -> speeds.step(1));
    }

    List<Action> actions() {
        return List.of(run, stop, pause, softReset, reset, slower, faster);
    }

    ToolBar toolBar() {
        pauseButton.getStyleClass().addAll("flat", "pause");
        pauseButton.setTooltip(new Tooltip(pause.tip()));
        pauseButton.setAccessibleText("Pause");
        pauseButton.setOnAction(_ -> togglePause());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        ToolBar bar = new ToolBar(run.button(Icon.RUN), stop.button(Icon.STOP), softReset.button(Icon.SOFT_RESET),
                reset.button(Icon.RESET), spring, pauseButton, speeds);
        bar.getStyleClass().add("board-controls");
        return bar;
    }

    /// Nothing but going on leads out of a pause; who asks for more wants to see it happen.
    private void going(Runnable then) {
        pause(false);
        then.run();
    }

    /// What Ctrl+C does: ends a program, or what is being typed at the prompt.
    void interrupt() {
        going(() -> board.accept(new Command.Interrupt(Command.NOW)));
    }

    private void togglePause() {
        pause(!isPaused);
    }

    private void pause(boolean wanted) {
        pauseButton.setSelected(wanted);
        if (isPaused != wanted) {
            isPaused = wanted;
            board.accept(wanted ? new Command.Pause(Command.NOW) : new Command.Resume(Command.NOW));
        }
    }

    void show(BoardSnapshot snapshot) {
        boolean isOff = snapshot.state() == State.STOPPED;
        actions().forEach(action -> action.offProperty().set(isOff));
        stop.offProperty().set(isOff || snapshot.state() == State.PROMPT);
    }
}
