package org.softboard.interpreter.vm;

/// What calls take of a machine's C stack, in bytes (core memory model, section 7).
///
/// @param limit    bytes after which a call is refused (or the machine crashes, where that is not checked)
/// @param base     taken before the first Python frame
/// @param frame    the interpreter's own frame and the call wrapper
/// @param method   more for a bound method
/// @param closure  more for a closure
/// @param resume   a generator's resumption
/// @param instance calling an object, or an operator that a class defines
/// @param construct more for making an instance
/// @param native_  a native that calls back
/// @param print    a container that prints what is in it
public record StackCosts(int limit, int base, int frame, int method, int closure, int resume, int instance,
        int construct, int native_, int print) {
}
