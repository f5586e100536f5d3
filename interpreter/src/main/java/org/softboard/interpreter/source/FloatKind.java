package org.softboard.interpreter.source;

/// The floats of a build (MICROPY_FLOAT_IMPL).
public enum FloatKind {
    NONE, SINGLE, DOUBLE
}
