package org.softboard.interpreter.code;

/// How often a block is compiled, and what for (py/emit.h). The last one is repeated until sizes stay as they are.
enum Pass {
    /// Find the names, what they are, and the number of labels.
    SCOPE,
    /// Find the largest size of the stack.
    STACK_SIZE,
    /// Find the size of the code, and where labels are at most.
    CODE_SIZE,
    /// Write the code.
    EMIT
}
