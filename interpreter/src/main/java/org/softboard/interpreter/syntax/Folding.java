package org.softboard.interpreter.syntax;

import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.TokenKind;

/// What the parser works out by itself (py/parse.c, fold_... and build_tuple): constant conditions, arithmetic on
/// numbers, `const()` declarations, constants of modules, tuples of constants.
final class Folding {

    // numbers of the bytecode's operators
    private static final int POSITIVE = 0;
    private static final int INVERT = 2;
    private static final int OR = 22;
    private static final int XOR = 23;
    private static final int AND = 24;
    private static final int SHIFT_LEFT = 25;
    private static final int POWER = 34;

    private final LanguageProfile profile;
    private final Names names;
    private final Constants constants;
    private final ParseTree tree;
    private final NodeStack results;
    private final RuleStack rules;
    private final NamedConstants declared;
    private final int source;
    private final boolean foldsFloats;
    private final boolean foldsNumbers;
    private final boolean foldsTuples;
    private final boolean hasConst;
    private final boolean hasModules;

    Folding(LanguageProfile profile, Names names, Constants constants, ParseTree tree, NodeStack results,
            RuleStack rules, NamedConstants declared, int source) {
        this.profile = profile;
        this.names = names;
        this.constants = constants;
        this.tree = tree;
        this.results = results;
        this.rules = rules;
        this.declared = declared;
        this.source = source;
        foldsNumbers = profile.has(Option.COMP_CONST_FOLDING);
        foldsFloats = profile.has(Option.COMP_CONST_FLOAT);
        foldsTuples = profile.has(Option.COMP_CONST_TUPLE);
        hasConst = profile.has(Option.COMP_CONST);
        hasModules = profile.has(Option.COMP_MODULE_CONST);
    }

    /// A node for an object: a leaf if it is a small int of the code's machine.
    long node(int line, long object) {
        if (constants.isSmallInt(object)) {
            long value = constants.smallIntValue(object);
            if (profile.fitsSmallInt(value)) {
                return ParseTree.smallInt(value);
            }
        }
        return tree.constantObject(line, object);
    }

    // ---- conditions ----

    /// Drops what `and` and `or` cannot reach; says how many of the operands remain.
    int shortCircuit(Rule rule, int operands) {
        if (!foldsNumbers) {
            return operands;
        }
        boolean isOr = rule == Rule.OR_TEST;
        int copyTo = operands;
        for (int i = operands - 1; i >= 0; i--) {
            long operand = results.peek(i);
            results.replace(copyTo - 1, operand);
            if (i == 0 || (isOr ? tree.isConstantTrue(operand) : tree.isConstantFalse(operand))) {
                break;
            }
            if (!(isOr ? tree.isConstantFalse(operand) : tree.isConstantTrue(operand))) {
                copyTo--;
            }
        }
        results.drop(copyTo - 1);
        return operands - (copyTo - 1);
    }

    /// `not` of a constant.
    boolean negates() {
        if (!foldsNumbers) {
            return false;
        }
        long operand = results.peek(0);
        if (!tree.isConstant(operand)) {
            return false;
        }
        boolean isTrue = tree.isConstantTrue(operand);
        results.replace(0, ParseTree.token(isTrue ? TokenKind.KW_FALSE : TokenKind.KW_TRUE));
        return true;
    }

    // ---- arithmetic ----

    /// Puts one constant in the place of an operation on numbers.
    boolean folds(Rule rule, int children) {
        if (!foldsNumbers) {
            return false;
        }
        long value = switch (rule) {
            case EXPR -> chain(OR, children);
            case XOR_EXPR -> chain(XOR, children);
            case AND_EXPR -> chain(AND, children);
            case POWER -> chain(POWER, children);
            case SHIFT_EXPR, ARITH_EXPR, TERM -> operators(children);
            case FACTOR_2 -> unary();
            case ATOM_EXPR_NORMAL -> hasModules ? moduleConstant() : 0;
            default -> 0;
        };
        if (value == 0) {
            return false;
        }
        results.drop(children);
        results.push(node(0, value));
        return true;
    }

    /// The word of a number, 0 if the node is none.
    private long number(long node) {
        if (ParseTree.isSmallInt(node)) {
            return constants.integer(ParseTree.value(node));
        }
        if (!tree.is(node, Rule.CONST_OBJECT)) {
            return 0;
        }
        long object = tree.constantObject(node);
        return switch (constants.kind(object)) {
            case INT -> object;
            case FLOAT -> foldsFloats ? object : 0;
            default -> 0;
        };
    }

