package org.softboard.interpreter.syntax;

import static org.softboard.interpreter.source.TokenKind.*;
import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Symbol;
import org.softboard.interpreter.source.TokenKind;

/// The grammar of Python 3.4 and what came later, as py/grammar.h has it: a table, one row a rule, from which the
/// parser works. What becomes of a row's match:
///
/// * `choice`: the first alternative that fits; no node of its own.
/// * `sequence`: a node with a child for every rule and every NAME; an optional rule that is missing is a null child.
/// * `passing`: as a sequence, but if just one child is not null, that child stands for the whole.
/// * `blank`: as a sequence, with one null child more at the end.
/// * `repeated`: one or more; `list`: items with a separator between them; `listWithEnd`: and one may follow the last.
///   A node with the items and those separators that are rules; a single item stands for itself, unless a separator
///   followed it.
///
/// Besides, a parenthesised single expression stands for itself, and TESTLIST_COMP_3C becomes TESTLIST_COMP.
public final class Grammar {

    static final int CHOICE = 0;
    static final int SEQUENCE = 1;
    static final int LIST = 2;

    static final int OPTIONAL = 0x200;
    static final int RULE = 0x100;

    /// A rule that may be missing.
    private record Optional(Rule rule) implements Symbol {
    }

    private static final int RULES = Rule.values().length;

    /// Per rule: choice, sequence or list.
    final byte[] kind = new byte[RULES];
    /// Per rule: its parts, token numbers or RULE | rule number, with OPTIONAL if it may be missing.
    final int[][] parts = new int[RULES][];
    /// Per sequence: whether a single child that is not null stands for the whole.
    final boolean[] passes = new boolean[RULES];
    /// Per sequence: whether a null child is added.
    final boolean[] blank = new boolean[RULES];
    /// Per list: 2 without separators, 1 with separators between, 3 with one more allowed at the end.
    final byte[] separation = new byte[RULES];
    /// Per rule: how many rules are on the stack at once, itself included, while it finds that it cannot begin.
    final byte[] depth = new byte[RULES];
    /// Per rule: a bit for each token that it can begin with, in two words.
    private final long[] first = new long[2 * RULES];

    private final LanguageProfile profile;

    public Grammar(LanguageProfile profile) {
        this.profile = profile;
        inputs();
        definitions();
        simpleStatements();
        compoundStatements();
        expressions();
        atoms();
        for (int rule = 0; rule < RULES; rule++) {
            foresee(rule);
        }
    }

    /// Whether a rule can begin with a token.
    boolean begins(int rule, int token) {
        return (first[2 * rule + (token >> 6)] >>> token & 1) != 0;
    }

    /// Works out what a rule can begin with, and its depth. A rule that may match nothing can begin with anything.
    private void foresee(int rule) {
        if (parts[rule] == null || first[2 * rule] != 0 || first[2 * rule + 1] != 0) {
            return;
        }
        int[] row = parts[rule];
        depth[rule] = 1;
        int last = kind[rule] == CHOICE ? row.length : 1;
        for (int i = 0; i < last; i++) {
            int part = row[i];
            if ((part & OPTIONAL) != 0) {
                first[2 * rule] = -1;
                first[2 * rule + 1] = -1;
            } else if ((part & RULE) == 0) {
                first[2 * rule + (part >> 6)] |= 1L << part;
            } else {
                int child = part & RULE - 1;
                foresee(child);
                first[2 * rule] |= first[2 * child];
                first[2 * rule + 1] |= first[2 * child + 1];
                boolean waits = kind[rule] != CHOICE || i + 1 < row.length;
                depth[rule] = (byte) Math.max(depth[rule], depth[child] + (waits ? 1 : 0));
            }
        }
    }

