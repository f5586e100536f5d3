package org.softboard.boards.definition;

/// A hardware timer: the width of its counter and the clock that drives it.
public record TimerRow(int id, int bits, int hertz) {}
