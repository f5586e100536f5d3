package org.softboard.interpreter.code;

/// What a text is compiled with, besides the machine's profile.
///
/// @param optimisation level of `-O` or `micropython.opt_level()`: from 1 on without assertions, from 3 on without lines
/// @param emit what functions without a decorator are to be compiled to
/// @param topLevelAwait whether `await` may stand outside functions
public record CompileOptions(int optimisation, EmitOption emit, boolean topLevelAwait) {

    public static final CompileOptions USUAL = new CompileOptions(0, EmitOption.NONE, false);

    public CompileOptions optimised(int level) {
        return new CompileOptions(level, emit, topLevelAwait);
    }
}
