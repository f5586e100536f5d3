package org.softboard.gui.window;

/// How fast a board's time goes.
enum Speed {

    SLOWEST(0.01, "0.01×", "Slow motion: a hundredth of real time"),
    SLOW(0.1, "0.1×", "Slow motion: a tenth of real time"),
    REAL(1, "1×", "Real time"),
    MAX(Double.POSITIVE_INFINITY, "Max", "As fast as this computer can");

    private final double factor;
    private final String shown;
    private final String description;

    Speed(double factor, String shown, String description) {
        this.factor = factor;
        this.shown = shown;
        this.description = description;
    }

    double factor() {
        return factor;
    }

    String shown() {
        return shown;
    }

    String description() {
        return description;
    }

    /// The next one in a direction, or the same at the end.
    Speed step(int direction) {
        return values()[Math.clamp(ordinal() + (long) direction, 0, values().length - 1)];
    }

    /// The one that is nearest to a factor.
    static Speed of(double factor) {
        for (Speed speed : values()) {
            if (factor <= speed.factor) {
                return speed;
            }
        }
        return MAX;
    }
}