    private void inputs() {
        // one line of the REPL; a file; an expression for eval
        choice(SINGLE_INPUT, NEWLINE, SIMPLE_STMT, COMPOUND_STMT);
        passing(FILE_INPUT, optional(FILE_INPUT_2));
        repeated(FILE_INPUT_2, FILE_INPUT_3);
        choice(FILE_INPUT_3, NEWLINE, STMT);
        passing(EVAL_INPUT, TESTLIST, optional(EVAL_INPUT_2));
        sequence(EVAL_INPUT_2, NEWLINE);
        choice(STMT, COMPOUND_STMT, SIMPLE_STMT);
    }

    private void definitions() {
        // '@' dotted.name ['(' arguments ')'], then a class or function
        sequence(DECORATOR, OP_AT, DOTTED_NAME, optional(TRAILER_PAREN), NEWLINE);
        repeated(DECORATORS, DECORATOR);
        passing(DECORATED, DECORATORS, DECORATED_BODY);
        if (profile.has(Option.PY_ASYNC_AWAIT)) {
            choice(DECORATED_BODY, CLASSDEF, FUNCDEF, ASYNC_FUNCDEF);
            sequence(ASYNC_FUNCDEF, KW_ASYNC, FUNCDEF);
        } else {
            choice(DECORATED_BODY, CLASSDEF, FUNCDEF);
        }
        // 'def' name '(' parameters ')' ['->' test] ':' suite; the blank takes the compiler's scope
        blank(FUNCDEF, KW_DEF, NAME, DEL_PAREN_OPEN, optional(TYPEDARGSLIST), DEL_PAREN_CLOSE,
                optional(FUNCDEFRETTYPE), DEL_COLON, SUITE);
        passing(FUNCDEFRETTYPE, DEL_MINUS_MORE, TEST);
        // parameters: the compiler checks their order
        listWithEnd(TYPEDARGSLIST, TYPEDARGSLIST_ITEM, DEL_COMMA);
        choice(TYPEDARGSLIST_ITEM, TYPEDARGSLIST_NAME, TYPEDARGSLIST_STAR, TYPEDARGSLIST_DBL_STAR);
        passing(TYPEDARGSLIST_NAME, NAME, optional(GENERIC_COLON_TEST), optional(GENERIC_EQUAL_TEST));
        sequence(TYPEDARGSLIST_STAR, OP_STAR, optional(TFPDEF));
        sequence(TYPEDARGSLIST_DBL_STAR, OP_DBL_STAR, NAME, optional(GENERIC_COLON_TEST));
        sequence(TFPDEF, NAME, optional(GENERIC_COLON_TEST));
        passing(GENERIC_COLON_TEST, DEL_COLON, TEST);
        passing(GENERIC_EQUAL_TEST, DEL_EQUAL, TEST);
        // the same for lambda, without annotations
        listWithEnd(VARARGSLIST, VARARGSLIST_ITEM, DEL_COMMA);
        choice(VARARGSLIST_ITEM, VARARGSLIST_NAME, VARARGSLIST_STAR, VARARGSLIST_DBL_STAR);
        passing(VARARGSLIST_NAME, NAME, optional(GENERIC_EQUAL_TEST));
        sequence(VARARGSLIST_STAR, OP_STAR, optional(VFPDEF));
        sequence(VARARGSLIST_DBL_STAR, OP_DBL_STAR, NAME);
        passing(VFPDEF, NAME);
        // 'class' name ['(' arguments ')'] ':' suite; the blank takes the compiler's scope
        blank(CLASSDEF, KW_CLASS, NAME, optional(CLASSDEF_2), DEL_COLON, SUITE);
        passing(CLASSDEF_2, DEL_PAREN_OPEN, optional(ARGLIST), DEL_PAREN_CLOSE);
    }

