package org.softboard.gui.window;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/// The signs on the tool bar, drawn on 16 by 16 units.
enum Icon {

    RUN("M4 2.2 L13.4 8 L4 13.8 Z"),
    STOP("M4.4 3 H11.6 Q13 3 13 4.4 V11.6 Q13 13 11.6 13 H4.4 Q3 13 3 11.6 V4.4 Q3 3 4.4 3 Z"),
    PAUSE("M4 2.5 H6.6 V13.5 H4 Z M9.4 2.5 H12 V13.5 H9.4 Z"),
    /// An open circle with an arrow head.
    SOFT_RESET("M8 2.2 A5.8 5.8 0 1 0 13.8 8 H12.1 A4.1 4.1 0 1 1 8 3.9 V6.2 L12 3.1 L8 0 Z"),
    /// The sign of a power switch.
    RESET("M7.1 1 H8.9 V8 H7.1 Z M5 2.9 A6 6 0 1 0 11 2.9 L10.1 4.5 A4.2 4.2 0 1 1 5.9 4.5 Z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    Node node() {
        SVGPath sign = new SVGPath();
        sign.setContent(path);
        sign.getStyleClass().add("icon");
        return sign;
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
