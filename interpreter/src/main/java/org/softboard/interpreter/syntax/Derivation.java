package org.softboard.interpreter.syntax;

import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.source.TokenKind;

/// One parse (py/parse.c, mp_parse): rules wait on one stack, nodes on another. A rule is taken from the stack, goes on
/// where it was, and puts itself back under each rule it needs. A rule that cannot begin sets `fails`, and the one that
/// needed it tries something else; one that has taken tokens and cannot go on is a syntax error.
final class Derivation {

    private static final int PART = Grammar.RULE - 1;
    private static final int NAME = TokenKind.NAME.ordinal();

    private final Names names;
    private final Constants constants;
    private final Grammar grammar;
    private final Lexer lexer;
    private final InputKind input;
    private final byte[] memory;
    private final int longestInterned;
    private final boolean keepsDocStrings;

    private final RuleStack rules;
    private final NodeStack results;
    private final ParseTree tree;
    private final NamedConstants declared;
    private final Folding folding;

    // the rule being worked on, where it began, and the part it is at
    private int rule;
    private int line;
    private int part;
    private boolean isEntered;
    private boolean fails;

    Derivation(Storage storage, Names names, Constants constants, LanguageProfile profile, Grammar grammar,
            Lexer lexer, InputKind input) {
        this.names = names;
        this.constants = constants;
        this.grammar = grammar;
        this.lexer = lexer;
        this.input = input;
        memory = storage.memory();
        LanguageProfile.Sizes sizes = profile.sizes();
        longestInterned = sizes.parseInternStringLen();
        keepsDocStrings = profile.has(Option.ENABLE_DOC_STRING);
        rules = new RuleStack(storage, sizes.parseRuleInit(), sizes.parseRuleInc());
        results = new NodeStack(storage, sizes.parseResultInit(), sizes.parseResultInc());
        tree = new ParseTree(storage, constants, sizes.parseChunkInit());
        declared = new NamedConstants(storage);
        folding = new Folding(profile, names, constants, tree, results, rules, declared, lexer.source());
    }

    ParseTree run() {
        enter(input.rule.ordinal());
        while (isEntered || !rules.isEmpty()) {
            if (!isEntered) {
                rules.pop();
                rule = rules.rule;
                line = rules.line;
                part = rules.part;
            }
            isEntered = false;
            switch (grammar.kind[rule]) {
                case Grammar.CHOICE -> choice();
                case Grammar.SEQUENCE -> sequence();
                default -> list();
            }
        }
        declared.free();
        tree.shut();
        if (lexer.kind != TokenKind.END || results.isEmpty()) {
            throw syntaxError();
        }
        tree.root(results.peek(0));
        rules.free();
        results.free();
        return tree;
    }

    private CompileError syntaxError() {
        return switch (lexer.kind) {
            case INDENT -> error(CompileError.Kind.INDENTATION, "unexpected indent");
            case DEDENT_MISMATCH -> error(CompileError.Kind.INDENTATION,
                    "unindent doesn't match any outer indent level");
            case MALFORMED_FSTRING -> error(CompileError.Kind.SYNTAX, "malformed f-string");
            default -> error(CompileError.Kind.SYNTAX, "invalid syntax");
        };
    }

    private CompileError error(CompileError.Kind kind, String message) {
        return new CompileError(kind, message, lexer.source(), lexer.line, 0);
    }

    private static boolean isToken(int part) {
        return part < Grammar.RULE;
    }

    private boolean isHere(int token) {
        return lexer.kind.ordinal() == token;
    }

    /// The next rule to be worked on: it would be put on the stack only to be taken off.
    private void enter(int next) {
        rules.reach(1);
        rule = next;
        line = lexer.line;
        part = 0;
        isEntered = true;
    }

    /// Whether a rule can begin here. If not, the stack still gets the room that trying it would take.
    private boolean canBegin(int child, int waiting) {
        if (grammar.begins(child, lexer.kind.ordinal())) {
            return true;
        }
        rules.reach(waiting + grammar.depth[child]);
        return false;
    }

    // ---- the three kinds of rules ----

