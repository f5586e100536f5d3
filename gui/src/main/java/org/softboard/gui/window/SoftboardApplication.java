package org.softboard.gui.window;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.LiveBoard;

/// Starts a board and the window on it, and ends with the window.
public final class SoftboardApplication extends Application {

    /// Whatever hangs at the end hangs no longer than this.
    private static final long LAST_MILLIS = 700;

    /// Called by JavaFX.
    public SoftboardApplication() {}

    @Override
    public void start(Stage stage) {
        BoardDefinition pyboard = Boards.named("pyboard").orElseThrow();
        LiveBoard board = LiveBoard.start(pyboard, System.nanoTime());
        new MainWindow(stage, board, Settings.ofUser(), FileChoice.dialogs(stage), () -> end(board)).open();
    }

    private static void end(LiveBoard board) {
        Thread.ofPlatform().daemon().name("switch off").start(board::close);
        Thread.ofPlatform().daemon().name("end").start(() -> {
            try {
                Thread.sleep(LAST_MILLIS);
            } catch (InterruptedException _) {
                // then now
            }
            Runtime.getRuntime().halt(0);
        });
        Platform.exit();
    }
}
