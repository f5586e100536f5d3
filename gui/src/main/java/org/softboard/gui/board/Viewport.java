package org.softboard.gui.board;

import javafx.geometry.Bounds;

/// Which part of the board is seen, and how large: pixels per millimetre and the place of the board's origin.
final class Viewport {

    private static final double SMALLEST = 1.5;
    private static final double LARGEST = 120;
    private static final double KEPT_IN_VIEW = 40;

    private final Bounds content;
    private double width;
    private double height;
    private double scale = 1;
    private double x;
    private double y;
    private boolean fitted = true;

    /// @param content what fitting makes visible, in millimetres
    Viewport(Bounds content) {
        this.content = content;
    }

    double scale() {
        return scale;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double toViewX(double millimetres) {
        return x + millimetres * scale;
    }

    double toViewY(double millimetres) {
        return y + millimetres * scale;
    }

    /// A new size of the view. What was fitted stays fitted; otherwise what was in the middle stays there.
    void resize(double newWidth, double newHeight) {
        x += (newWidth - width) / 2;
        y += (newHeight - height) / 2;
        width = newWidth;
        height = newHeight;
        if (fitted) {
            fit();
        } else {
            keepInView();
        }
    }

    void fit() {
        fitted = true;
        scale = clamp(Math.min(width / content.getWidth(), height / content.getHeight()), SMALLEST, LARGEST);
        x = width / 2 - content.getCenterX() * scale;
        y = height / 2 - content.getCenterY() * scale;
    }

    /// Zooms by a factor; what lies at this place of the view stays there.
    void zoom(double factor, double viewX, double viewY) {
        double larger = clamp(scale * factor, SMALLEST, LARGEST);
        x = viewX - (viewX - x) * larger / scale;
        y = viewY - (viewY - y) * larger / scale;
        scale = larger;
        fitted = false;
        keepInView();
    }

    double[] contentSize() {
        return new double[]{content.getWidth(), content.getHeight()};
    }

    /// Puts a place of the board into the upper left corner.
    void show(double millimetresX, double millimetresY, double pixelsPerMillimetre) {
        fitted = false;
        scale = pixelsPerMillimetre;
        x = -millimetresX * scale;
        y = -millimetresY * scale;
    }

    void zoomInMiddle(double factor) {
        zoom(factor, width / 2, height / 2);
    }

    void pan(double pixelsX, double pixelsY) {
        x += pixelsX;
        y += pixelsY;
        fitted = false;
        keepInView();
    }

    /// Moves the board so far that this place of it can be seen.
    void reveal(double millimetresX, double millimetresY) {
        double moveX = clamp(toViewX(millimetresX), KEPT_IN_VIEW, width - KEPT_IN_VIEW) - toViewX(millimetresX);
        double moveY = clamp(toViewY(millimetresY), KEPT_IN_VIEW, height - KEPT_IN_VIEW) - toViewY(millimetresY);
        if (moveX != 0 || moveY != 0) {
            pan(moveX, moveY);
        }
    }

    private void keepInView() {
        x = clamp(x, KEPT_IN_VIEW - content.getMaxX() * scale, width - KEPT_IN_VIEW - content.getMinX() * scale);
        y = clamp(y, KEPT_IN_VIEW - content.getMaxY() * scale, height - KEPT_IN_VIEW - content.getMinY() * scale);
    }

    private static double clamp(double value, double low, double high) {
        return high < low ? (low + high) / 2 : Math.clamp(value, low, high);
    }
}
