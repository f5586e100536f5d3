package org.softboard.gui.window;

import javafx.application.Application;

/// The window as a service of the command line.
public final class JavaFxDesktop {

    /// Called by the service loader.
    public JavaFxDesktop() {}

    public void open() {
        Application.launch(SoftboardApplication.class);
    }

    public static void main(String[] arguments) {
        new JavaFxDesktop().open();
    }
}
