package org.softboard.interpreter.vm;

/// What a printed form is for (py/obj.h, mp_print_kind_t).
public enum PrintKind {
    STR, REPR, EXCEPTION, JSON, RAW
}
