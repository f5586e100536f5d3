package org.softboard.gui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/// Reads the data of SVG paths made of absolute M, L, H, V, C and Z, and moves them.
final class SvgStrokes {

    private static final Pattern TOKEN = Pattern.compile("[MLHVCZ]|-?\\d*\\.?\\d+");

    private final List<PathElement> elements = new ArrayList<>();
    private final Matcher tokens;
    private final double dx;
    private final double dy;
    private boolean more;

    private SvgStrokes(String data, double dx, double dy) {
        this.tokens = TOKEN.matcher(data);
        this.dx = dx;
        this.dy = dy;
        this.more = tokens.find();
    }

    static List<PathElement> elements(String data, double dx, double dy) {
        SvgStrokes svg = new SvgStrokes(data, dx, dy);
        while (svg.more) {
            svg.command(svg.take());
        }
        return svg.elements;
    }

    private void command(String command) {
        switch (command) {
            case "M" -> elements.add(new MoveTo(x(), y()));
            case "L" -> elements.add(new LineTo(x(), y()));
            case "H" -> elements.add(new HLineTo(x()));
            case "V" -> elements.add(new VLineTo(y()));
            case "C" -> elements.add(new CubicCurveTo(x(), y(), x(), y(), x(), y()));
            case "Z" -> elements.add(new ClosePath());
            default -> throw new IllegalArgumentException("SVG command " + command);
        }
    }

    private double x() {
        return Double.parseDouble(take()) + dx;
    }

    private double y() {
        return Double.parseDouble(take()) + dy;
    }

    private String take() {
        if (!more) {
            throw new IllegalArgumentException("SVG data ends in the middle of a command");
        }
        String token = tokens.group();
        more = tokens.find();
        return token;
    }
}
