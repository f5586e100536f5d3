package org.softboard.gui.board;

import javafx.scene.paint.Color;

/// Mixing colours.
final class Tone {

    static final Color TIN = Color.web("#C3C6C8");
    static final Color STEEL = Color.web("#C4C8CB");
    static final Color GOLD = Color.web("#DDB63A");
    static final Color CHIP = Color.web("#252527");
    static final Color MARKING = Color.web("#8C8D90");

    private Tone() {}

    static Color lighter(Color colour, double share) {
        return mix(colour, Color.WHITE, share);
    }

    static Color darker(Color colour, double share) {
        return mix(colour, Color.BLACK, share);
    }

    static Color mix(Color colour, Color other, double share) {
        double kept = 1 - Math.clamp(share, 0, 1);
        return new Color(colour.getRed() * kept + other.getRed() * (1 - kept),
                colour.getGreen() * kept + other.getGreen() * (1 - kept),
                colour.getBlue() * kept + other.getBlue() * (1 - kept), colour.getOpacity());
    }

    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    static Color black(double opacity) {
        return new Color(0, 0, 0, opacity);
    }

    static Color white(double opacity) {
        return new Color(1, 1, 1, opacity);
    }
}
