package org.softboard.interpreter.code;

import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.syntax.ParseTree;

/// Makes bytecode of a tree (py/compile.c), in the machine's memory. Start reading at [Compilation], which says how the
/// work is shared out.
public final class Compiler {

    private final Storage storage;
    private final Names names;
    private final Constants constants;
    private final LanguageProfile profile;

    public Compiler(Storage storage, Names names, Constants constants, LanguageProfile profile) {
        this.storage = storage;
        this.names = names;
        this.constants = constants;
        this.profile = profile;
    }

    /// Compiles a tree, which is given back, whether it succeeds or not. An error in the text is a [CompileError], or what
    /// the machine makes of one ([Constants#error]).
    ///
    /// @param source name of the text
    /// @param isRepl whether the values of expressions are to be printed
    /// @param context address of a module context whose type and globals are set; its tables are made here
    public CompiledModule compile(ParseTree tree, int source, boolean isRepl, int context, CompileOptions options) {
        var compilation = new Compilation(storage, names, constants, profile, options, tree, source, isRepl);
        try {
            return compilation.run(context);
        } catch (StackOverflowError overflow) {
            throw constants.error(CompileError.of(CompileError.Kind.RUNTIME, Compilation.TOO_DEEP));
        }
    }
}
