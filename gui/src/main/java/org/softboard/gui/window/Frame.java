package org.softboard.gui.window;

import java.util.List;
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
        double x = settings.number("x", Double.NaN);
        double y = settings.number("y", Double.NaN);
        List<Screen> screens = Screen.getScreensForRectangle(x, y, 1, 1);
        Rectangle2D screen = (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
        double width = Math.min(Math.max(640, settings.number("width", WIDTH)), screen.getWidth());
        double height = Math.min(Math.max(420, settings.number("height", HEIGHT)), screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(screens.isEmpty() ? (screen.getMinX() + screen.getMaxX() - width) / 2
                : Math.clamp(x, screen.getMinX(), screen.getMaxX() - width));
        stage.setY(screens.isEmpty() ? (screen.getMinY() + screen.getMaxY() - height) / 2
                : Math.clamp(y, screen.getMinY(), screen.getMaxY() - height));
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
