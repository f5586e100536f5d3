package org.softboard.boards.definition;

/// A button that connects its pin to ground.
public record ButtonRow(String name, String pin) {}
