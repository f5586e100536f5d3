package org.softboard.boards.definition;

/// An MMA7660FC: the I2C on which it is, by number, and the pin that supplies it.
public record AccelerometerRow(int bus, String supply) {}
