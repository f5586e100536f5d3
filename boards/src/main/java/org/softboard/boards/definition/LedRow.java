package org.softboard.boards.definition;

/// A light on the board, on when its pin is high. With PWM it borrows channel 1 of a timer; 0 means it cannot fade.
public record LedRow(int id, String pin, Colour colour, int pwmTimer, int pwmFunction) {

    /// What it shines in.
    public enum Colour {
        RED,
        GREEN,
        YELLOW,
        BLUE
    }
}