    private void choice() {
        if (part > 0 && !fails) {
            return;
        }
        fails = false;
        int[] parts = grammar.parts[rule];
        for (int i = part; i < parts.length; i++) {
            int wanted = parts[i];
            if (isToken(wanted)) {
                if (isHere(wanted)) {
                    pushToken();
                    lexer.next();
                    return;
                }
            } else {
                boolean isLast = i + 1 == parts.length;
                if (canBegin(wanted & PART, isLast ? 0 : 1)) {
                    if (!isLast) {
                        rules.push(rule, line, i + 1);
                    }
                    enter(wanted & PART);
                    return;
                }
            }
        }
        fails = true;
    }

    private void sequence() {
        int[] parts = grammar.parts[rule];
        if (fails && isStuck(parts, part - 1)) {
            return;
        }
        for (int i = part; i < parts.length; i++) {
            int wanted = parts[i];
            if (isToken(wanted)) {
                if (isHere(wanted)) {
                    if (wanted == NAME) {
                        pushToken();
                    }
                    lexer.next();
                } else if (isStuck(parts, i)) {
                    return;
                }
            } else if (canBegin(wanted & PART, 1)) {
                rules.push(rule, line, i + 1);
                enter(wanted & PART);
                return;
            } else if (isStuck(parts, i)) {
                return;
            }
        }
        finishSequence(parts);
    }

    /// A part could not be had: that is all right if it is optional, the rule's failure if it is the first one, and an
    /// error otherwise.
    private boolean isStuck(int[] parts, int missing) {
        fails = (parts[missing] & Grammar.OPTIONAL) == 0;
        if (!fails) {
            results.push(ParseTree.NULL);
        } else if (missing > 0) {
            throw syntaxError();
        }
        return fails;
    }

    private void finishSequence(int[] parts) {
        if (rule == Rule.EXPR_STMT.ordinal() && isLonelyConstant()) {
            results.drop(2);
            pushRule(Rule.PASS_STMT, line, 0);
            return;
        }
        int children = 0;
        int present = 0;
        for (int i = parts.length - 1; i >= 0; i--) {
            if (isToken(parts[i])) {
                if (parts[i] == NAME) {
                    children++;
                    present++;
                }
            } else {
                present += results.peek(children) == ParseTree.NULL ? 0 : 1;
                children++;
            }
        }
        if (present == 1 && grammar.passes[rule]) {
            long node = ParseTree.NULL;
            for (int i = 0; i < children; i++) {
                long child = results.pop();
                node = child == ParseTree.NULL ? node : child;
            }
            results.push(node);
            return;
        }
        if (grammar.blank[rule]) {
            results.push(ParseTree.NULL);
            children++;
        }
        pushRule(Rule.at(rule), line, children);
    }

    /// A statement that is nothing but a constant, such as a doc string.
    private boolean isLonelyConstant() {
        if (keepsDocStrings || input == InputKind.SINGLE || results.peek(0) != ParseTree.NULL) {
            return false;
        }
        long node = results.peek(1);
        return ParseTree.isLeaf(node) && !ParseTree.isId(node) || tree.is(node, Rule.CONST_OBJECT);
    }

    private void list() {
        int[] parts = grammar.parts[rule];
        int separation = grammar.separation[rule];
        int i = part;
        while (!fails) {
            boolean isSeparator = (i & 1 & separation) != 0;
            int wanted = parts[isSeparator ? 1 : 0];
            i++;
            if (isToken(wanted)) {
                if (isHere(wanted)) {
                    if (!isSeparator) {
                        pushToken();
                    }
                    lexer.next();
                } else {
                    fails = true;
                }
            } else if (canBegin(wanted & PART, 1)) {
                rules.push(rule, line, i);
                enter(wanted & PART);
                return;
            } else {
                fails = true;
            }
        }
        endList(i, separation, parts);
    }

