package org.softboard.interpreter.vm;

/// A Python exception on its way: carries the exception object through Java code. It has no Java stack trace.
public final class PythonError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exception;

    public PythonError(int exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    /// Address of the exception object.
    public int exception() {
        return exception;
    }
}
