package org.softboard.gui.memory;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A bar that is as full as a part of the memory, with a line at the most it ever was.
final class Gauge extends Pane {

    /// From here on it is said that there is little left.
    private static final double TIGHT = 0.9;

    private final String name;
    private final Region fill = new Region();
    private final Region peakLine = new Region();
    private final Tooltip tooltip = new Tooltip();
    private double share;
    private double peakShare;

    Gauge(String name) {
        this.name = name;
        getStyleClass().add("gauge");
        fill.getStyleClass().add("fill");
        peakLine.getStyleClass().add("peak");
        getChildren().addAll(fill, peakLine);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        Tooltip.install(this, tooltip);
    }

    /// Sizes in bytes; `rest` is what else there is to say.
    void show(int used, int peak, int total, String rest) {
        share = share(used, total);
        peakShare = share(peak, total);
        tooltip.setText(String.format(Locale.ROOT, "%s: %,d of %,d bytes used, at most %,d; %s", name, used, total,
                peak, rest));
        setAccessibleText(tooltip.getText());
        boolean tight = share >= TIGHT;
        if (tight != fill.getStyleClass().contains("tight")) {
            fill.getStyleClass().setAll(tight ? new String[]{"fill", "tight"} : new String[]{"fill"});
        }
        requestLayout();
    }

    private static double share(int bytes, int total) {
        return total == 0 ? 0 : Math.clamp((double) bytes / total, 0, 1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        fill.resizeRelocate(0, 0, Math.round(width * share), getHeight());
        double x = Math.min(width - 2, Math.round(width * peakShare));
        peakLine.resizeRelocate(Math.max(0, x), -2, 2, getHeight() + 4);
    }
}
