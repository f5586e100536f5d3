package org.softboard.interpreter.source;

/// How much an error message says (MICROPY_ERROR_REPORTING).
public enum ErrorLevel {
    TERSE, NORMAL, DETAILED
}
