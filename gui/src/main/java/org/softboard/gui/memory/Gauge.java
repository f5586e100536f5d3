package org.softboard.gui.memory;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A bar that is as full as a part of the memory, with a line at the most it ever was.
final class Gauge extends VBox {

    /// From here on it is said that there is little left.
    private static final double TIGHT = 0.9;

    private final String name;
    private final Label used = new Label();
    private final Label free = new Label();
    private final Region fill = new Region();
    private final Region peakLine = new Region();
    private final Tooltip tooltip = new Tooltip();
    private double share;
    private double peakShare;

    private final Pane track = new Pane(fill, peakLine) {
        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, getWidth() * share, getHeight());
            double x = Math.min(getWidth() - 2, Math.round(getWidth() * peakShare));
            peakLine.resizeRelocate(Math.max(0, x), -2, 2, getHeight() + 4);
        }
    };

    Gauge(String name) {
        this.name = name;
        getStyleClass().add("gauge");
        Label title = new Label(name);
        title.getStyleClass().add("title");
        used.getStyleClass().add("used");
        free.getStyleClass().add("free");
        BorderPane texts = new BorderPane();
        texts.setLeft(new HBox(8, title, used));
        texts.setRight(free);
        fill.getStyleClass().add("fill");
        peakLine.getStyleClass().add("peak");
        track.getStyleClass().add("track");
        getChildren().addAll(texts, track);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setFocusTraversable(false);
        Tooltip.install(this, tooltip);
    }

    void show(int bytes, int peak, int total, String rest) {
        share = total == 0 ? 0 : Math.clamp((double) bytes / total, 0, 1);
        peakShare = total == 0 ? 0 : Math.clamp((double) peak / total, 0, 1);
        used.setText(MemoryBar.bytes(bytes) + " of " + MemoryBar.bytes(total));
        free.setText("at most " + MemoryBar.bytes(peak));
        tooltip.setText(name + ": " + used.getText() + ", " + free.getText() + "; " + rest);
        setAccessibleText(String.format(Locale.ROOT, "%s %d percent used: ", name, Math.round(share * 100))
                + tooltip.getText());
        boolean tight = share >= TIGHT;
        if (tight != fill.getStyleClass().contains("tight")) {
            fill.getStyleClass().setAll(tight ? new String[]{"fill", "tight"} : new String[]{"fill"});
        }
        track.requestLayout();
    }
}
