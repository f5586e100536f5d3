package org.softboard.gui.window;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Size and place of the window and of its parts, as they were when it was closed last.
final class Frame {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final SplitPane columns;
    private final SplitPane rows;
    private final Settings settings;

    Frame(Stage stage, SplitPane columns, SplitPane rows, Settings settings) {
        this.stage = stage;
        this.columns = columns;
        this.rows = rows;
        this.settings = settings;
    }

    void restore() {
        columns.setDividerPositions(share("columns", 0.46));
        rows.setDividerPositions(share("rows", 0.62));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(Math.max(640, settings.number("width", WIDTH)), screen.getWidth()));
        stage.setHeight(Math.min(Math.max(420, settings.number("height", HEIGHT)), screen.getHeight()));
        double x = settings.number("x", Double.NaN);
        double y = settings.number("y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, stage.getWidth(), 40).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.isOn("maximized"));
    }

    private double share(String key, double usual) {
        return Math.clamp(settings.number(key, usual), 0.1, 0.9);
    }

    void remember() {
        settings.put("columns", String.valueOf(columns.getDividerPositions()[0]));
        settings.put("rows", String.valueOf(rows.getDividerPositions()[0]));
        settings.put("maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized()) {
            settings.put("x", String.valueOf(stage.getX()));
            settings.put("y", String.valueOf(stage.getY()));
            settings.put("width", String.valueOf(stage.getWidth()));
            settings.put("height", String.valueOf(stage.getHeight()));
        }
    }
}