    private long chain(int operator, int operands) {
        long value = number(results.peek(operands - 1));
        for (int i = operands - 2; i >= 0 && value != 0; i--) {
            long right = number(results.peek(i));
            value = right == 0 ? 0 : constants.binary(operator, value, right);
        }
        return value;
    }

    /// Operands with operators between them.
    private long operators(int children) {
        long value = number(results.peek(children - 1));
        for (int i = children - 2; i >= 1 && value != 0; i -= 2) {
            long right = number(results.peek(i - 1));
            int operator = SHIFT_LEFT + ParseTree.kind(results.peek(i)).ordinal() - TokenKind.OP_DBL_LESS.ordinal();
            value = right == 0 ? 0 : constants.binary(operator, value, right);
        }
        return value;
    }

    private long unary() {
        long value = number(results.peek(0));
        if (value == 0) {
            return 0;
        }
        TokenKind operator = ParseTree.kind(results.peek(1));
        if (operator == TokenKind.OP_TILDE) {
            return constants.kind(value) == Constants.Kind.INT ? constants.unary(INVERT, value) : 0;
        }
        return constants.unary(POSITIVE + operator.ordinal() - TokenKind.OP_PLUS.ordinal(), value);
    }

    private long moduleConstant() {
        long module = results.peek(1);
        long trailer = results.peek(0);
        if (!ParseTree.isId(module) || !tree.is(trailer, Rule.TRAILER_PERIOD)) {
            return 0;
        }
        return constants.moduleConstant(ParseTree.qstr(module), ParseTree.qstr(tree.child(trailer, 0)));
    }

    // ---- const() ----

    /// Takes note of `name = const(value)`, which becomes `name = value`, or nothing if the name is private. Says
    /// whether nothing is left to store.
    boolean declaresPrivate() {
        long target = results.peek(1);
        long value = results.peek(0);
        if (!hasConst || !foldsNumbers || !ParseTree.isId(target)) {
            return false;
        }
        if (tree.is(value, Rule.ANNASSIGN)) {
            value = tree.child(value, 1);
        }
        if (!isCallOfConst(value)) {
            return false;
        }
        long argument = tree.child(tree.child(value, 1), 0);
        if (!tree.isConstant(argument)) {
            throw new CompileError(CompileError.Kind.SYNTAX, "not a constant", source, tree.line(value), 0);
        }
        int name = ParseTree.qstr(target);
        declared.declare(name, tree.constant(argument));
        if (names.startsWith(name, '_')) {
            results.drop(2);
            return true;
        }
        results.replace(0, argument);
        return false;
    }

    private boolean isCallOfConst(long node) {
        if (!tree.is(node, Rule.ATOM_EXPR_NORMAL)) {
            return false;
        }
        long function = tree.child(node, 0);
        return ParseTree.isId(function) && ParseTree.qstr(function) == Qstr.CONST
                && tree.is(tree.child(node, 1), Rule.TRAILER_PAREN);
    }

    // ---- tuples ----

    /// Puts one object in the place of a tuple of constants.
    boolean buildsTuple(int line, Rule rule, int items) {
        if (!foldsTuples) {
            return false;
        }
        return switch (rule) {
            case TESTLIST_COMP -> rules.isAt(0, Rule.ATOM_PAREN) && tuple(line, items);
            case TESTLIST_COMP_3C -> {
                boolean built = rules.isAt(2, Rule.ATOM_PAREN) && tuple(line, items);
                if (built) {
                    // the rules that would have taken the items
                    rules.drop(2);
                }
                yield built;
            }
            case TESTLIST_STAR_EXPR, TESTLIST, SUBSCRIPTLIST -> tuple(line, items);
            default -> false;
        };
    }

    private boolean tuple(int line, int items) {
        for (int i = 0; i < items; i++) {
            if (!tree.isConstant(results.peek(i))) {
                return false;
            }
        }
        long tuple = constants.tuple(items);
        for (int i = items - 1; i >= 0; i--) {
            long node = results.pop();
            constants.tupleItem(tuple, i, tree.constant(node));
            if (ParseTree.isStruct(node)) {
                tree.giveBack(node);
            }
        }
        results.push(tree.constantObject(line, tuple));
        return true;
    }
}