    private void simpleStatements() {
        // statement (';' statement)* [';'] end of line
        passing(SIMPLE_STMT, SIMPLE_STMT_2, NEWLINE);
        listWithEnd(SIMPLE_STMT_2, SMALL_STMT, DEL_SEMICOLON);
        choice(SMALL_STMT, DEL_STMT, PASS_STMT, FLOW_STMT, IMPORT_STMT, GLOBAL_STMT, NONLOCAL_STMT, ASSERT_STMT,
                EXPR_STMT);
        // targets, then ':' annotation ['=' value], or an operator in place, or ('=' value)*
        sequence(EXPR_STMT, TESTLIST_STAR_EXPR, optional(EXPR_STMT_2));
        choice(EXPR_STMT_2, ANNASSIGN, EXPR_STMT_AUGASSIGN, EXPR_STMT_ASSIGN_LIST);
        passing(EXPR_STMT_AUGASSIGN, AUGASSIGN, EXPR_STMT_6);
        repeated(EXPR_STMT_ASSIGN_LIST, EXPR_STMT_ASSIGN);
        passing(EXPR_STMT_ASSIGN, DEL_EQUAL, EXPR_STMT_6);
        choice(EXPR_STMT_6, YIELD_EXPR, TESTLIST_STAR_EXPR);
        listWithEnd(TESTLIST_STAR_EXPR, TESTLIST_STAR_EXPR_2, DEL_COMMA);
        choice(TESTLIST_STAR_EXPR_2, STAR_EXPR, TEST);
        sequence(ANNASSIGN, DEL_COLON, TEST, optional(EXPR_STMT_ASSIGN));
        choice(AUGASSIGN, DEL_PLUS_EQUAL, DEL_MINUS_EQUAL, DEL_STAR_EQUAL, DEL_AT_EQUAL, DEL_SLASH_EQUAL,
                DEL_PERCENT_EQUAL, DEL_AMPERSAND_EQUAL, DEL_PIPE_EQUAL, DEL_CARET_EQUAL, DEL_DBL_LESS_EQUAL,
                DEL_DBL_MORE_EQUAL, DEL_DBL_STAR_EQUAL, DEL_DBL_SLASH_EQUAL);
        // del, pass, and what leaves the flow
        sequence(DEL_STMT, KW_DEL, EXPRLIST);
        sequence(PASS_STMT, KW_PASS);
        choice(FLOW_STMT, BREAK_STMT, CONTINUE_STMT, RETURN_STMT, RAISE_STMT, YIELD_STMT);
        sequence(BREAK_STMT, KW_BREAK);
        sequence(CONTINUE_STMT, KW_CONTINUE);
        sequence(RETURN_STMT, KW_RETURN, optional(TESTLIST));
        sequence(YIELD_STMT, YIELD_EXPR);
        sequence(RAISE_STMT, KW_RAISE, optional(RAISE_STMT_ARG));
        passing(RAISE_STMT_ARG, TEST, optional(RAISE_STMT_FROM));
        passing(RAISE_STMT_FROM, KW_FROM, TEST);
        // import a.b as c, ...; from ..a.b import (c as d, ...)
        choice(IMPORT_STMT, IMPORT_NAME, IMPORT_FROM);
        sequence(IMPORT_NAME, KW_IMPORT, DOTTED_AS_NAMES);
        sequence(IMPORT_FROM, KW_FROM, IMPORT_FROM_2, KW_IMPORT, IMPORT_FROM_3);
        choice(IMPORT_FROM_2, DOTTED_NAME, IMPORT_FROM_2B);
        passing(IMPORT_FROM_2B, ONE_OR_MORE_PERIOD_OR_ELLIPSIS, optional(DOTTED_NAME));
        choice(IMPORT_FROM_3, OP_STAR, IMPORT_AS_NAMES_PAREN, IMPORT_AS_NAMES);
        passing(IMPORT_AS_NAMES_PAREN, DEL_PAREN_OPEN, IMPORT_AS_NAMES, DEL_PAREN_CLOSE);
        repeated(ONE_OR_MORE_PERIOD_OR_ELLIPSIS, PERIOD_OR_ELLIPSIS);
        choice(PERIOD_OR_ELLIPSIS, DEL_PERIOD, ELLIPSIS);
        sequence(IMPORT_AS_NAME, NAME, optional(AS_NAME));
        passing(DOTTED_AS_NAME, DOTTED_NAME, optional(AS_NAME));
        passing(AS_NAME, KW_AS, NAME);
        listWithEnd(IMPORT_AS_NAMES, IMPORT_AS_NAME, DEL_COMMA);
        list(DOTTED_AS_NAMES, DOTTED_AS_NAME, DEL_COMMA);
        list(DOTTED_NAME, NAME, DEL_PERIOD);
        // global, nonlocal, assert
        sequence(GLOBAL_STMT, KW_GLOBAL, NAME_LIST);
        sequence(NONLOCAL_STMT, KW_NONLOCAL, NAME_LIST);
        list(NAME_LIST, NAME, DEL_COMMA);
        sequence(ASSERT_STMT, KW_ASSERT, TEST, optional(ASSERT_STMT_EXTRA));
        passing(ASSERT_STMT_EXTRA, DEL_COMMA, TEST);
    }

