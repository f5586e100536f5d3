package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.TokenKind;
import org.softboard.interpreter.syntax.ParseTree;
import org.softboard.interpreter.syntax.Rule;

/// Operators, conditions, `:=`, `yield` and waiting for something. Operators are numbered as in the bytecode.
final class Expressions {

    private static final int POSITIVE = 0;
    private static final int INVERT = 2;
    private static final int NOT = 3;

    private static final int LESS = 0;
    private static final int IN = 6;
    private static final int IS = 7;
    private static final int OR = 22;
    private static final int LEFT_SHIFT = 25;
    private static final int POWER_OF = 34;

    private final Compilation c;

    Expressions(Compilation compilation) {
        c = compilation;
    }

    // ---- conditions ----

    /// Jumps if the truth of the expression is `truth`; a constant needs no test, and `and`, `or`, `not` no values.
    void jumpIf(long node, boolean truth, int label) {
        if (c.tree.isConstantFalse(node)) {
            if (!truth) {
                c.emit.jump(Instruction.JUMP, label);
            }
        } else if (c.tree.isConstantTrue(node)) {
            if (truth) {
                c.emit.jump(Instruction.JUMP, label);
            }
        } else if (c.tree.is(node, OR_TEST)) {
            jumpIfAny(node, truth, truth, label);
        } else if (c.tree.is(node, AND_TEST)) {
            jumpIfAny(node, truth, !truth, label);
        } else if (c.tree.is(node, NOT_TEST_2)) {
            jumpIf(c.tree.child(node, 0), !truth, label);
        } else {
            c.node(node);
            c.emit.jump(truth ? Instruction.POP_JUMP_IF_TRUE : Instruction.POP_JUMP_IF_FALSE, label);
        }
    }

    /// @param any whether one operand of that truth is enough, or all need it
    private void jumpIfAny(long node, boolean truth, boolean any, int label) {
        int last = c.tree.count(node) - 1;
        int end = any ? label : c.label();
        for (int i = 0; i < last; i++) {
            jumpIf(c.tree.child(node, i), any == truth, end);
        }
        jumpIf(c.tree.child(node, last), truth, label);
        if (!any) {
            c.emit.label(end);
        }
    }

    /// `a if condition else b`
    void conditional(long node) {
        long condition = c.tree.child(node, 1);
        int otherwise = c.label();
        int end = c.label();
        jumpIf(c.tree.child(condition, 0), false, otherwise);
        c.node(c.tree.child(node, 0));
        c.emit.jump(Instruction.JUMP, end);
        c.emit.label(otherwise);
        c.emit.grow(-1);
        c.node(c.tree.child(condition, 1));
        c.emit.label(end);
    }

    /// `and` or `or`, for the value.
    void shortCircuit(long node, boolean isOr) {
        int end = c.label();
        int count = c.tree.count(node);
        for (int i = 0; i < count; i++) {
            c.node(c.tree.child(node, i));
            if (i + 1 < count) {
                c.emit.jump(isOr ? Instruction.JUMP_IF_TRUE_OR_POP : Instruction.JUMP_IF_FALSE_OR_POP, end);
            }
        }
        c.emit.label(end);
    }

    void not(long node) {
        c.node(c.tree.child(node, 0));
        c.emit.unary(NOT);
    }

    /// `a < b < c`: each operand is evaluated once.
    void comparison(long node) {
        int count = c.tree.count(node);
        boolean isChain = count > 3;
        c.node(c.tree.child(node, 0));
        int failed = isChain ? c.label() : 0;
        for (int i = 1; i + 1 < count; i += 2) {
            boolean goesOn = i + 2 < count;
            c.node(c.tree.child(node, i + 1));
            if (goesOn) {
                c.emit.op(Instruction.DUP_TOP);
                c.emit.op(Instruction.ROT_THREE);
            }
            compare(c.tree.child(node, i));
            if (goesOn) {
                c.emit.jump(Instruction.JUMP_IF_FALSE_OR_POP, failed);
            }
        }
        if (isChain) {
            int end = c.label();
            c.emit.jump(Instruction.JUMP, end);
            c.emit.label(failed);
            c.emit.grow(+1);
            c.emit.op(Instruction.ROT_TWO);
            c.emit.op(Instruction.POP_TOP);
            c.emit.label(end);
        }
    }