    /// The part before `next` could not be had.
    private void endList(int next, int separation, int[] parts) {
        fails = next == 1;
        if (fails) {
            return;
        }
        boolean isSeparated = (separation & 1) != 0;
        boolean endsInSeparator = isSeparated && (next & 1) == 1;
        if (endsInSeparator && separation != 3) {
            throw syntaxError();
        }
        int items = next - 1;
        if (isSeparated && isToken(parts[1])) {
            items = (items + 1) / 2;
        }
        if (items != 1 || endsInSeparator) {
            pushRule(Rule.at(rule), line, items);
        }
    }

    // ---- nodes ----

    private void pushToken() {
        results.push(switch (lexer.kind) {
            case NAME -> name();
            case INTEGER -> folding.node(lexer.line, number());
            case FLOAT_OR_IMAG -> tree.constantObject(lexer.line, number());
            case STRING -> string();
            case BYTES -> tree.constantObject(lexer.line,
                    constants.bytes(memory, lexer.textAddress(), lexer.textLength()));
            default -> ParseTree.token(lexer.kind);
        });
    }

    private long name() {
        int name = names.intern(memory, lexer.textAddress(), lexer.textLength());
        if (rule == Rule.ATOM.ordinal()) {
            long constant = declared.value(name);
            if (constant != 0) {
                return folding.node(lexer.line, constant);
            }
        }
        return ParseTree.id(name);
    }

    private long number() {
        int text = lexer.textAddress();
        int length = lexer.textLength();
        try {
            return lexer.kind == TokenKind.INTEGER ? constants.integer(memory, text, length)
                    : constants.decimal(memory, text, length);
        } catch (CompileError error) {
            throw error.at(lexer.source(), lexer.line);
        }
    }

    /// Short texts are interned; long ones only become objects, since most of them are doc strings.
    private long string() {
        int text = lexer.textAddress();
        int length = lexer.textLength();
        int known = length <= longestInterned ? names.intern(memory, text, length)
                : names.find(memory, text, length);
        return known != 0 ? ParseTree.string(known)
                : tree.constantObject(lexer.line, constants.str(memory, text, length));
    }

    /// Makes a node of the last nodes, or something simpler where it can.
    private void pushRule(Rule rule, int line, int count) {
        int children = count;
        switch (rule) {
            case ATOM_PAREN -> {
                long inside = results.peek(0);
                if (inside != ParseTree.NULL && !tree.is(inside, Rule.TESTLIST_COMP)) {
                    return;
                }
            }
            case TESTLIST_COMP -> {
                long rest = results.peek(0);
                if (tree.is(rest, Rule.TESTLIST_COMP_3B)) {
                    // one item and a comma
                    results.drop(1);
                    children--;
                } else if (tree.is(rest, Rule.TESTLIST_COMP_3C)) {
                    // it has taken the first item already
                    results.drop(1);
                    tree.rename(rest, Rule.TESTLIST_COMP);
                    return;
                }
            }
            case TESTLIST_COMP_3C -> children++;
            case OR_TEST, AND_TEST -> {
                children = folding.shortCircuit(rule, children);
                if (children == 1) {
                    return;
                }
            }
            case NOT_TEST_2 -> {
                if (folding.negates()) {
                    return;
                }
            }
            case EXPR_STMT -> {
                if (isAssignment() && folding.declaresPrivate()) {
                    pushRule(Rule.PASS_STMT, 0, 0);
                    return;
                }
            }
            default -> {
            }
        }
        if (folding.folds(rule, children) || folding.buildsTuple(line, rule, children)) {
            return;
        }
        pushStruct(rule, line, children);
    }

    /// The statement is `target = value` or `target: type`, not a chain and not in place.
    private boolean isAssignment() {
        long rest = results.peek(0);
        return rest != ParseTree.NULL && !tree.is(rest, Rule.EXPR_STMT_AUGASSIGN)
                && !tree.is(rest, Rule.EXPR_STMT_ASSIGN_LIST);
    }

    private void pushStruct(Rule rule, int line, int children) {
        long node = tree.struct(rule, line, children);
        for (int i = children - 1; i >= 0; i--) {
            tree.child(node, i, results.pop());
        }
        if (rule == Rule.TESTLIST_COMP_3C) {
            // stands for the item that it has taken
            results.push(node);
        }
        results.push(node);
    }
}
