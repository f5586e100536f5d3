package org.softboard.interpreter.vm;

/// A function written in Java, as a row of a type's or module's table declares it. Arities count every argument a
/// Python programmer sees, `self` included; the interface that implements it fixes them where they are fixed.
///
/// @param most      the most positional arguments, or `ANY`
/// @param keywords  takes keyword arguments and checks everything beyond `least` itself
/// @param arity     the number of arguments that the code takes one by one, [#VARIABLE] for those in an `Args`
public record NativeFunction(String name, int least, int most, boolean keywords, int arity, Code code) {

    public static final int VARIABLE = 4;

    /// No upper limit.
    public static final int ANY = 0xFFFF;

    /// The Java side of a function.
    public sealed interface Code permits Function0, Function1, Function2, Function3, FunctionN {
    }

    @FunctionalInterface
    public non-sealed interface Function0 extends Code {
        long call(Vm vm);
    }

    @FunctionalInterface
    public non-sealed interface Function1 extends Code {
        long call(Vm vm, long a);
    }

    @FunctionalInterface
    public non-sealed interface Function2 extends Code {
        long call(Vm vm, long a, long b);
    }

    @FunctionalInterface
    public non-sealed interface Function3 extends Code {
        long call(Vm vm, long a, long b, long c);
    }

    @FunctionalInterface
    public non-sealed interface FunctionN extends Code {
        long call(Vm vm, Args args);
    }

    public static NativeFunction of(String name, Function0 code) {
        return new NativeFunction(name, 0, 0, false, 0, code);
    }

    public static NativeFunction of(String name, Function1 code) {
        return new NativeFunction(name, 1, 1, false, 1, code);
    }

    public static NativeFunction of(String name, Function2 code) {
        return new NativeFunction(name, 2, 2, false, 2, code);
    }

    public static NativeFunction of(String name, Function3 code) {
        return new NativeFunction(name, 3, 3, false, 3, code);
    }

    public static NativeFunction of(String name, int least, int most, FunctionN code) {
        return new NativeFunction(name, least, most, false, VARIABLE, code);
    }

    /// A function that takes keyword arguments; it parses what comes after `least` itself.
    public static NativeFunction withKeywords(String name, int least, FunctionN code) {
        return new NativeFunction(name, least, ANY, true, VARIABLE, code);
    }
}