    private void compare(long operator) {
        if (ParseTree.isToken(operator, TokenKind.KW_IN)) {
            c.emit.binary(IN);
        } else if (ParseTree.isToken(operator)) {
            c.emit.binary(LESS + ParseTree.kind(operator).ordinal() - TokenKind.OP_LESS.ordinal());
        } else if (c.tree.is(operator, COMP_OP_NOT_IN)) {
            c.emit.binary(IN);
            c.emit.unary(NOT);
        } else {
            c.emit.binary(IS);
            if (c.tree.child(operator, 0) != ParseTree.NULL) {
                c.emit.unary(NOT);
            }
        }
    }

    // ---- arithmetic ----

    /// Operands with the same operator between them: `|`, `^`, `&`.
    void chain(long node, Rule rule) {
        c.node(c.tree.child(node, 0));
        for (int i = 1; i < c.tree.count(node); i++) {
            c.node(c.tree.child(node, i));
            c.emit.binary(OR + rule.ordinal() - EXPR.ordinal());
        }
    }

    /// Operands with operators between them.
    void operators(long node) {
        c.node(c.tree.child(node, 0));
        for (int i = 1; i + 1 < c.tree.count(node); i += 2) {
            c.node(c.tree.child(node, i + 1));
            TokenKind operator = ParseTree.kind(c.tree.child(node, i));
            c.emit.binary(LEFT_SHIFT + operator.ordinal() - TokenKind.OP_DBL_LESS.ordinal());
        }
    }

    void unary(long node) {
        c.node(c.tree.child(node, 1));
        TokenKind operator = ParseTree.kind(c.tree.child(node, 0));
        c.emit.unary(operator == TokenKind.OP_TILDE ? INVERT
                : POSITIVE + operator.ordinal() - TokenKind.OP_PLUS.ordinal());
    }

    void power(long node) {
        c.all(node);
        c.emit.binary(POWER_OF);
    }

    // ---- := ----

    /// `name := value`. In a comprehension the name belongs to the block around, whose declarations of it count.
    void walrus(long target, long value) {
        if (!ParseTree.isId(target)) {
            c.error(target, "can't assign to expression");
        }
        c.node(value);
        c.emit.op(Instruction.DUP_TOP);
        int name = ParseTree.qstr(target);
        if (c.isScopePass() && c.scope.kind.isComprehension()) {
            bindOutside(c.scope, target, name);
        }
        c.store(name);
    }

    private void bindOutside(Scope scope, long target, int name) {
        Scope outer = scope.parent;
        if (outer == null) {
            throw new IllegalStateException("a comprehension stands nowhere");
        }
        if (outer.use(outer.findForStore(name)) == NameUse.GLOBAL_EXPLICIT) {
            scope.findOrAdd(name, NameUse.GLOBAL_EXPLICIT);
            return;
        }
        int index = scope.findOrAdd(name, NameUse.UNDECIDED);
        boolean isGlobal = outer.parent == null;
        if (!isGlobal && scope.use(index) == NameUse.GLOBAL_IMPLICIT) {
            // it has been read already, and is to be closed over now
            scope.use(index, NameUse.UNDECIDED);
        }
        c.statements.declare(target, index, isGlobal);
    }

    // ---- yield and await ----

    void yieldExpression(long node) {
        if (c.scope.kind != Scope.Kind.FUNCTION && c.scope.kind != Scope.Kind.LAMBDA) {
            c.error(node, "'yield' outside function");
            return;
        }
        long value = c.tree.child(node, 0);
        if (c.tree.is(value, YIELD_ARG_FROM)) {
            c.node(c.tree.child(value, 0));
            yieldFrom();
            return;
        }
        if (value == ParseTree.NULL) {
            c.emit.none();
        } else {
            c.node(value);
        }
        c.emit.yield(Instruction.YIELD_VALUE);
        c.reserveLabels(1);
    }

    /// Gives out all that the top of the stack yields; its result takes its place.
    void yieldFrom() {
        c.emit.op(Instruction.GET_ITER);
        c.emit.none();
        c.emit.yield(Instruction.YIELD_FROM);
        c.reserveLabels(3);
    }

    /// Calls a method of the top of the stack and waits for the result.
    void awaitMethod(int name) {
        c.emit.name(Instruction.LOAD_METHOD, name);
        c.emit.call(true, 0, 0, false);
        yieldFrom();
    }
}
