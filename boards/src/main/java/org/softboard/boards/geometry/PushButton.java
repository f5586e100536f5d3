package org.softboard.boards.geometry;

/// A push button: a body, and a cap in the middle of it.
///
/// @param name  unique on its board, as in the board's definition
/// @param leads whether solder tabs stick out at its four corners
public record PushButton(String name, Box box, Side side, String body, boolean leads, Cap cap) {

    /// What the finger meets, an ellipse.
    public record Cap(double width, double height, String colour) {}
}
