package org.softboard.interpreter.vm;

/// What calls take of a machine's C stack, in bytes (core memory model, section 7).
///
/// @param limit     bytes after which a call is refused (or the machine crashes, where that is not checked)
/// @param base      taken before the first Python frame
/// @param frame     the interpreter's own frame and the call wrapper
/// @param method    more for a bound method
/// @param closure   more for a closure
/// @param resume    a generator's resumption
/// @param next      more where a `for` asks the generator
/// @param call      more for calling an object of a class, or a class
/// @param subscript more for a subscript that a class defines
/// @param operator  more for an operator that a class defines
/// @param construct more than `call` for making an object of a class
/// @param evaluate  a text that is run by a function
/// @param native_   a native that calls back
/// @param print     a container that prints what is in it
public record StackCosts(int limit, int base, int frame, int method, int closure, int resume, int next, int call,
        int subscript, int operator, int construct, int evaluate, int native_, int print) {

    /// The same on a smaller or larger C stack.
    public StackCosts limited(int bytes) {
        return new StackCosts(bytes, base, frame, method, closure, resume, next, call, subscript, operator, construct,
                evaluate, native_, print);
    }
}
