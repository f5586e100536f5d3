package org.softboard.interpreter.syntax;

import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Storage;

/// Makes a tree of a text's tokens (py/parse.c), by the grammar of one language profile. Recursion is a stack in the
/// machine's memory, so a text can be as deep as that memory allows.
public final class Parser {

    private final Storage storage;
    private final Names names;
    private final Constants constants;
    private final LanguageProfile profile;
    private final Grammar grammar;

    public Parser(Storage storage, Names names, Constants constants, LanguageProfile profile) {
        this.storage = storage;
        this.names = names;
        this.constants = constants;
        this.profile = profile;
        grammar = new Grammar(profile);
    }

    /// Reads a text to its end. The lexer is given back, whatever happens. An error in the text is a [CompileError], or
    /// what the machine makes of one ([Constants#error]).
    public ParseTree parse(Lexer lexer, InputKind input) {
        try {
            return new Derivation(storage, names, constants, profile, grammar, lexer, input).run();
        } catch (CompileError error) {
            throw constants.error(error);
        } finally {
            lexer.free();
        }
    }
}