    private void compoundStatements() {
        if (profile.has(Option.PY_ASYNC_AWAIT)) {
            choice(COMPOUND_STMT, IF_STMT, WHILE_STMT, FOR_STMT, TRY_STMT, WITH_STMT, FUNCDEF, CLASSDEF, DECORATED,
                    ASYNC_STMT);
            sequence(ASYNC_STMT, KW_ASYNC, ASYNC_STMT_2);
            choice(ASYNC_STMT_2, FUNCDEF, WITH_STMT, FOR_STMT);
        } else {
            choice(COMPOUND_STMT, IF_STMT, WHILE_STMT, FOR_STMT, TRY_STMT, WITH_STMT, FUNCDEF, CLASSDEF, DECORATED);
        }
        sequence(IF_STMT, KW_IF, NAMEDEXPR_TEST, DEL_COLON, SUITE, optional(IF_STMT_ELIF_LIST), optional(ELSE_STMT));
        repeated(IF_STMT_ELIF_LIST, IF_STMT_ELIF);
        sequence(IF_STMT_ELIF, KW_ELIF, NAMEDEXPR_TEST, DEL_COLON, SUITE);
        sequence(WHILE_STMT, KW_WHILE, NAMEDEXPR_TEST, DEL_COLON, SUITE, optional(ELSE_STMT));
        sequence(FOR_STMT, KW_FOR, EXPRLIST, KW_IN, TESTLIST, DEL_COLON, SUITE, optional(ELSE_STMT));
        sequence(TRY_STMT, KW_TRY, DEL_COLON, SUITE, TRY_STMT_2);
        choice(TRY_STMT_2, TRY_STMT_EXCEPT_AND_MORE, TRY_STMT_FINALLY);
        // except clauses: the compiler checks that the bare one is last
        passing(TRY_STMT_EXCEPT_AND_MORE, TRY_STMT_EXCEPT_LIST, optional(ELSE_STMT), optional(TRY_STMT_FINALLY));
        sequence(TRY_STMT_EXCEPT, KW_EXCEPT, optional(TRY_STMT_AS_NAME), DEL_COLON, SUITE);
        passing(TRY_STMT_AS_NAME, TEST, optional(AS_NAME));
        repeated(TRY_STMT_EXCEPT_LIST, TRY_STMT_EXCEPT);
        sequence(TRY_STMT_FINALLY, KW_FINALLY, DEL_COLON, SUITE);
        passing(ELSE_STMT, KW_ELSE, DEL_COLON, SUITE);
        // with a as b, ...
        sequence(WITH_STMT, KW_WITH, WITH_STMT_LIST, DEL_COLON, SUITE);
        list(WITH_STMT_LIST, WITH_ITEM, DEL_COMMA);
        passing(WITH_ITEM, TEST, optional(WITH_ITEM_AS));
        passing(WITH_ITEM_AS, KW_AS, EXPR);
        // a block: indented lines, or statements on the same line
        choice(SUITE, SUITE_BLOCK, SIMPLE_STMT);
        passing(SUITE_BLOCK, NEWLINE, INDENT, SUITE_BLOCK_STMTS, DEDENT);
        repeated(SUITE_BLOCK_STMTS, STMT);
    }

