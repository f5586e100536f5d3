package org.softboard.interpreter.code;

import org.jspecify.annotations.Nullable;

/// An exception block that is open at some place of a function, as [FlowCheck] knows it.
///
/// @param outer the block around it
/// @param handler where its handler begins; code from there on is in the handler, code before it is not
/// @param saved slots of the stack that its handler finds below what it is entered with
/// @param base slots of the stack when it has been left
/// @param isEntered whether its handler runs
record OpenBlock(@Nullable OpenBlock outer, Kind kind, int handler, int saved, int base, boolean isEntered) {

    /// What began it. That of an `async with` is a SETUP_FINALLY.
    enum Kind {
        EXCEPT, FINALLY, WITH, ASYNC_WITH
    }

    OpenBlock entered() {
        return new OpenBlock(outer, kind, handler, saved, base, true);
    }

    boolean isFinally() {
        return kind != Kind.EXCEPT;
    }

    /// The slots that code in it leaves alone.
    int floor() {
        return isEntered ? base : saved;
    }

    int depth() {
        int depth = 0;
        for (OpenBlock block = this; block != null; block = block.outer) {
            depth++;
        }
        return depth;
    }
}
