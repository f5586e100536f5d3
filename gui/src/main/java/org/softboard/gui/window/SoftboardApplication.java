package org.softboard.gui.window;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.FlashImage;
import org.softboard.boards.live.LiveBoard;
import org.softboard.boards.live.Media;

/// Starts a board and the window on it, and ends with the window.
public final class SoftboardApplication extends Application {

    /// Whatever hangs at the end hangs no longer than this.
    private static final long LAST_MILLIS = 700;

    /// Called by JavaFX.
    public SoftboardApplication() {}

    @Override
    public void start(Stage stage) {
        BoardDefinition pyboard = Boards.named("pyboard").orElseThrow();
        List<String> problems = new ArrayList<>();
        LiveBoard board = LiveBoard.start(pyboard, Media.of(flash(pyboard, problems)), 1, System.nanoTime());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> switchOff(board), "switch off"));
        var window = new MainWindow(stage, board, Settings.ofUser(), FileChoice.dialogs(stage),
                SoftboardApplication::end);
        window.open();
        problems.forEach(reason -> window.warn("Nothing is kept of this board", reason));
    }

    /// This user's board, or a new one if another window has that.
    private static FlashImage flash(BoardDefinition board, List<String> problems) {
        try {
            return FlashImage.at(FlashImage.usual(board), board, System.err::println);
        } catch (IOException problem) {
            problems.add(String.valueOf(problem.getMessage()));
            return FlashImage.fresh(board);
        }
    }

    /// Ends the board. JavaFX, whose threads still draw when a signal ends the process, would print that they cannot.
    private static void switchOff(LiveBoard board) {
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        board.close();
    }

    /// The board is switched off, and its flash saved, when the process ends: by this, or from outside.
    private static void end() {
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