    private void expressions() {
        // [name ':='] test; test: lambda, or value ['if' condition 'else' test]
        if (profile.has(Option.PY_ASSIGN_EXPR)) {
            passing(NAMEDEXPR_TEST, TEST, optional(NAMEDEXPR_TEST_2));
            passing(NAMEDEXPR_TEST_2, OP_ASSIGN, TEST);
        } else {
            choice(NAMEDEXPR_TEST, TEST);
        }
        choice(TEST, LAMBDEF, TEST_IF_EXPR);
        passing(TEST_IF_EXPR, OR_TEST, optional(TEST_IF_ELSE));
        sequence(TEST_IF_ELSE, KW_IF, OR_TEST, KW_ELSE, TEST);
        choice(TEST_NOCOND, LAMBDEF_NOCOND, OR_TEST);
        blank(LAMBDEF, KW_LAMBDA, optional(VARARGSLIST), DEL_COLON, TEST);
        blank(LAMBDEF_NOCOND, KW_LAMBDA, optional(VARARGSLIST), DEL_COLON, TEST_NOCOND);
        // boolean operators and comparisons
        list(OR_TEST, AND_TEST, KW_OR);
        list(AND_TEST, NOT_TEST, KW_AND);
        choice(NOT_TEST, NOT_TEST_2, COMPARISON);
        sequence(NOT_TEST_2, KW_NOT, NOT_TEST);
        list(COMPARISON, EXPR, COMP_OP);
        choice(COMP_OP, OP_LESS, OP_MORE, OP_DBL_EQUAL, OP_LESS_EQUAL, OP_MORE_EQUAL, OP_NOT_EQUAL, KW_IN,
                COMP_OP_NOT_IN, COMP_OP_IS);
        sequence(COMP_OP_NOT_IN, KW_NOT, KW_IN);
        sequence(COMP_OP_IS, KW_IS, optional(COMP_OP_IS_NOT));
        sequence(COMP_OP_IS_NOT, KW_NOT);
        // arithmetic, from loosely to tightly binding
        sequence(STAR_EXPR, OP_STAR, EXPR);
        list(EXPR, XOR_EXPR, OP_PIPE);
        list(XOR_EXPR, AND_EXPR, OP_CARET);
        list(AND_EXPR, SHIFT_EXPR, OP_AMPERSAND);
        list(SHIFT_EXPR, ARITH_EXPR, SHIFT_OP);
        choice(SHIFT_OP, OP_DBL_LESS, OP_DBL_MORE);
        list(ARITH_EXPR, TERM, ARITH_OP);
        choice(ARITH_OP, OP_PLUS, OP_MINUS);
        list(TERM, FACTOR, TERM_OP);
        choice(TERM_OP, OP_STAR, OP_AT, OP_SLASH, OP_PERCENT, OP_DBL_SLASH);
        choice(FACTOR, FACTOR_2, POWER);
        passing(FACTOR_2, FACTOR_OP, FACTOR);
        choice(FACTOR_OP, OP_PLUS, OP_MINUS, OP_TILDE);
        passing(POWER, ATOM_EXPR, optional(POWER_DBL_STAR));
        passing(POWER_DBL_STAR, OP_DBL_STAR, FACTOR);
        // ['await'] atom trailer* ['**' factor]
        if (profile.has(Option.PY_ASYNC_AWAIT)) {
            choice(ATOM_EXPR, ATOM_EXPR_AWAIT, ATOM_EXPR_NORMAL);
            sequence(ATOM_EXPR_AWAIT, KW_AWAIT, ATOM, optional(ATOM_EXPR_TRAILERS));
        } else {
            choice(ATOM_EXPR, ATOM_EXPR_NORMAL);
        }
        passing(ATOM_EXPR_NORMAL, ATOM, optional(ATOM_EXPR_TRAILERS));
        repeated(ATOM_EXPR_TRAILERS, TRAILER);
    }

