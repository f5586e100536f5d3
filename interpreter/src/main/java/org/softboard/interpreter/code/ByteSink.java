package org.softboard.interpreter.code;

/// Takes bytes one after the other.
interface ByteSink {

    /// The low eight bits count.
    void put(int value);
}
