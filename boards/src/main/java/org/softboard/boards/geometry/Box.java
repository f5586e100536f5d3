package org.softboard.boards.geometry;

/// A rectangle by its centre, in millimetres, turned clockwise by degrees.
public record Box(double x, double y, double width, double height, double turn) {}
