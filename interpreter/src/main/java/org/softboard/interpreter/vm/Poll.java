package org.softboard.interpreter.vm;

/// What a machine does when its meter reaches the deadline: hardware events that are due, and the next deadline.
@FunctionalInterface
public interface Poll {
    void poll(Vm vm);
}