    private void atoms() {
        // names, literals, and what stands in brackets
        choice(ATOM, NAME, INTEGER, FLOAT_OR_IMAG, STRING, BYTES, ELLIPSIS, KW_NONE, KW_TRUE, KW_FALSE, ATOM_PAREN,
                ATOM_BRACKET, ATOM_BRACE);
        sequence(ATOM_PAREN, DEL_PAREN_OPEN, optional(ATOM_2B), DEL_PAREN_CLOSE);
        choice(ATOM_2B, YIELD_EXPR, TESTLIST_COMP);
        sequence(ATOM_BRACKET, DEL_BRACKET_OPEN, optional(TESTLIST_COMP), DEL_BRACKET_CLOSE);
        sequence(ATOM_BRACE, DEL_BRACE_OPEN, optional(DICTORSETMAKER), DEL_BRACE_CLOSE);
        // items of a list, a tuple or a generator expression: item ('for' ... | (',' item)* [','])
        passing(TESTLIST_COMP, TESTLIST_COMP_2, optional(TESTLIST_COMP_3));
        choice(TESTLIST_COMP_2, STAR_EXPR, NAMEDEXPR_TEST);
        choice(TESTLIST_COMP_3, COMP_FOR, TESTLIST_COMP_3B);
        passing(TESTLIST_COMP_3B, DEL_COMMA, optional(TESTLIST_COMP_3C));
        listWithEnd(TESTLIST_COMP_3C, TESTLIST_COMP_2, DEL_COMMA);
        // calls, subscripts, attributes
        choice(TRAILER, TRAILER_PAREN, TRAILER_BRACKET, TRAILER_PERIOD);
        sequence(TRAILER_PAREN, DEL_PAREN_OPEN, optional(ARGLIST), DEL_PAREN_CLOSE);
        sequence(TRAILER_BRACKET, DEL_BRACKET_OPEN, SUBSCRIPTLIST, DEL_BRACKET_CLOSE);
        sequence(TRAILER_PERIOD, DEL_PERIOD, NAME);
        if (profile.has(Option.PY_BUILTINS_SLICE)) {
            listWithEnd(SUBSCRIPTLIST, SUBSCRIPT, DEL_COMMA);
            choice(SUBSCRIPT, SUBSCRIPT_3, SUBSCRIPT_2);
            passing(SUBSCRIPT_2, TEST, optional(SUBSCRIPT_3));
            sequence(SUBSCRIPT_3, DEL_COLON, optional(SUBSCRIPT_3B));
            choice(SUBSCRIPT_3B, SUBSCRIPT_3C, SUBSCRIPT_3D);
            sequence(SUBSCRIPT_3C, DEL_COLON, optional(TEST));
            passing(SUBSCRIPT_3D, TEST, optional(SLICEOP));
            sequence(SLICEOP, DEL_COLON, optional(TEST));
        } else {
            listWithEnd(SUBSCRIPTLIST, TEST, DEL_COMMA);
        }
        // lists of targets and of values
        listWithEnd(EXPRLIST, EXPRLIST_2, DEL_COMMA);
        choice(EXPRLIST_2, STAR_EXPR, EXPR);
        listWithEnd(TESTLIST, TEST, DEL_COMMA);
        // dict and set displays and comprehensions: the compiler keeps them apart
        passing(DICTORSETMAKER, DICTORSETMAKER_ITEM, optional(DICTORSETMAKER_TAIL));
        if (profile.has(Option.PY_BUILTINS_SET)) {
            passing(DICTORSETMAKER_ITEM, TEST, optional(GENERIC_COLON_TEST));
        } else {
            sequence(DICTORSETMAKER_ITEM, TEST, DEL_COLON, TEST);
        }
        choice(DICTORSETMAKER_TAIL, COMP_FOR, DICTORSETMAKER_LIST);
        sequence(DICTORSETMAKER_LIST, DEL_COMMA, optional(DICTORSETMAKER_LIST2));
        listWithEnd(DICTORSETMAKER_LIST2, DICTORSETMAKER_ITEM, DEL_COMMA);
        // arguments: the compiler checks their order, and that a keyword is a name
        listWithEnd(ARGLIST, ARGLIST_2, DEL_COMMA);
        choice(ARGLIST_2, ARGLIST_STAR, ARGLIST_DBL_STAR, ARGUMENT);
        sequence(ARGLIST_STAR, OP_STAR, TEST);
        sequence(ARGLIST_DBL_STAR, OP_DBL_STAR, TEST);
        passing(ARGUMENT, TEST, optional(ARGUMENT_2));
        if (profile.has(Option.PY_ASSIGN_EXPR)) {
            choice(ARGUMENT_2, COMP_FOR, GENERIC_EQUAL_TEST, ARGUMENT_3);
            sequence(ARGUMENT_3, OP_ASSIGN, TEST);
        } else {
            choice(ARGUMENT_2, COMP_FOR, GENERIC_EQUAL_TEST);
        }
        // comprehensions; the blank takes the compiler's scope
        choice(COMP_ITER, COMP_FOR, COMP_IF);
        blank(COMP_FOR, KW_FOR, EXPRLIST, KW_IN, OR_TEST, optional(COMP_ITER));
        sequence(COMP_IF, KW_IF, TEST_NOCOND, optional(COMP_ITER));
        // 'yield' ['from' test | values]
        sequence(YIELD_EXPR, KW_YIELD, optional(YIELD_ARG));
        choice(YIELD_ARG, YIELD_ARG_FROM, TESTLIST);
        sequence(YIELD_ARG_FROM, KW_FROM, TEST);
    }

