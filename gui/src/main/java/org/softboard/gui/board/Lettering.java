package org.softboard.gui.board;

import java.util.List;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// Text as single strokes with round ends, as boards are printed: sharp at any size.
record Lettering(double capital, double stroke) {

    private static final double SPACING = 2.9;

    /// Silk of the usual weight.
    static Lettering silk(double capital) {
        return new Lettering(capital, Math.max(0.11, Math.min(0.15 + (capital - 0.85) * 0.09, capital * 0.17)));
    }

    /// Laser marking: finer than silk.
    static Lettering marking(double capital) {
        return new Lettering(capital, capital * 0.115);
    }

    /// How long a line is, in millimetres.
    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += Letters.of(text.charAt(i)).width() + (i > 0 ? SPACING : 0);
        }
        return width * capital / Letters.CAPITAL;
    }

    /// A line of text about the point (0, 0), or to the right of it.
    Path line(String text, boolean fromLeft, Paint paint) {
        Path path = new Path();
        path.setFill(null);
        path.setStroke(paint);
        path.setStrokeWidth(stroke * Letters.CAPITAL / capital);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        double x = 0;
        for (int i = 0; i < text.length(); i++) {
            Letters.Letter letter = Letters.of(text.charAt(i));
            path.getElements().addAll(SvgStrokes.elements(letter.strokes(), x, 0));
            x += letter.width() + SPACING;
        }
        double scale = capital / Letters.CAPITAL;
        double left = fromLeft ? 0 : -(x - SPACING) / 2;
        path.getTransforms().addAll(new Scale(scale, scale), new Translate(left, -Letters.CAPITAL / 2));
        return path;
    }

    /// Where a print stands on its board.
    static void place(Path line, double x, double y, double turn) {
        line.getTransforms().addAll(0, List.of(new Translate(x, y), new Rotate(turn)));
    }
}
