package org.softboard.interpreter.vm;

/// A program did what makes a real board crash, of which Python cannot know. The message says what.
public final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The crash that a problem is, or that comes of memory which the program has damaged by its addresses, and was then
    /// believed. So is an exception of Python outside of any program. What is none of them is thrown on.
    public static Crash of(RuntimeException problem) {
        return switch (problem) {
            case Crash crash -> crash;
            case IndexOutOfBoundsException _,ArithmeticException _,IllegalArgumentException _,NegativeArraySizeException _ ->
                    new Crash("there is no memory where it reached, or what it holds is damaged");
            case PythonError _ -> new Crash("an exception that nothing could catch");
            default -> throw problem;
        };
    }

    public Crash(String message) {
        super(message, null, false, false);
    }
}
