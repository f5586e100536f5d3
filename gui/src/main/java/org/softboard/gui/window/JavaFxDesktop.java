package org.softboard.gui.window;

import javafx.application.Application;
import org.softboard.boards.door.Desktop;

/// The window as a service of the command line.
public final class JavaFxDesktop implements Desktop {

    /// Called by the service loader.
    public JavaFxDesktop() {}

    @Override
    public void open() throws NoDisplay {
        launch(SoftboardApplication.class);
    }

    @Override
    public void rehearse() throws NoDisplay {
        launch(Rehearsal.class);
    }

    private static void launch(Class<? extends Application> application) throws NoDisplay {
        try {
            Application.launch(application);
        } catch (UnsupportedOperationException none) {   // JavaFX's word for a display that cannot be used
            throw new NoDisplay(String.valueOf(none.getMessage()));
        }
    }
}
