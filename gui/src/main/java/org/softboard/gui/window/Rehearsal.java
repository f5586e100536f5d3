package org.softboard.gui.window;

import java.nio.charset.StandardCharsets;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.Command;
import org.softboard.boards.live.LiveBoard;

/// A window that opens, runs its example, shows its menus and colours and closes, so that the AOT cache knows the
/// classes of a usual start.
public final class Rehearsal extends Application {

    private static final Duration STEP = Duration.millis(500);

    /// What a start on a display loads and a start without one does not; the names are JavaFX's own.
    private static final String[] OF_A_DISPLAY = {"com.sun.glass.ui.gtk.GtkApplication",
        "com.sun.glass.ui.gtk.GtkWindow", "com.sun.glass.ui.gtk.GtkView", "com.sun.glass.ui.gtk.GtkCursor",
        "com.sun.glass.ui.gtk.GtkPixels", "com.sun.glass.ui.gtk.GtkTimer", "com.sun.prism.es2.ES2Pipeline"};

    /// Called by JavaFX.
    public Rehearsal() {}

    @Override
    public void start(Stage stage) {
        LiveBoard board = LiveBoard.start(Boards.named("pyboard").orElseThrow(), 0);
        MainWindow window = new MainWindow(stage, board, Settings.none(), FileChoice.dialogs(stage), Platform::exit);
        window.open();
        loadDisplay();
        Runnable[] steps = {() -> window.open(Example.of("pyboard").getFirst()), () -> press(stage, ".run"),
            () -> press(stage, ".stop"),
            () -> board.put(new Command.Type(Command.NOW, "1+1\r".getBytes(StandardCharsets.UTF_8))),
            window::close};
        Timeline timeline = new Timeline();
        for (int i = 0; i < steps.length; i++) {
            Runnable step = steps[i];
            timeline.getKeyFrames().add(new KeyFrame(STEP.multiply(i + 1), _ -> step.run()));
        }
        timeline.play();
    }

    private static void press(Stage stage, String styleClass) {
        Node button = stage.getScene().lookup(styleClass);
        if (button instanceof ButtonBase base) {
            base.fireEvent(new ActionEvent());
        }
    }

    private static void loadDisplay() {
        for (String name : OF_A_DISPLAY) {
            try {
                Class.forName(name, false, Application.class.getClassLoader());
            } catch (ClassNotFoundException _) {
                // another system has none of it
            }
        }
    }
}
