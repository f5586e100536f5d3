package org.softboard.boards.definition;

/// The processors that a board may have, by whether machine code runs on them.
public enum CoreModel {
    /// None of which there is a model.
    OTHER,
    /// ARMv7E-M with single-precision floating point.
    CORTEX_M4F
}
