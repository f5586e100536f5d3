package org.softboard.interpreter.repl;

import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.vm.Vm;

/// Makes a callable of source text; errors in it are raised as Python exceptions.
@FunctionalInterface
public interface Compile {

    /// What a text is read as.
    enum Input {
        /// One interactive statement, of which the value is shown.
        SINGLE,
        FILE
    }

    /// The function object of a whole text; `file` is the interned name that tracebacks show.
    long compile(Vm vm, Reader text, int file, Input input, boolean interactive);
}
