package org.softboard.interpreter.code;

/// What a name is in a block (py/scope.h).
enum NameUse {
    UNDECIDED,
    /// Read and not assigned: of an outer block, of the module, or a builtin.
    GLOBAL_IMPLICIT,
    /// Assigned in a module or class body, so not closed over.
    GLOBAL_IMPLICIT_ASSIGNED,
    /// Of the module.
    GLOBAL_EXPLICIT,
    /// Of this function only.
    LOCAL,
    /// Of this function and those inside it.
    CELL,
    /// Of a function around this one.
    FREE;

    private static final NameUse[] ALL = values();

    static NameUse at(int number) {
        return ALL[number];
    }

    /// Whether it lives in a cell.
    boolean isShared() {
        return this == CELL || this == FREE;
    }
}