    private static Symbol optional(Rule rule) {
        return new Optional(rule);
    }

    private void choice(Rule rule, Symbol... alternatives) {
        row(rule, CHOICE, alternatives);
    }

    private void sequence(Rule rule, Symbol... symbols) {
        row(rule, SEQUENCE, symbols);
    }

    private void passing(Rule rule, Symbol... symbols) {
        row(rule, SEQUENCE, symbols);
        passes[rule.ordinal()] = true;
    }

    private void blank(Rule rule, Symbol... symbols) {
        row(rule, SEQUENCE, symbols);
        blank[rule.ordinal()] = true;
    }

    private void repeated(Rule rule, Symbol item) {
        row(rule, LIST, item);
        separation[rule.ordinal()] = 2;
    }

    private void list(Rule rule, Symbol item, Symbol separator) {
        row(rule, LIST, item, separator);
        separation[rule.ordinal()] = 1;
    }

    private void listWithEnd(Rule rule, Symbol item, Symbol separator) {
        row(rule, LIST, item, separator);
        separation[rule.ordinal()] = 3;
    }

    private void row(Rule rule, int ruleKind, Symbol... symbols) {
        int[] row = new int[symbols.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = switch (symbols[i]) {
                case TokenKind token -> token.ordinal();
                case Rule part -> RULE | part.ordinal();
                case Optional(Rule part) -> OPTIONAL | RULE | part.ordinal();
                default -> throw new IllegalArgumentException(rule + " has a strange part");
            };
        }
        kind[rule.ordinal()] = (byte) ruleKind;
        parts[rule.ordinal()] = row;
    }
}
