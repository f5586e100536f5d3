package org.softboard.interpreter.code;

/// What follows an instruction's byte (py/bc0.h). Var ints are in [VarInt]; a distance is one byte, or two if the first has
/// bit 7 set: low 7 bits, then high 8 bits. It counts from behind the distance.
public enum Operand {
    /// Nothing.
    NOTHING,
    /// Nothing: a number is in the instruction's byte itself.
    WITHIN,
    /// Var int: index in the module's table of names.
    NAME,
    /// Var int: a local variable's number.
    LOCAL,
    /// Var int: index in the module's table of objects.
    OBJECT,
    /// Var int: which of the functions defined inside this one.
    CHILD,
    /// The same, then a byte: how many cells it closes over.
    CHILD_AND_CELLS,
    /// Var int: how many.
    COUNT,
    /// Var int: items before the starred one | items after it << 8.
    AROUND_STAR,
    /// Var int: kind of the container (0 list, 1 dict, 2 set) | its depth in the stack << 2.
    CONTAINER,
    /// Var int: positional arguments | keyword arguments << 8.
    ARGUMENTS,
    /// Var int with a sign.
    INTEGER,
    /// Distance forwards, 0 or more.
    FORWARD,
    /// Distance in either direction, with 0x40 or 0x4000 added.
    DISTANCE,
    /// The same, then a byte: exception blocks to leave | 0x80 to drop the iterator too.
    UNWINDING
}
